package org.mafs.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.PersonName;
import org.mafs.cohort.FollowUpLine;
import org.mafs.person.Reachable;

/** One person of the follow-up list: how they can be reached, and what was tried. */
class FollowUpItem extends ListItem {

    private static final String PHONE = "tel:";
    private static final String MAIL = "mailto:";

    FollowUpItem(FollowUpLine line, LocalDate today, Component... steps) {
        addClassNames("card", "section");
        Div head = new Div(new H3(new PersonName(line.person().name())), state(line, today));
        head.addClassName("spread");
        Div actions = new Div(steps);
        actions.addClassName("actions");
        add(head, facts(line), contact(line.person()), actions);
    }

    private static Chip state(FollowUpLine line, LocalDate today) {
        if (line.lostBecause().isPresent()) {
            return new Chip("away", Words.say("cohort.follow-up.lost", line.lostBecause().get()), Chip.Tone.QUIET);
        }
        return line.isOverdue(today)
                ? new Chip("clock", Words.say("cohort.follow-up.overdue", Calendar.shortDay(line.dueUntil())),
                        Chip.Tone.CAUTION)
                : new Chip("clock", Words.say("cohort.follow-up.until", Calendar.shortDay(line.dueUntil())),
                        Chip.Tone.PLAIN);
    }

    private static UnorderedList facts(FollowUpLine line) {
        UnorderedList facts = new UnorderedList(
                new ListItem(CohortNavigation.cohort(line.cohort()).link(line.cohortName())),
                new ListItem(line.lastTried().map(last -> Words.say("cohort.follow-up.tried", line.attempts(),
                        Calendar.shortDay(last.atZone(Calendar.PLACE).toLocalDate())))
                        .orElseGet(() -> Words.say("cohort.follow-up.not-tried"))));
        facts.addClassName("facts");
        return facts;
    }

    private static Component contact(Reachable person) {
        if (person.safeWays().isEmpty()) {
            Paragraph none = new Paragraph(Words.say("cohort.follow-up.no-safe-way"));
            none.addClassName("quiet");
            return none;
        }
        UnorderedList ways = new UnorderedList();
        ways.addClassName("facts");
        person.phone().ifPresent(phone -> ways.add(new ListItem(new Glyph("phone"),
                link(PHONE + phone.replaceAll("[^+0-9]", ""), phone))));
        person.email().ifPresent(email -> ways.add(new ListItem(link(MAIL + email, email))));
        ways.add(new ListItem(new Span(Words.say("cohort.follow-up.safe", person.safeWays().stream()
                .map(FollowUpItem::way).collect(Collectors.joining(", "))))));
        person.safeNote().ifPresent(note -> ways.add(new ListItem(note)));
        return ways;
    }

    private static Anchor link(String address, String words) {
        return new Anchor(address, words);
    }

    private static String way(String stored) {
        return Words.say("cohort.follow-up.safe." + stored.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
