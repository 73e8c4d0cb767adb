package org.mafs.checkin.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Predicate;
import org.mafs.base.Words;
import org.mafs.checkin.EveningPerson;
import org.mafs.cohort.Mark;

/** How many are here, sorry, away and not marked yet; what came late or gave no name is said where there is any. */
class Tally extends Paragraph {

    Tally() {
        addClassName("tally");
        getElement().setAttribute("role", "status");
    }

    void show(List<EveningPerson> people, int visitors) {
        removeAll();
        Span here = count("checkin.tally.here", marked(people, Mark::attended));
        here.addClassName("is-here");
        add(here);
        ifAny("checkin.tally.late", marked(people, Mark.LATE::equals));
        ifAny("checkin.tally.left-early", marked(people, Mark.LEFT_EARLY::equals));
        add(count("checkin.tally.sorry", marked(people, Mark.APOLOGIES::equals)),
                count("checkin.tally.away", marked(people, Mark.ABSENT::equals)),
                count("checkin.tally.not-yet", people.stream().filter(person -> person.mark().isEmpty()).count()));
        ifAny("checkin.tally.visitors", visitors);
    }

    private static long marked(List<EveningPerson> people, Predicate<Mark> as) {
        return people.stream().filter(person -> person.mark().filter(mark -> as.test(mark.mark())).isPresent()).count();
    }

    private void ifAny(String key, long counted) {
        if (counted > 0) {
            add(count(key, counted));
        }
    }

    private static Span count(String key, long counted) {
        Span words = new Span();
        words.getElement().appendChild(new Element("b").setText(String.valueOf(counted)),
                Element.createText(" " + Words.say(key, counted)));
        return words;
    }
}
