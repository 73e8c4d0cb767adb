package org.mafs.curriculum;

import java.util.List;

/**
 * What was delivered over a time, for everybody together and apart.
 *
 * @param byNumber      of the session
 * @param byFacilitator whoever led or co-led, by name, and last of which nobody said; empty for those who study outcomes
 */
public record DeliveryOverview(Fidelity together, List<Group> byNumber, List<Group> byCohort, List<Group> bySite,
        List<Group> byFacilitator) {

    public record Group(String name, Fidelity figures) {
    }
}
