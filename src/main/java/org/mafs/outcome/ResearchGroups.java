package org.mafs.outcome;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What groups of people are called in the files for researchers: never as on the screen, which names cohorts and sites. */
record ResearchGroups(ResearchRecords.Beside beside, ResearchNames names) {

    private static final String NOT_KNOWN = "not-known";

    /** By what people call the group. */
    Map<String, String> called(By by, List<Course> people) {
        return Groups.of(by, people).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, group -> called(by, group.getValue().getFirst())));
    }

    private String called(By by, Course one) {
        ResearchRecords.Place place = beside.place(one.cohort().id());
        return switch (by) {
            case COHORT -> names.cohort(place.cohort());
            case SITE -> one.cohort().isSomewhere() ? names.site(place.site()) : NOT_KNOWN;
            case PERIOD -> one.cohort().firstOn().map(ResearchCode::quarter).orElse(NOT_KNOWN);
            case ROUTE -> one.answers().route().map(ResearchCode::of).orElse(NOT_KNOWN);
        };
    }
}
