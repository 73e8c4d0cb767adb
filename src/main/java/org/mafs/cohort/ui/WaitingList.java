package org.mafs.cohort.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Comparator;
import java.util.List;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.Told;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.Moving;
import org.mafs.cohort.PlacesTaken;
import org.mafs.cohort.ProgrammePlanning;

/** A cohort's places: how many are taken, who waits and whose turn it is, and who went on elsewhere. */
@SpringComponent
class WaitingList {

    private final Enrolling enrolling;
    private final Moving moving;
    private final ProgrammePlanning programmes;
    private final CurrentAccount current;

    WaitingList(Enrolling enrolling, Moving moving, ProgrammePlanning programmes, CurrentAccount current) {
        this.enrolling = enrolling;
        this.moving = moving;
        this.programmes = programmes;
        this.current = current;
    }

    Section of(CohortId cohort, int sessionsInAll, List<EnrolmentRecord> people, Runnable changed) {
        PlacesTaken taken = enrolling.taken(cohort);
        Section card = new Section(new H2(Words.say("cohort.places")), new Paragraph(Words.say("cohort.places.taken",
                taken.enrolled(), taken.capacity(), taken.offered())));
        card.addClassNames("card", "section");
        List<EnrolmentRecord> waiting = people.stream().filter(person -> person.waitingSince().isPresent())
                .sorted(Comparator.comparing(person -> person.waitingSince().orElseThrow())).toList();
        if (taken.free() > 0 && !waiting.isEmpty()) {
            card.add(turnOf(waiting.getFirst(), changed));
        }
        if (!waiting.isEmpty()) {
            OrderedList list = new OrderedList();
            list.addClassName("plain-list");
            waiting.forEach(person -> list.add(line(person, Words.say("cohort.waiting.since", since(person)))));
            card.add(list);
        }
        UnorderedList others = new UnorderedList();
        others.addClassName("plain-list");
        people.stream().filter(person -> person.status() == EnrolmentStatus.OFFERED)
                .forEach(person -> others.add(line(person, Words.say("cohort.enrolment.status.offered"))));
        moving.movedAway(cohort).forEach(gone -> {
            Span words = new Span(Words.say("cohort.moved-to", gone.name(), gone.toName(), Calendar.longDay(gone.on())));
            words.addClassNames("quiet", "small");
            others.add(new ListItem(words));
        });
        if (others.getComponentCount() > 0) {
            card.add(others);
        }
        Paragraph rule = new Paragraph(programmes.of(cohort).ruleInWords(sessionsInAll));
        rule.addClassNames("quiet", "small");
        card.add(rule);
        return card;
    }

    private Div turnOf(EnrolmentRecord next, Runnable changed) {
        Div turn = new Div(new Paragraph(Words.say("cohort.waiting.turn", next.name(), since(next))));
        turn.addClassNames("info-note", "spread");
        if (current.get().role() == Role.COORDINATOR) {
            Button offer = new Button(Words.say("cohort.offer.to", next.name()), pressed -> {
                try {
                    enrolling.offer(next.cohort(), next.person());
                } catch (Refused refused) {
                    Told.refused(refused.getMessage());
                }
                changed.run();
            });
            offer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            offer.setDisableOnClick(true);
            turn.add(offer);
        }
        return turn;
    }

    private static ListItem line(EnrolmentRecord person, String words) {
        Span quiet = new Span(words);
        quiet.addClassNames("quiet", "small");
        return new ListItem(CohortNavigation.enrolment(person.id()).link(person.name()), quiet);
    }

    private static String since(EnrolmentRecord person) {
        return Calendar.longDay(person.waitingSince().orElseThrow().atZone(Calendar.PLACE).toLocalDate());
    }
}
