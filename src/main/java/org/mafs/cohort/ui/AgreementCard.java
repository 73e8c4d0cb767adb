package org.mafs.cohort.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Map;
import java.util.Optional;
import org.mafs.base.Words;
import org.mafs.person.AgreementText;
import org.mafs.person.ConsentPurpose;
import org.mafs.person.ConsentRecord;

/** What somebody agreed to, each apart, with the words they were asked in. */
class AgreementCard extends Section {

    /** What the card leads to. */
    interface Steps {

        void ask(ConsentPurpose purpose);

        void takeBack(ConsentPurpose purpose);

        void everything();
    }

    private final Steps steps;
    private final String name;

    /** @param texts in which they are asked from now on */
    AgreementCard(String name, Map<ConsentPurpose, ConsentRecord> said, Map<ConsentPurpose, AgreementText> texts,
            Steps steps) {
        this.steps = steps;
        this.name = name;
        addClassNames("card", "section");
        Button everything = new Button(Words.say("cohort.consent.all"), pressed -> steps.everything());
        everything.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div head = new Div(new H2(Words.say("cohort.consent")), everything);
        head.addClassName("spread");
        add(head);
        texts.values().forEach(text -> add(part(text, Optional.ofNullable(said.get(text.purpose())))));
    }

    private Div part(AgreementText text, Optional<ConsentRecord> said) {
        ConsentPurpose purpose = text.purpose();
        Div part = new Div(AgreementLine.head(purpose, said));
        part.addClassName("card-part");
        said.ifPresent(answer -> part.add(AgreementLine.circumstances(answer)));
        said.flatMap(answer -> AgreementLine.signature(answer, name)).ifPresent(part::add);
        part.add(AgreementLine.words(Words.say("cohort.consent.words-shown"),
                said.map(ConsentRecord::wording).orElse(text.wording()), said));
        if (purpose == ConsentPurpose.RESEARCH) {
            Paragraph free = new Paragraph(Words.say("cohort.consent.never-depends"));
            free.addClassName("quiet");
            part.add(free);
        }
        part.add(foot(purpose, said));
        return part;
    }

    private Div foot(ConsentPurpose purpose, Optional<ConsentRecord> said) {
        Div foot = new Div(button(said.isEmpty() ? "cohort.consent.record" : "cohort.consent.change",
                said.isEmpty() ? "cohort.consent.record.label" : "cohort.consent.change.label", purpose, () -> steps.ask(purpose)));
        foot.addClassName("row");
        if (said.filter(ConsentRecord::given).isPresent()) {
            foot.add(button("cohort.consent.take-back", "cohort.consent.take-back.label", purpose,
                    () -> steps.takeBack(purpose)));
        }
        return foot;
    }

    private static Button button(String words, String label, ConsentPurpose purpose, Runnable step) {
        Button button = new Button(Words.say(words), pressed -> step.run());
        button.setAriaLabel(Words.say(label, Words.say("cohort.consent.purpose", purpose)));
        return button;
    }
}
