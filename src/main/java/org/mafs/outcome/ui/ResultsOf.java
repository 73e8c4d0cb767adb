package org.mafs.outcome.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.outcome.Evaluation;
import org.mafs.outcome.Findings;
import org.mafs.outcome.MeasureResult;
import org.mafs.outcome.Standing;
import org.mafs.outcome.StandingWords;

/**
 * One evaluation on the screen: the sentences first, then the pictures, then section by section all figures behind them,
 * and how they were worked out.
 */
@StyleSheet("styles/outcomes.css")
class ResultsOf extends Div {

    private final Evaluation evaluation;
    private final transient MoreToAsk more;
    private final LocalDate today;
    private final List<Fold> folds = new ArrayList<>();

    /** @param today stands on pictures that are taken away */
    ResultsOf(Evaluation evaluation, MoreToAsk more, LocalDate today) {
        this.evaluation = evaluation;
        this.more = more;
        this.today = today;
        addClassNames("stack", "outcomes");
        add(new InShort(evaluation), Pictures.ofPrimary(evaluation), sections(), print(), lastWords());
    }

    /** A picture that leaves the page still says of whom it is, and what it may claim. */
    void sign(Picture picture) {
        picture.about(String.join(", ", evaluation.cohorts()), today);
        if (evaluation.standing().kind() != Standing.Kind.PLANNED) {
            picture.marked(StandingWords.chip(evaluation.standing()));
        }
    }

    private Div sections() {
        evaluation.measures().forEach(this::measure);
        fold("outcome.part.shares", () -> new SharesPart(evaluation, more.outside(), more.weeks()).parts());
        fold("outcome.part.stayed", () -> new StayedPart(evaluation, more.attendance(evaluation), more.marks(evaluation)).parts());
        fold("outcome.part.delivered", () -> List.of(new Delivered(more.delivered())));
        fold("outcome.part.dose", () -> new DosePart(evaluation).parts());
        fold("outcome.part.compare", () -> List.of(new ComparePart(evaluation, more::comparison)));
        fold("outcome.part.worked-out", () -> HowWorkedOut.of(evaluation));
        Div sections = new Div(new H2(Words.say("outcome.part")));
        folds.forEach(sections::add);
        sections.addClassName("outcome-folds");
        return sections;
    }

    private void measure(MeasureResult result) {
        Fold fold = new Fold(result.measured().name(), Findings.of(result, evaluation).sentence(),
                () -> new MeasurePart(evaluation, result).parts());
        folds.add(fold);
        if (result == Pictures.primary(evaluation)) {
            fold.open();
        }
    }

    private void fold(String key, Fold.Made made) {
        folds.add(new Fold(Words.say(key), Words.say(key + ".line"), made));
    }

    /** Opens all sections first, so that they are all on paper; what draws itself in the browser is given its moment. */
    private Div print() {
        Div print = new Div(new Button(Words.say("outcome.print"), new Glyph("print"), pressed -> {
            folds.forEach(Fold::open);
            getElement().executeJs("setTimeout(() => window.print(), 800)");
        }));
        print.addClassName("actions");
        return print;
    }

    /** On the screen they stand beside the sentences; a print ends with them again. */
    private Div lastWords() {
        Div last = new Div(new H2(Words.say("outcome.print.limits")), Lines.of("quiet", Findings.limits(evaluation)));
        last.addClassNames("on-paper-only", "outcome-last-words");
        return last;
    }
}
