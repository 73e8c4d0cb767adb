package org.mafs.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.mafs.base.Calendar;
import org.mafs.base.PersonId;
import org.mafs.base.Words;
import org.mafs.cohort.PersonPlace;
import org.mafs.cohort.PersonPlaces;
import org.mafs.person.ui.AboutPerson;

/** The cohorts somebody is or was in, on their page. */
@SpringComponent
class PlacesSection implements AboutPerson {

    private final PersonPlaces places;

    PlacesSection(PersonPlaces places) {
        this.places = places;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component section(PersonId person) {
        List<PersonPlace> had = places.of(person);
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        had.forEach(place -> list.add(line(place)));
        Section section = new Section(new H2(Words.say("cohort.places-of")),
                had.isEmpty() ? new Paragraph(Words.say("cohort.places-of.none")) : list);
        section.addClassNames("card", "section");
        return section;
    }

    private static ListItem line(PersonPlace place) {
        Div said = new Div(CohortNavigation.enrolment(place.enrolment()).link(place.cohortName()),
                small(Words.say("cohort.places-of.came", place.attended(), Calendar.longDay(place.since()))));
        place.daysToStart().ifPresent(days -> said.add(small(Words.say("cohort.places-of.started", days))));
        said.addClassNames("grow", "known-person");
        return new ListItem(said, StatusChip.of(place.status()));
    }

    private static Span small(String words) {
        Span small = new Span(words);
        small.addClassNames("quiet", "small");
        return small;
    }
}
