package org.mafs.cohort.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.PersonName;
import org.mafs.cohort.EnrolmentRecord;

/** Who waits for a place, in the order of their turn. */
class WaitingCard extends Section {

    /**
     * @param waiting whose turn it is first
     * @param free    how many places are free
     * @param offer   keeps a place for somebody
     * @param offers  whether the one who is signed in may offer a place
     */
    WaitingCard(List<EnrolmentRecord> waiting, int free, boolean offers, Consumer<EnrolmentRecord> offer) {
        addClassNames("card", "not-on-paper");
        Paragraph places = new Paragraph(Words.say("cohort.waiting-list.free", free));
        places.addClassName("quiet");
        OrderedList list = new OrderedList();
        list.addClassName("plain-list");
        waiting.forEach(person -> list.add(item(person, free > 0 && offers, offer)));
        add(new H2(Words.say("cohort.waiting-list")), places, list);
    }

    private static ListItem item(EnrolmentRecord person, boolean mayOffer, Consumer<EnrolmentRecord> offer) {
        Span name = new Span(CohortNavigation.enrolment(person.id()).link(new PersonName(person.name())));
        name.addClassName("waits-who");
        Div who = new Div(name);
        who.addClassNames("grow", "waits-line");
        person.waitingSince().ifPresent(since -> {
            Span words = new Span(Words.say("cohort.waiting-list.since",
                    Calendar.shortDay(since.atZone(Calendar.PLACE).toLocalDate())));
            words.addClassNames("quiet", "small");
            who.add(words);
        });
        ListItem item = new ListItem(who);
        if (mayOffer) {
            Button give = new Button(Words.say("cohort.waiting-list.offer"), pressed -> offer.accept(person));
            give.setAriaLabel(Words.say("cohort.waiting-list.offer.label", person.name()));
            give.setDisableOnClick(true);
            item.add(give);
        }
        return item;
    }
}
