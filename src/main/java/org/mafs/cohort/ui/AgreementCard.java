package org.mafs.cohort.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.base.ui.Chip.Tone;
import org.mafs.person.ConsentPurpose;
import org.mafs.person.ConsentRecord;

/** What somebody agreed to, each apart, with the words they were asked in. */
class AgreementCard extends Section {

    AgreementCard(Map<ConsentPurpose, ConsentRecord> said, Consumer<ConsentPurpose> ask) {
        addClassNames("card", "section");
        add(new H2(Words.say("cohort.consent")));
        for (ConsentPurpose purpose : ConsentPurpose.values()) {
            add(part(purpose, Optional.ofNullable(said.get(purpose)), ask));
        }
    }

    private static Div part(ConsentPurpose purpose, Optional<ConsentRecord> said, Consumer<ConsentPurpose> ask) {
        Div head = new Div(new H3(Words.say("cohort.consent.purpose", purpose)), state(said));
        head.addClassName("spread");
        Paragraph wording = new Paragraph(Words.say("person.consent.words", purpose));
        wording.addClassName("wording");
        Button record = new Button(Words.say(said.isEmpty() ? "cohort.consent.record" : "cohort.consent.change"),
                pressed -> ask.accept(purpose));
        record.setAriaLabel(Words.say("cohort.consent.record.label",
                Words.say("cohort.consent.purpose", purpose)));
        Div foot = new Div(record);
        foot.addClassName("row");
        said.ifPresent(answer -> foot.addComponentAsFirst(when(answer)));
        Div part = new Div(head, wording);
        if (purpose == ConsentPurpose.RESEARCH) {
            Paragraph free = new Paragraph(Words.say("cohort.consent.never-depends"));
            free.addClassName("quiet");
            part.add(free);
        }
        part.add(foot);
        part.addClassName("card-part");
        return part;
    }

    private static Chip state(Optional<ConsentRecord> said) {
        return said.map(record -> record.given()
                        ? new Chip("check", Words.say("cohort.consent.given"), Tone.GOOD)
                        : new Chip("close", Words.say("cohort.consent.refused"), Tone.QUIET))
                .orElseGet(() -> new Chip("not-yet", Words.say("cohort.consent.unasked"), Tone.CAUTION));
    }

    private static Span when(ConsentRecord said) {
        Span when = new Span(Words.say("cohort.consent.when",
                Calendar.longDay(said.recordedAt().atZone(Calendar.PLACE).toLocalDate()),
                Words.say("cohort.consent.how.said", said.how())));
        when.addClassNames("quiet", "small", "grow");
        return when;
    }
}
