package org.mafs.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Words;
import org.mafs.checkin.FollowUpLinks;
import org.mafs.checkin.FollowUpMail;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.PersonSection;
import org.springframework.stereotype.Service;

/** On a person's page, while a follow-up by e-mail is possible or was sent. */
@Service
class FollowUpMailSection implements PersonSection {

    private final FollowUpLinks links;

    FollowUpMailSection(FollowUpLinks links) {
        this.links = links;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Component section(EnrolmentRecord person) {
        Div place = new Div();
        show(place, person);
        return place;
    }

    private void show(Div place, EnrolmentRecord person) {
        List<EnrolmentId> asked = List.of(person.id());
        Optional<FollowUpMail> last = Optional.ofNullable(links.of(asked).get(person.id()));
        boolean possible = !links.possible(asked).isEmpty();
        place.removeAll();
        place.setVisible(possible || last.isPresent());
        if (place.isVisible()) {
            Section card = new Section(new H2(Words.say("checkin.link.heading")), new FollowUpMailLine(links,
                    person.id(), person.name(), last, possible, () -> show(place, person)));
            card.addClassName("card");
            place.add(card);
        }
    }
}
