package org.mafs.cohort.ui;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.mafs.base.Words;

/** The columns of the cohorts grid, in their order. The name always stands there; the others are chosen. */
enum CohortColumn {
    PLACE(true), SITE(false), DATES(true), PEOPLE(true), ATTENDANCE(false), STATUS(true), FACILITATORS(false), NEXT(false);

    private final boolean atFirst;

    CohortColumn(boolean atFirst) {
        this.atFirst = atFirst;
    }

    String heading() {
        return Words.say("cohort.column", this);
    }

    static Set<CohortColumn> usual() {
        return Arrays.stream(values()).filter(column -> column.atFirst)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CohortColumn.class)));
    }

    /** What was kept; a column that is not there any more is left out. */
    static Set<CohortColumn> read(String kept) {
        Set<String> names = Set.of(kept.split(","));
        return Arrays.stream(values()).filter(column -> names.contains(column.kept()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CohortColumn.class)));
    }

    static String write(Set<CohortColumn> chosen) {
        return chosen.stream().sorted().map(CohortColumn::kept).collect(Collectors.joining(","));
    }

    private String kept() {
        return name().toLowerCase(Locale.ROOT);
    }
}
