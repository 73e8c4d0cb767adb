package org.mafs.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mafs.access.FormWay;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.PersonName;
import org.mafs.checkin.EveningPerson;
import org.mafs.checkin.Form;
import org.mafs.checkin.FormsOut;
import org.mafs.checkin.SheetLook;
import org.mafs.cohort.Mark;
import org.mafs.cohort.SessionRecord;
import org.mafs.cohort.ui.CohortNavigation;

/** One person tonight: here or not, and what there is to fill in. */
class PersonCard extends ListItem {

    /** What can be said of the person on this card. */
    interface Marking {

        void mark(EveningPerson person, Mark mark, String reason);

        void clear(EveningPerson person);

        void choseNotToWrite(EveningPerson person, boolean chose);

        /** Asks what is ticked on their paper sheet where it asks about risk. */
        void look(EveningPerson person, Form form);

        /** Opens their forms on their own phone. */
        void ownPhone(EveningPerson person);

        /** The step that puts this tablet into their hands; empty when there is nothing to fill in on it. */
        Optional<Component> handOver(EveningPerson person);
    }

    private static final List<Mark> CHANGES =
            List.of(Mark.LATE, Mark.LEFT_EARLY, Mark.PRESENT, Mark.APOLOGIES, Mark.ABSENT);

    private final SessionRecord session;
    private final EveningPerson person;
    private final Marking marking;
    private final Div status = new Div();
    private final Div actions = new Div();
    private boolean more;

    PersonCard(SessionRecord session, EveningPerson person, Marking marking) {
        this.session = session;
        this.person = person;
        this.marking = marking;
        setId(idOf(person.enrolment().id()));
        addClassName("person-card");
        person.mark().ifPresent(mark -> addClassName(looks(mark.mark())));
        actions.addClassName("actions");
        showStatus();
        add(name(), status);
        forms().ifPresent(this::add);
        add(actions);
        showSteps();
    }

    /** Shows everything that can be done, as the card did that stood here before. */
    void openAs(PersonCard before) {
        if (before.more && fillsIn()) {
            showMore();
        }
    }

    /** Whether somebody else said since whether they are here. */
    boolean isMarkedOtherwise(EveningPerson who) {
        return !person.mark().equals(who.mark());
    }

    /** Whether this card still says what is so. */
    boolean shows(SessionRecord now, EveningPerson who) {
        return person.equals(who) && session.isClosed() == now.isClosed();
    }

    /** Somebody else has just changed what stands here. */
    void changedJustNow() {
        Span hint = new Span(Words.say("checkin.just-now"));
        hint.addClassNames("just-now", "quiet", "small");
        status.add(hint);
    }

    static String idOf(EnrolmentId person) {
        return "person-" + person.value();
    }

    private Component name() {
        H2 name = new H2();
        name.addClassName("name");
        PersonName words = new PersonName(person.enrolment().name());
        name.add(person.pageOpens() ? CohortNavigation.enrolment(person.enrolment().id()).link(words) : words);
        return name;
    }

    private void showStatus() {
        Optional<Mark> mark = person.mark().map(seen -> seen.mark());
        status.addClassName("status");
        status.add(new Glyph(mark.map(PersonCard::glyph).orElse("not-yet")),
                new Span(mark.map(made -> Words.say("cohort.mark", made)).orElse(Words.say("checkin.not-yet"))));
        person.guestFrom().ifPresent(home ->
                status.add(new Chip("people", Words.say("checkin.guest", home), Chip.Tone.QUIET)));
        if (person.firstTime()) {
            status.add(new Chip("new", Words.say("checkin.first-time"), Chip.Tone.QUIET));
        }
        if (person.followUpDue()) {
            status.add(new Chip("phone", Words.say("room.follow-up"), Chip.Tone.CAUTION));
        }
        if (person.choseNotToWrite()) {
            status.add(new Chip("edit", Words.say("checkin.chose-not-to-write"), Chip.Tone.QUIET));
        }
        person.mark().map(seen -> seen.reason()).ifPresent(reason -> {
            Span words = new Span(reason);
            words.addClassNames("reason", "quiet", "small");
            status.add(words);
        });
    }

    /** What is in, under way and still to do, without a word of what it says. */
    private Optional<Component> forms() {
        Div chips = new Div();
        chips.addClassNames("row", "due");
        person.done().forEach(form -> chips.add(chip("check", "checkin.done", form, Chip.Tone.GOOD)));
        person.underWay().forEach((form, far) -> chips.add(new Chip("edit", Words.say("room.under-way",
                form.title(), far.questions(), far.of()), Chip.Tone.CAUTION)));
        person.sheets().forEach((form, look) -> sheet(form, look).ifPresent(chips::add));
        person.out().ifPresent(out -> chips.add(new Chip(out.way() == FormWay.OWN_PHONE ? "phone" : "tablet",
                where(out), out.isSilent() ? Chip.Tone.CAUTION : Chip.Tone.PLAIN)));
        String toDo = person.due().stream().filter(form -> !person.begun().contains(form))
                .map(form -> form.shortTitle()).collect(Collectors.joining(", "));
        if (!toDo.isEmpty() && !isElsewhere()) {
            chips.add(new Span(Words.say("room.to-fill-in", toDo)));
        }
        return chips.getChildren().findAny().isPresent() ? Optional.of(chips) : Optional.empty();
    }

    /** That somebody has looked, never what at: everybody's looks the same. */
    private static Optional<Chip> sheet(Form form, SheetLook look) {
        return switch (look) {
            case TO_DO -> Optional.empty();
            case DONE -> Optional.of(new Chip("check", LookWords.looked(form), Chip.Tone.GOOD));
            case NO_SHEET -> Optional.of(new Chip("edit", Words.say("room.look.none", form.shortTitle()), Chip.Tone.QUIET));
        };
    }

