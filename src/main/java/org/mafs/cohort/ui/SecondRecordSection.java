package org.mafs.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.PersonPlaces;
import org.mafs.cohort.PersonSection;
import org.mafs.cohort.SecondRecord;

/** Says of a place that was joined with another where the rest is; says nothing of any other place. */
@SpringComponent
class SecondRecordSection implements PersonSection {

    private final PersonPlaces places;

    SecondRecordSection(PersonPlaces places) {
        this.places = places;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Component section(EnrolmentRecord person) {
        SecondRecord second = places.second(person.id());
        Div notes = new Div();
        notes.addClassName("stack");
        second.countsNow().ifPresent(now -> notes.add(note("cohort.merged.words", "cohort.merged.open", now)));
        second.older().forEach(older -> notes.add(note("cohort.merged.from", "cohort.merged.read", older)));
        notes.setVisible(notes.getComponentCount() > 0);
        return notes;
    }

    private static Div note(String words, String link, EnrolmentId place) {
        Div note = new Div(new Glyph("info"), new Span(Words.say(words)),
                CohortNavigation.enrolment(place).link(Words.say(link)));
        note.addClassName("info-note");
        return note;
    }
}
