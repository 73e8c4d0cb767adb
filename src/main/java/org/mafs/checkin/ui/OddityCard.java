package org.mafs.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.base.ui.Destination;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.PersonName;
import org.mafs.checkin.Oddity;
import org.mafs.checkin.Oddity.Accepted;
import org.mafs.checkin.Oddity.InBoth;
import org.mafs.checkin.Oddity.InForm;
import org.mafs.checkin.Oddity.InRoom;
import org.mafs.checkin.Oddity.OnPage;
import org.mafs.cohort.ui.CohortNavigation;

/** What looks odd of one person, or of the sessions of a cohort: each with where it is put right. */
class OddityCard extends ListItem {

    private final Consumer<Oddity> leave;
    private final Consumer<Oddity> lookAgain;

    /** @param odd all of one person in one cohort, or all that is about nobody by name */
    OddityCard(List<Oddity> odd, Consumer<Oddity> leave, Consumer<Oddity> lookAgain) {
        this.leave = leave;
        this.lookAgain = lookAgain;
        addClassNames("card", "section", "odd");
        Oddity first = odd.getFirst();
        H2 heading = first.enrolment().map(person -> new H2(CohortNavigation.enrolment(person)
                .link(new PersonName(first.who().orElseThrow())))).orElseGet(() -> new H2(Words.say("checkin.quality.sessions")));
        UnorderedList facts = new UnorderedList(
                new ListItem(new Glyph("cohorts"), CohortNavigation.cohort(first.cohort()).link(first.cohortName())));
        facts.addClassName("facts");
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        odd.forEach(one -> list.add(one.accepted().map(accepted -> left(one, accepted)).orElseGet(() -> toLookAt(one))));
        add(heading, facts, list);
    }

    private ListItem toLookAt(Oddity odd) {
        Button as = new Button(Words.say("checkin.quality.leave"), pressed -> leave.accept(odd));
        as.setAriaLabel(named(Words.say("checkin.quality.leave"), odd));
        as.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div steps = new Div(fix(odd), as);
        steps.addClassName("actions");
        return new ListItem(words(new Chip("alert", Words.say("checkin.quality.kind", odd.kind()), Chip.Tone.CAUTION), odd),
                steps);
    }

    private ListItem left(Oddity odd, Accepted accepted) {
        Paragraph reason = new Paragraph(Words.say("checkin.quality.left", accepted.reason()));
        Paragraph by = new Paragraph(Words.say("checkin.quality.left-by", accepted.by(),
                Calendar.longDay(accepted.at().atZone(Calendar.PLACE).toLocalDate())));
        by.addClassNames("quiet", "small");
        Button again = new Button(Words.say("checkin.quality.again"), new Glyph("undo"), pressed -> lookAgain.accept(odd));
        again.setAriaLabel(named(Words.say("checkin.quality.again"), odd));
        again.setDisableOnClick(true);
        Div steps = new Div(again);
        steps.addClassName("actions");
        Div words = words(new Chip("check", Words.say("checkin.quality.kind", odd.kind()), Chip.Tone.QUIET), odd);
        words.add(reason, by);
        return new ListItem(words, steps);
    }

    private static Div words(Chip kind, Oddity odd) {
        Div words = new Div(kind, new Paragraph(odd.words()));
        words.addClassNames("grow", "odd-words");
        return words;
    }

    private static Component fix(Oddity odd) {
        return switch (odd.fix()) {
            case InForm in -> link(Paths.form(in.form(), in.enrolment(), Optional.of(in.session())),
                    "checkin.quality.fix.form", odd);
            case InRoom in -> link(Paths.session(in.session()), "checkin.quality.fix.room", odd);
            case InBoth in -> link(Paths.late(in.late(), in.enrolment(), in.session()), "checkin.late.look", odd);
            case OnPage on -> link(CohortNavigation.enrolment(on.enrolment()), "checkin.quality.fix.page", odd);
        };
    }

    private static Component link(String path, String words, Oddity odd) {
        return asButton(new Anchor(path, Words.say(words)), words, odd);
    }

    private static Component link(Destination page, String words, Oddity odd) {
        RouterLink link = page.link(Words.say(words));
        return asButton(link, words, odd);
    }

    private static <T extends Component> T asButton(T link, String words, Oddity odd) {
        link.getElement().getClassList().add("button");
        link.getElement().setAttribute("aria-label", named(Words.say(words), odd));
        return link;
    }

    private static String named(String step, Oddity odd) {
        return Words.say("checkin.step-for", step, odd.who().map(who -> Words.say("checkin.quality.about", who, odd.words()))
                .orElse(odd.words()));
    }
}
