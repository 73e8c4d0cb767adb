package org.mafs.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mafs.outcome.Declared;
import org.mafs.outcome.Evaluation;
import org.mafs.outcome.MeasureResult;
import org.mafs.outcome.PairedResult;
import org.mafs.outcome.Plan;

/** The pictures beside the sentences: of the primary outcome, or of CORE-10 where no score was declared. */
final class Pictures {

    private Pictures() {
    }

    static Div ofPrimary(Evaluation evaluation) {
        Optional<Declared> declared = evaluation.standing().plan().map(Plan::declared);
        MeasureResult result = primary(evaluation);
        Declared.Span span = declared.filter(one -> one.primary().equals(result.measured().code())).map(Declared::span)
                .orElse(Declared.Span.ALL.getFirst());
        return beside(of(result, result.change(span.from(), span.to()), evaluation.definitions().confidence()));
    }

    /** The declared one; the first where no score was declared. */
    static MeasureResult primary(Evaluation evaluation) {
        return evaluation.standing().plan().map(Plan::declared).flatMap(one -> evaluation.measure(one.primary()))
                .orElseGet(() -> evaluation.measures().getFirst());
    }

    /** Of one measure; nothing where nobody has two answers. */
    static List<Component> of(MeasureResult result, PairedResult change, double level) {
        List<Component> pictures = new ArrayList<>();
        if (change.change().n() == 0) {
            return pictures;
        }
        pictures.add(MeanOverTime.of(result.measured(), result.means(), level));
        pictures.add(BeforeAfterScatter.of(result.measured(), change));
        if (!result.lines().isEmpty()) {
            pictures.add(IndividualLines.of(result.measured(), result.lines()));
        }
        return pictures;
    }

    static Div beside(List<Component> pictures) {
        Div columns = new Div();
        columns.add(pictures.toArray(Component[]::new));
        columns.addClassNames("columns", "pictures");
        columns.setVisible(!pictures.isEmpty());
        return columns;
    }
}
