package org.mafs.checkin.ui;

import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mafs.base.EnrolmentId;
import org.mafs.checkin.EveningPerson;
import org.mafs.cohort.SessionRecord;

/** A card for each person. Only what has changed is made anew: a card that somebody is busy with stays as it is. */
class PeopleGrid extends UnorderedList {

    private final PersonCard.Marking marking;
    private final Map<EnrolmentId, PersonCard> cards = new HashMap<>();

    PeopleGrid(PersonCard.Marking marking) {
        this.marking = marking;
        addClassName("people-grid");
    }

    /** @param fromElsewhere whether somebody on another tablet may have changed it; the card says so then */
    void show(SessionRecord session, List<EveningPerson> people, boolean fromElsewhere) {
        forgetOthers(people.stream().map(person -> person.enrolment().id()).collect(Collectors.toSet()));
        for (int place = 0; place < people.size(); place++) {
            EveningPerson person = people.get(place);
            PersonCard card = cards.get(person.enrolment().id());
            if (card == null || !card.shows(session, person)) {
                PersonCard fresh = new PersonCard(session, person, marking);
                boolean anew = card == null || card.isMarkedOtherwise(person);
                if (card != null) {
                    remove(card);
                    if (!anew) {
                        fresh.openAs(card);
                    }
                }
                if (fromElsewhere && anew) {
                    fresh.changedJustNow();
                }
                addComponentAtIndex(place, fresh);
                cards.put(person.enrolment().id(), fresh);
            } else if (indexOf(card) != place) {
                remove(card);
                addComponentAtIndex(place, card);
            }
        }
    }

    private void forgetOthers(Set<EnrolmentId> stay) {
        Set<EnrolmentId> go = new HashSet<>(cards.keySet());
        go.removeAll(stay);
        go.forEach(gone -> remove(cards.remove(gone)));
    }
}
