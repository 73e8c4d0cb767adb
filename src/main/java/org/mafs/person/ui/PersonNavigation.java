package org.mafs.person.ui;

import org.mafs.base.PersonId;
import org.mafs.base.ui.Destination;

/** The way to this room's pages from everywhere else. */
public final class PersonNavigation {

    private PersonNavigation() {
    }

    public static Destination person(PersonId person) {
        return Destination.to(PersonView.class, PersonView.PERSON, person.value());
    }
}
