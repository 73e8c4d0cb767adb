package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.Component;
import org.mafs.cohort.EnrolmentRecord;

/** A part of what a person's page says about mutual aid, headed by an H3. Contributed as a bean. */
interface MutualAidCard {

    /** Smaller ones stand further up: plans 10, support 20, visits 30. */
    int order();

    /** @param changed shows all the cards anew; to be run once something was kept */
    Component card(EnrolmentRecord person, Runnable changed);
}
