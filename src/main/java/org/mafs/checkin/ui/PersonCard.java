package org.mafs.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.PersonName;
import org.mafs.checkin.EveningPerson;
import org.mafs.checkin.Form;
import org.mafs.cohort.Mark;
import org.mafs.cohort.SessionRecord;
import org.mafs.cohort.ui.CohortNavigation;

/** One person tonight: here or not, and what there is to fill in. */
class PersonCard extends ListItem {

    /** Marks the person on this card. */
    interface Marking {
        void mark(EveningPerson person, Mark mark, String reason);
    }

    private final SessionRecord session;
    private final EveningPerson person;
    private final Marking marking;
    private final Div actions = new Div();

    PersonCard(SessionRecord session, EveningPerson person, Marking marking) {
        this.session = session;
        this.person = person;
        this.marking = marking;
        setId(idOf(person.enrolment().id()));
        addClassName("person-card");
        person.mark().ifPresent(mark -> addClassName(looks(mark.mark())));
        actions.addClassName("actions");
        add(name(), status());
        forms().ifPresent(this::add);
        add(actions);
        showSteps();
    }

    static String idOf(EnrolmentId person) {
        return "person-" + person.value();
    }

    private Component name() {
        H2 name = new H2();
        name.addClassName("name");
        name.add(CohortNavigation.enrolment(person.enrolment().id()).link(new PersonName(person.enrolment().name())));
        return name;
    }

    private Component status() {
        Optional<Mark> mark = person.mark().map(seen -> seen.mark());
        Div status = new Div(new Glyph(mark.map(PersonCard::glyph).orElse("not-yet")),
                new Span(mark.map(made -> Words.say("cohort.mark", made)).orElse(Words.say("checkin.not-yet"))));
        status.addClassName("status");
        if (person.firstTime()) {
            status.add(new Chip("new", Words.say("checkin.first-time"), Chip.Tone.QUIET));
        }
        person.mark().map(seen -> seen.reason()).ifPresent(reason -> {
            Span words = new Span("· " + reason);
            words.addClassNames("quiet", "small");
            status.add(words);
        });
        return status;
    }

    /** What is in and what is under way, without a word of what it says. */
    private Optional<Component> forms() {
        Div chips = new Div();
        chips.addClassNames("row", "due");
        for (Form form : Form.values()) {
            if (person.done().contains(form)) {
                chips.add(chip("check", "checkin.done", form, Chip.Tone.GOOD));
            } else if (person.begun().contains(form)) {
                chips.add(chip("edit", "checkin.begun", form, Chip.Tone.CAUTION));
            }
        }
        return chips.getChildren().findAny().isPresent() ? Optional.of(chips) : Optional.empty();
    }

    private static Chip chip(String glyph, String key, Form form, Chip.Tone tone) {
        return new Chip(glyph, Words.say(key, Words.say("checkin.form", form)), tone);
    }

    private void showSteps() {
        actions.removeAll();
        Optional<Mark> mark = person.mark().map(seen -> seen.mark());
        if (mark.isEmpty() && !session.isClosed()) {
            showMarks();
            return;
        }
        if (mark.filter(Mark::attended).isPresent()) {
            for (Form form : Form.values()) {
                actions.add(formButton(form));
            }
        }
        if (!session.isClosed()) {
            Button change = new Button(Words.say("checkin.change"), pressed -> showMarks());
            change.setAriaLabel(Words.say("checkin.change-for", person.enrolment().name()));
            change.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            actions.add(change);
        }
    }

    private Button formButton(Form form) {
        Button button = new Button(Words.say("checkin.form", form), pressed -> Paths.go(
                Paths.form(form, person.enrolment().id(), Optional.of(session.id()))));
        button.setAriaLabel(Words.say("checkin.form-for", Words.say("checkin.form", form),
                person.enrolment().name()));
        button.addThemeVariants(person.due().contains(form) ? ButtonVariant.LUMO_PRIMARY
                : ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void showMarks() {
        actions.removeAll();
        Button here = markButton(Mark.PRESENT);
        here.addClickListener(pressed -> marking.mark(person, Mark.PRESENT, null));
        here.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button sorry = markButton(Mark.APOLOGIES);
        sorry.addClickListener(pressed -> ask(Mark.APOLOGIES));
        Button away = markButton(Mark.ABSENT);
        away.addClickListener(pressed -> ask(Mark.ABSENT));
        actions.add(here, sorry, away);
    }

    private Button markButton(Mark mark) {
        Button button = new Button(Words.say("checkin.mark-as", mark), new Glyph(glyph(mark)));
        button.setAriaLabel(Words.say("checkin.mark-for", person.enrolment().name(),
                Words.say("cohort.mark", mark)));
        return button;
    }

    private void ask(Mark mark) {
        new ReasonDialog(person.enrolment().name(), mark, reason -> marking.mark(person, mark, reason)).open();
    }

    private static String glyph(Mark mark) {
        return switch (mark) {
            case PRESENT, LEFT_EARLY -> "check";
            case LATE -> "late";
            case APOLOGIES -> "sorry";
            case ABSENT -> "away";
        };
    }

    private static String looks(Mark mark) {
        return switch (mark) {
            case PRESENT, LATE, LEFT_EARLY -> "is-here";
            case APOLOGIES -> "is-sorry";
            case ABSENT -> "is-away";
        };
    }
}
