package org.mafs.cohort;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.function.Function;

/** A way from those who are due to the forms that a higher room keeps. */
public interface FollowUpLink {

    /**
     * What stands with each of these people. It is asked once for a page of them, however many they are.
     *
     * @param changed to be run when something was done that the list shows
     */
    Function<FollowUpLine, List<Component>> linksTo(List<FollowUpLine> due, Runnable changed);
}