    /** "with Bea on a tablet · last heard 18:41" */
    private String where(FormsOut out) {
        String there = Words.say(out.way() == FormWay.OWN_PHONE ? "room.out.own-phone" : "room.out.handed", firstName());
        return out.silentSince().map(since -> there + " · " + Words.say("room.out.last-heard", Calendar.time(since)))
                .orElse(there);
    }

    private boolean isElsewhere() {
        return person.mark().isPresent() && !person.isHere();
    }

    private static Chip chip(String glyph, String key, Form form, Chip.Tone tone) {
        return new Chip(glyph, Words.say(key, form.title()), tone);
    }

    private String firstName() {
        return person.enrolment().name().strip().split("\\s+")[0];
    }

    private boolean fillsIn() {
        return person.isHere() && !person.choseNotToWrite();
    }

    private void showSteps() {
        actions.removeAll();
        more = false;
        if (person.mark().isEmpty() && !session.isClosed()) {
            showMarks();
            return;
        }
        if (fillsIn()) {
            Optional<Component> handOver = marking.handOver(person);
            handOver.ifPresent(actions::add);
            person.sheetsToLookAt().forEach(form -> actions.add(look(form)));
            person.due().stream().findFirst().ifPresent(form -> actions.add(
                    together(form, handOver.isPresent() ? ButtonVariant.LUMO_TERTIARY : ButtonVariant.LUMO_PRIMARY)));
            Button all = new Button(Words.say("room.more"), new Glyph("chevron-down"), pressed -> showMore());
            all.setAriaLabel(Words.say("room.more-for", person.enrolment().name()));
            all.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            actions.add(all);
        } else if (!session.isClosed()) {
            actions.add(change());
        }
    }

    private Button together(Form form, ButtonVariant weight) {
        Button button = new Button(Words.say("room.together"), pressed -> open(form));
        button.setAriaLabel(Words.say("room.together-with", person.enrolment().name()));
        button.addThemeVariants(weight);
        return button;
    }

    private Button look(Form form) {
        Button look = new Button(LookWords.step(form, person.sheets().size() > 1), new Glyph("search"),
                pressed -> marking.look(person, form));
        look.setAriaLabel(LookWords.stepFor(form, person.enrolment().name()));
        look.addClassName("look-step");
        return look;
    }

    private void showMore() {
        actions.removeAll();
        more = true;
        if (session.isOpen() && !person.due().isEmpty()) {
            Button phone = quiet("phone", "room.own-phone", () -> marking.ownPhone(person));
            phone.setText(Words.say("room.own-phone", firstName()));
            phone.removeThemeVariants(ButtonVariant.LUMO_TERTIARY);
            phone.addClassName("own-phone");
            phone.setAriaLabel(Words.say("room.own-phone-for", person.enrolment().name()));
            actions.add(phone);
        }
        person.sheets().forEach((form, look) -> {
            Button step = look(form);
            if (look != SheetLook.TO_DO) {
                step.setText(LookWords.again(form));
            }
            actions.add(step);
        });
        Span together = new Span(Words.say("room.together"));
        together.addClassNames("quiet", "small", "actions-head");
        actions.add(together);
        person.forms().forEach(form -> actions.add(formButton(form)));
        if (!session.isClosed()) {
            actions.add(change());
        }
        Button less = new Button(Words.say("room.less"), pressed -> showSteps());
        less.setAriaLabel(Words.say("room.less-for", person.enrolment().name()));
        less.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        actions.add(less);
    }

    private Button change() {
        Button change = new Button(Words.say("checkin.change"), pressed -> showChanges());
        change.setAriaLabel(Words.say("checkin.change-for", person.enrolment().name()));
        change.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return change;
    }

    private Button formButton(Form form) {
        Button button = new Button(form.title(), pressed -> open(form));
        button.setAriaLabel(Words.say("checkin.form-for", form.title(),
                person.enrolment().name()));
        return button;
    }

    private void open(Form form) {
        Paths.go(Paths.form(form, person.enrolment().id(), Optional.of(session.id())));
    }

    private void showMarks() {
        actions.removeAll();
        Button here = markButton(Mark.PRESENT);
        here.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions.add(here, markButton(Mark.APOLOGIES), markButton(Mark.ABSENT));
    }

    /** Every other mark, and what only comes up after somebody was marked. */
    private void showChanges() {
        actions.removeAll();
        Mark now = person.mark().orElseThrow().mark();
        for (Mark mark : CHANGES) {
            if (mark != now) {
                actions.add(markButton(mark));
            }
        }
        if (now.attended()) {
            boolean wouldWrite = person.choseNotToWrite();
            actions.add(quiet("edit", wouldWrite ? "checkin.writes-after-all" : "checkin.chose-not-to-write.step",
                    () -> marking.choseNotToWrite(person, !wouldWrite)));
        }
        actions.add(quiet("undo", "checkin.no-mark", () -> marking.clear(person)));
    }

    private Button quiet(String glyph, String key, Runnable step) {
        Button button = new Button(Words.say(key), new Glyph(glyph), pressed -> step.run());
        button.setAriaLabel(Words.say("checkin.mark-for", person.enrolment().name(), Words.say(key)));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private Button markButton(Mark mark) {
        Button button = new Button(Words.say("checkin.mark-as", mark), new Glyph(glyph(mark)), pressed -> {
            if (mark.attended()) {
                marking.mark(person, mark, null);
            } else {
                ask(mark);
            }
        });
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
