package org.mafs.cohort;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import org.mafs.base.SiteId;

/** A part of the sites' cards that a higher room fills. */
public interface SiteSection {

    /**
     * @param mayChange whether the one who looks may change it
     * @param changed   shows the page anew
     * @return what stands on each site's card
     */
    Map<SiteId, Component> of(List<SiteRecord> sites, boolean mayChange, Runnable changed);
}
