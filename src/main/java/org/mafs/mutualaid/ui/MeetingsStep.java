package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.function.Supplier;
import org.mafs.mutualaid.MeetingSearch;

/** A step that can be taken from the page of all meetings. */
interface MeetingsStep {

    /** Smaller ones stand further to the left. */
    int order();

    /**
     * @param shown what the page is narrowed by at the moment it is asked
     * @return empty where the one who asks may not take it
     */
    Optional<Component> step(Supplier<MeetingSearch> shown);
}
