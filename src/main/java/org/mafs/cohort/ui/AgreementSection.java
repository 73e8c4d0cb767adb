package org.mafs.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.mafs.base.PersonId;
import org.mafs.cohort.Enrolling;
import org.mafs.person.PersonRegister;
import org.mafs.person.ui.AboutPerson;

/** What somebody agreed to, on their page. */
@SpringComponent
class AgreementSection implements AboutPerson {

    private final Agreements agreements;
    private final Enrolling enrolling;
    private final PersonRegister people;

    AgreementSection(Agreements agreements, Enrolling enrolling, PersonRegister people) {
        this.agreements = agreements;
        this.enrolling = enrolling;
        this.people = people;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Component section(PersonId person) {
        Div section = new Div();
        show(section, person);
        return section;
    }

    private void show(Div section, PersonId person) {
        section.removeAll();
        section.add(agreements.card(person, people.get(person).name(), said -> enrolling.answered(person, said),
                () -> show(section, person)));
    }
}
