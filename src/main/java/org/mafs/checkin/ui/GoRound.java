package org.mafs.checkin.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.mafs.base.EnrolmentId;
import org.mafs.base.ui.PersonName;
import org.mafs.checkin.EveningPerson;

/** Who is here, to be ticked as they speak. The ticks stay on this screen: who spoke is written down nowhere. */
class GoRound extends UnorderedList {

    private List<EnrolmentId> shown = List.of();

    GoRound() {
        addClassName("go-round");
    }

    /** As long as the same people are here, the ticks stay. */
    void show(List<EveningPerson> people) {
        List<EveningPerson> here = people.stream().filter(EveningPerson::isHere).toList();
        List<EnrolmentId> ids = here.stream().map(person -> person.enrolment().id()).toList();
        if (ids.equals(shown)) {
            return;
        }
        shown = ids;
        removeAll();
        here.forEach(person -> add(line(person)));
    }

    private static ListItem line(EveningPerson person) {
        Element tick = new Element("input").setAttribute("type", "checkbox").setAttribute("autocomplete", "off");
        Element label = new Element("label").appendChild(tick,
                new PersonName(person.enrolment().name()).getElement());
        ListItem line = new ListItem();
        line.getElement().appendChild(label);
        return line;
    }
}
