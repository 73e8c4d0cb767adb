package org.mafs.person;

import org.mafs.base.PersonId;

/** A room that keeps something under a person's number. Contributed as a bean, asked when two people are one. */
public interface HoldsPersonData {

    /** What is kept of the first goes to the second, in the transaction of the one who asks. Nothing is lost. */
    void merge(PersonId from, PersonId into);
}
