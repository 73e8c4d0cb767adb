package org.mafs.cohort;

import com.vaadin.flow.component.Component;
import java.util.List;

/** A way from somebody who is due to the forms that a higher room keeps. */
public interface FollowUpLink {

    /** One link for each form that is still to come. */
    List<Component> linksTo(FollowUpLine due);
}
