package org.mafs.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.base.ui.PersonName;
import org.mafs.cohort.ContactLog;
import org.mafs.cohort.ContactPurpose;
import org.mafs.cohort.MissedSessions;
import org.mafs.cohort.MissedTwo;
import org.mafs.person.Reachable;

/** Who missed two sessions or more and waits for a call: how to reach them safely, and where the call is noted. */
@Route("calls")
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
class CallsView extends Page {

    private static final String PHONE = "tel:";
    private static final String MAIL = "mailto:";

    private final MissedSessions missed;
    private final ContactLog calls;
    private final Div content = new Div();

    CallsView(MissedSessions missed, ContactLog calls) {
        this.missed = missed;
        this.calls = calls;
        heading(Words.say("cohort.missed"));
        subline(Words.say("cohort.missed.sub"));
        content.addClassName("stack");
        add(content);
        show();
    }

    /** "missed the last 3 sessions, 1 with apologies" */
    static String inWords(MissedTwo away) {
        return inWords(away.missed(), away.sorry());
    }

    static String inWords(int missed, int sorry) {
        return Words.say(sorry == 0 ? "cohort.missed.run" : "cohort.missed.run.sorry", missed, sorry);
    }

    private void show() {
        content.removeAll();
        List<MissedTwo> people = missed.toCall();
        if (people.isEmpty()) {
            Div empty = new Div(new Glyph("check"), new Paragraph(Words.say("cohort.missed.none")));
            empty.addClassName("empty");
            content.add(empty);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("plain-list", "stack");
        people.forEach(person -> list.add(card(person)));
        content.add(list);
    }

    private ListItem card(MissedTwo away) {
        H2 name = new H2(CohortNavigation.enrolment(away.id()).link(new PersonName(away.person().name())));
        UnorderedList facts = new UnorderedList(new ListItem(CohortNavigation.cohort(away.cohort()).link(away.cohortName())),
                new ListItem(inWords(away)),
                new ListItem(Words.say("cohort.missed.last", Calendar.shortDay(away.lastMissed()))));
        facts.addClassName("facts");
        Button note = new Button(Words.say("cohort.missed.note"), new Glyph("phone"), pressed -> new ContactDialog(calls,
                away.id(), away.person().name(), ContactPurpose.MISSED, this::show).open());
        note.setAriaLabel(Words.say("cohort.missed.note-for", away.person().name()));
        note.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(note);
        actions.addClassName("actions");
        ListItem card = new ListItem(name, facts, reach(away.person()), actions);
        card.addClassNames("card", "section");
        return card;
    }

    private static Component reach(Reachable person) {
        Details details = new Details(Words.say("cohort.missed.reach"), ways(person));
        details.getSummary().getElement().setAttribute("aria-label",
                Words.say("cohort.missed.reach-named", person.name()));
        return details;
    }

    /** What they did not say is safe does not stand here. */
    private static Component ways(Reachable person) {
        UnorderedList ways = new UnorderedList();
        ways.addClassName("facts");
        person.phone().ifPresent(number -> ways.add(new ListItem(new Glyph("phone"),
                link(PHONE + number.replaceAll("[^+0-9]", ""), number))));
        person.email().ifPresent(address -> ways.add(new ListItem(link(MAIL + address, address))));
        String safe = person.safeWays().stream().sorted().map(CallsView::way).collect(Collectors.joining(", "));
        ways.add(new ListItem(new Span(safe.isEmpty() ? Words.say("cohort.missed.safe.unknown")
                : Words.say("cohort.missed.safe", safe))));
        person.safeNote().ifPresent(note -> ways.add(new ListItem(note)));
        return ways;
    }

    private static Anchor link(String address, String words) {
        return new Anchor(address, words);
    }

    private static String way(String stored) {
        return Words.say("cohort.missed.safe." + stored.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
