package org.mafs.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.cohort.AttendanceSoFar;
import org.mafs.cohort.ContactLog;
import org.mafs.cohort.ContactPurpose;
import org.mafs.cohort.ContactRecord;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.MissedSessions;
import org.mafs.cohort.PersonSection;

/** How often somebody came so far, and the calls that were made when they did not. */
@SpringComponent
class SoFarSection implements PersonSection {

    private final MissedSessions missed;
    private final ContactLog calls;

    SoFarSection(MissedSessions missed, ContactLog calls) {
        this.missed = missed;
        this.calls = calls;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Component section(EnrolmentRecord person) {
        Section section = new Section();
        section.addClassNames("card", "section");
        show(section, person);
        return section;
    }

    private void show(Section section, EnrolmentRecord person) {
        section.removeAll();
        AttendanceSoFar soFar = missed.of(person.id());
        section.add(new H2(Words.say("cohort.so-far")), new Paragraph(inWords(soFar)));
        List<ContactRecord> made = calls.of(person.id(), ContactPurpose.MISSED);
        if (!made.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("plain-list");
            made.forEach(call -> list.add(new ListItem(inWords(call))));
            section.add(list);
        }
        if (soFar.missed() > 0 && person.status() == EnrolmentStatus.ENROLLED) {
            Div actions = new Div(new Button(Words.say("cohort.missed.note"), new Glyph("phone"),
                    pressed -> new ContactDialog(calls, person.id(), person.name(), ContactPurpose.MISSED,
                            () -> show(section, person)).open()));
            actions.addClassName("actions");
            section.add(actions);
        }
    }

    private static String inWords(AttendanceSoFar soFar) {
        if (soFar.rate().isEmpty()) {
            return Words.say("cohort.so-far.none");
        }
        String came = Words.say("cohort.so-far.came", soFar.attended(), soFar.held(), soFar.rate().getAsInt());
        return soFar.missed() == 0 ? came
                : Words.say("cohort.so-far.and", came, CallsView.inWords(soFar.missed(), soFar.sorry()));
    }

    private static String inWords(ContactRecord call) {
        String when = Calendar.shortDay(call.triedAt().atZone(Calendar.PLACE).toLocalDate());
        String how = Words.say("cohort.contact.way", call.way());
        String line = Words.say(call.reached() ? "cohort.missed.call.reached" : "cohort.missed.call.not", when, how);
        return call.note().map(note -> Words.say("cohort.missed.call.because", line, note)).orElse(line);
    }
}
