package org.mafs.measure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouterLink;
import org.mafs.base.Words;
import org.mafs.base.ui.Destination;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.PersonSection;
import org.springframework.stereotype.Service;

/** The way from a person's page to their journey. */
@Service
class JourneySection implements PersonSection {

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Component section(EnrolmentRecord person) {
        RouterLink open = Destination.to(JourneyView.class, JourneyView.ENROLMENT, person.id().value())
                .link(Words.say("measure.journey.open"));
        open.addClassName("button");
        Div actions = new Div(open);
        actions.addClassName("actions");
        Section section = new Section(new H2(Words.say("measure.journey")),
                new Paragraph(Words.say("measure.journey.words")), actions);
        section.addClassNames("card", "section");
        return section;
    }
}
