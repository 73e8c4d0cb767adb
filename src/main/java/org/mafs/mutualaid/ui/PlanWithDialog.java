package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.mutualaid.MeetingId;
import org.mafs.mutualaid.PersonToPlanFor;

/** Chooses with whom a visit to this meeting is planned, and goes on to their plan. */
class PlanWithDialog extends FormDialog {

    private final MeetingId meeting;
    private final ComboBox<PersonToPlanFor> person = new ComboBox<>(Words.say("mutualaid.plan.with-somebody.words"));

    PlanWithDialog(List<PersonToPlanFor> people, MeetingId meeting) {
        super(Words.say("mutualaid.plan.with-somebody"), Words.say("mutualaid.plan.with-somebody.go"), () -> { });
        this.meeting = meeting;
        person.setItems(people);
        person.setItemLabelGenerator(one -> Words.say("mutualaid.plan.with-somebody.person", one.name(), one.cohort()));
        person.setWidthFull();
        person.setVisible(!people.isEmpty());
        fields(person);
        if (people.isEmpty()) {
            fields(new Paragraph(Words.say("mutualaid.plan.with-somebody.none")));
        }
    }

    @Override
    protected void save() {
        PersonToPlanFor chosen = person.getOptionalValue()
                .orElseThrow(() -> new Refused("mutualaid.plan.with-somebody.needed"));
        PlanNavigation.begin(chosen.enrolment(), meeting);
    }
}
