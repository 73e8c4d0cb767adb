package org.mafs.cohort.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mafs.base.PersonId;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.base.ui.PersonName;
import org.mafs.base.ui.Told;
import org.mafs.base.ui.UkDatePicker;
import org.mafs.person.Gender;
import org.mafs.person.Likeness;
import org.mafs.person.LikelyTheSame;
import org.mafs.person.NewPerson;
import org.mafs.person.NewReferral;
import org.mafs.person.PersonRecord;
import org.mafs.person.PersonRegister;
import org.mafs.person.ReferralSource;
import org.mafs.person.Referring;
import org.mafs.person.ui.LikelyPeople;
import org.mafs.person.ui.ReachFields;

/** How they came first; who comes by themselves is asked for a name and how to reach them, and no more. */
class NewReferralDialog extends FormDialog {

    /** One key for one opened dialog: pressed twice, it is still one referral. */
    private final UUID key = UUID.randomUUID();
    private final Referring referring;
    private final PersonRegister people;
    private final Select<ReferralSource> source = new Select<>();
    private final TextField name = new TextField(Words.say("person.name"));
    private final UkDatePicker born = new UkDatePicker(Words.say("person.born"));
    private final ReachFields reach = new ReachFields().brief();
    private final UkDatePicker on = new UkDatePicker(Words.say("cohort.referral.on"));
    private final TextField referrer = new TextField(Words.say("cohort.referral.referrer"));
    private final TextField agency = new TextField(Words.say("cohort.referral.agency"));
    private final TextArea note = new TextArea(Words.say("cohort.referral.note"));
    private final LikelyPeople likely = new LikelyPeople(this::take);
    private final Div sentBy = new Div();
    private final Div newcomer = new Div();
    private final Div returning = new Div();
    private final Set<PersonId> shown = new HashSet<>();
    private PersonRecord known;

    NewReferralDialog(Referring referring, PersonRegister people, LocalDate today, Runnable referred) {
        super(Words.say("cohort.referral.new"), Words.say("cohort.referral.save"), referred);
        this.referring = referring;
        this.people = people;
        configure(today);
        listen();
        fields(source, newcomer, returning, sentBy);
        ask(source.getValue());
    }

    private void configure(LocalDate today) {
        source.setLabel(Words.say("cohort.referral.source"));
        source.setItems(ReferralSource.values());
        source.setItemLabelGenerator(value -> Words.say("person.source", value));
        source.setValue(ReferralSource.SELF);
        name.setHelperText(Words.say("person.why.name"));
        name.setAutofocus(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        born.setHelperText(Words.say("person.why.born"));
        on.setValue(today);
        on.setMax(today);
        Div row = new Div(referrer, agency);
        row.addClassName("field-row");
        sentBy.add(row, on, note);
        sentBy.addClassName("dialog-body");
        newcomer.add(name, likely, born, reach);
        newcomer.addClassName("dialog-body");
        returning.addClassNames("info-note", "spread");
        returning.setVisible(false);
    }

    private void listen() {
        source.addValueChangeListener(chosen -> ask(chosen.getValue()));
        name.addValueChangeListener(typed -> look());
        born.addValueChangeListener(chosen -> look());
        reach.whenChanged(changed -> look());
    }

    private void ask(ReferralSource chosen) {
        boolean byThemselves = chosen == ReferralSource.SELF;
        sentBy.setVisible(!byThemselves);
        born.setVisible(!byThemselves);
    }

    private List<LikelyTheSame> look() {
        List<LikelyTheSame> found = people.likelyTheSame(new Likeness(name.getValue(), born.getValue(),
                reach.told().phone(), reach.told().email()));
        likely.show(found);
        return found;
    }

    private void take(PersonRecord person) {
        known = person;
        returning.removeAll();
        if (person != null) {
            Button other = new Button(Words.say("person.likely.no"), pressed -> take(null));
            other.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            returning.add(new Span(new PersonName(person.name())), other);
        }
        returning.setVisible(person != null);
        newcomer.setVisible(person == null);
    }

    @Override
    protected void save() {
        if (born.isInvalid() || on.isInvalid()) {
            throw new Refused("person.born.wrong");
        }
        String called = known == null ? name.getValue() : known.name();
        NewReferral asked = new NewReferral(new NewPerson(called, born.getValue(), Gender.NOT_ASKED, source.getValue(),
                reach.told()), on.getValue(), referrer.getValue(), agency.getValue(), note.getValue());
        if (known == null) {
            lookOnceMore();
            referring.record(key, asked);
        } else {
            referring.record(key, known.id(), asked);
        }
        Told.good(Words.say("cohort.referral.done", called.strip()));
    }

    /** Whoever looks like them must have been seen before somebody is entered anew. */
    private void lookOnceMore() {
        Set<PersonId> found = look().stream().map(same -> same.person().id()).collect(Collectors.toSet());
        if (shown.addAll(found)) {
            throw new Refused("cohort.referral.look");
        }
    }
}
