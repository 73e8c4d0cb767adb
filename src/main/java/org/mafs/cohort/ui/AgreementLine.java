package org.mafs.cohort.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.base.ui.Chip.Tone;
import org.mafs.base.ui.SignaturePicture;
import org.mafs.person.ConsentPurpose;
import org.mafs.person.ConsentRecord;

/** The pieces in which an answer is shown, on the card and among everything that was said. */
final class AgreementLine {

    private AgreementLine() {
    }

    static Div head(ConsentPurpose purpose, Optional<ConsentRecord> said) {
        Div head = new Div(new H3(Words.say("cohort.consent.purpose", purpose)), state(purpose, said));
        head.addClassName("spread");
        return head;
    }

    /** Only what everyone is asked at the start waits to be asked. */
    private static Chip state(ConsentPurpose purpose, Optional<ConsentRecord> said) {
        boolean waits = purpose == ConsentPurpose.TAKING_PART || purpose == ConsentPurpose.RESEARCH;
        return said.map(AgreementLine::state).orElseGet(() -> new Chip("not-yet",
                Words.say("cohort.consent.unasked"), waits ? Tone.CAUTION : Tone.QUIET));
    }

    private static Chip state(ConsentRecord said) {
        if (said.given()) {
            return new Chip("check", Words.say("cohort.consent.given"), Tone.GOOD);
        }
        return said.takenBack()
                ? new Chip("undo", Words.say("cohort.consent.taken-back"), Tone.QUIET)
                : new Chip("close", Words.say("cohort.consent.refused"), Tone.QUIET);
    }

    /** When, how, before whom, and who may be told. */
    static Div circumstances(ConsentRecord said) {
        Div circumstances = new Div(quiet(Words.say("cohort.consent.when.witness",
                Calendar.longDay(said.agreedOn()), Words.say("cohort.consent.how.said", said.how()), said.witness())));
        circumstances.addClassName("agreement-form");
        said.keyworker().ifPresent(
                keyworker -> circumstances.add(quiet(Words.say("cohort.consent.named", keyworker))));
        return circumstances;
    }

    static Paragraph wording(String words) {
        Paragraph wording = new Paragraph(words);
        wording.addClassName("wording");
        return wording;
    }

    /** Folded away until it is wanted: the words in full, and which lines were ticked. */
    static NativeDetails words(String summary, String words, Optional<ConsentRecord> said) {
        Div shown = new Div(wording(words));
        said.ifPresent(answer -> shown.add(ticked(answer)));
        return new NativeDetails(summary, shown);
    }

    private static Div ticked(ConsentRecord said) {
        Div ticked = new Div();
        said.textNumber().ifPresent(
                number -> ticked.add(new Paragraph(quiet(Words.say("cohort.consent.text-number", number)))));
        if (said.ticked().isEmpty()) {
            ticked.add(quiet(Words.say(said.given() ? "cohort.consent.all.ticked-whole" : "cohort.consent.all.ticked-none")));
            return ticked;
        }
        UnorderedList lines = new UnorderedList();
        said.ticked().forEach(line -> lines.add(new ListItem(line)));
        ticked.add(quiet(Words.say("cohort.consent.all.ticked")), lines);
        return ticked;
    }

    static Optional<SignaturePicture> signature(ConsentRecord said, String name) {
        return said.signature().map(signature -> new SignaturePicture(signature,
                Words.say("signature.picture", name, Calendar.longDay(said.agreedOn()))));
    }

    private static Span quiet(String words) {
        Span quiet = new Span(words);
        quiet.addClassNames("quiet", "small");
        return quiet;
    }
}
