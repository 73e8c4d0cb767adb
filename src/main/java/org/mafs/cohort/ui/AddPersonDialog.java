package org.mafs.cohort.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.base.ui.Told;
import org.mafs.base.ui.UkDatePicker;
import org.mafs.person.Gender;
import org.mafs.person.NewConsent;
import org.mafs.person.NewPerson;
import org.mafs.person.PersonRecord;
import org.mafs.person.ReferralSource;

/** Somebody joins a cohort, having agreed to take part. */
class AddPersonDialog extends FormDialog {

    /** What becomes of the one who agreed. */
    interface Joining {

        void join(NewPerson asked, NewConsent agreed);

        void joinAgain(PersonRecord known, NewConsent agreed);
    }

    private final Joining joining;
    private final TextField name = new TextField(Words.say("person.name"));
    private final UkDatePicker born = new UkDatePicker(Words.say("person.born"));
    private final Select<Gender> gender = new Select<>();
    private final Select<ReferralSource> source = new Select<>();
    private final AgreementForm agreement;
    private final Div newcomer = new Div();
    private final Div returning = new Div();
    private PersonRecord known;

    AddPersonDialog(AgreementForm agreement, Joining joining, Runnable added) {
        super(Words.say("cohort.add"), Words.say("cohort.add.save"), added);
        this.agreement = agreement;
        this.joining = joining;
        configure();
        fields(newcomer, returning, asked());
    }

    /** Looks among the people we know as a name is typed. */
    void lookAmong(KnownPeople people) {
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.setValueChangeTimeout(400);
        name.addValueChangeListener(typed -> people.look(typed.getValue()));
        people.whenMeant(this::take);
        newcomer.addComponentAtIndex(1, people);
    }

    private void configure() {
        name.setAutofocus(true);
        gender.setLabel(Words.say("person.gender"));
        gender.setItems(Gender.values());
        gender.setItemLabelGenerator(value -> Words.say("person.gender", value));
        source.setLabel(Words.say("person.source"));
        source.setItems(ReferralSource.values());
        source.setItemLabelGenerator(value -> Words.say("person.source", value));
        Div row = new Div(gender, born);
        row.addClassName("field-row");
        newcomer.add(name, row, source);
        newcomer.addClassName("dialog-body");
        returning.addClassNames("info-note", "spread");
        returning.setVisible(false);
    }

    private Div asked() {
        Paragraph apart = new Paragraph(Words.say("cohort.add.research-apart"));
        apart.addClassNames("quiet", "small");
        Div asked = new Div(new H3(Words.say("cohort.add.agreed")), agreement, apart);
        asked.addClassName("card-quiet");
        return asked;
    }

    private void take(PersonRecord person) {
        known = person;
        Button other = new Button(Words.say("cohort.known.no"), pressed -> take(null));
        other.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        returning.removeAll();
        if (person != null) {
            returning.add(KnownPeople.described(person), other);
        }
        returning.setVisible(person != null);
        newcomer.setVisible(person == null);
    }

    @Override
    protected void save() {
        NewPerson asked = new NewPerson(name.getValue(), born.getValue(), gender.getValue(), source.getValue());
        if (!agreement.isAllTicked()) {
            throw new Refused("cohort.add.agreement-needed");
        }
        if (known == null) {
            joining.join(asked, agreement.answer(true));
        } else {
            joining.joinAgain(known, agreement.answer(true));
        }
        agreement.forget();
        Told.good(Words.say("cohort.add.done", known == null ? asked.name().strip() : known.name()));
    }
}
