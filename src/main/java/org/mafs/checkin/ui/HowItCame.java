package org.mafs.checkin.ui;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Words;
import org.mafs.checkin.FilledForm;
import org.mafs.checkin.HowFilled;
import org.mafs.draft.FormKey;
import org.mafs.measure.ui.HowTaken;
import org.springframework.stereotype.Component;

/** How a form was filled in, in a few words: nothing is made of it here, but who reads the answers may. */
@Component
class HowItCame implements HowTaken {

    private final HowFilled filled;

    HowItCame(HowFilled filled) {
        this.filled = filled;
    }

    @Override
    public Map<FormKey, String> of(EnrolmentId person) {
        return filled.of(person).values().stream().collect(Collectors.toMap(FilledForm::key,
                form -> String.join(", ", words(form))));
    }

    /** Nothing where it is not known. */
    static List<Span> chips(Optional<FilledForm> form) {
        return form.stream().flatMap(known -> words(known).stream()).map(word -> {
            Span chip = new Span(word);
            chip.addClassNames("chip", "chip-quiet");
            return chip;
        }).toList();
    }

    private static List<String> words(FilledForm form) {
        String way = Words.say("checkin.way", form.how().way());
        return form.declined().isEmpty() ? List.of(way)
                : Stream.of(way, Words.say("checkin.declined", form.questionsDeclined())).toList();
    }
}
