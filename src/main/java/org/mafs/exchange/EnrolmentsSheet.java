package org.mafs.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.mafs.cohort.EnrolmentInBulk;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.EnrolmentsInBulk;

final class EnrolmentsSheet extends Sheet<EnrolmentInBulk> {

    private final EnrolmentsInBulk enrolments;
    private final Known known;
    private final References references;

    EnrolmentsSheet(EnrolmentsInBulk enrolments, Known known) {
        super("enrolments",
                Column.text("person-ref", 60).mustBeFilled().like(Sheets.EXAMPLE),
                Column.text("cohort", 100).mustBeFilled().like("Riverside spring"),
                Column.choice("enrolment-status", Choice.of(EnrolmentStatus.values(), "cohort.enrolment.status"))
                        .like("ENROLLED"),
                Column.day("joined-on").mustBeFilled().like(LocalDate.of(2026, 4, 1)),
                Column.day("left-on"),
                Column.choice("left-because", Codes.LEFT_BECAUSE),
                Column.text("left-reason", 500),
                Column.day("offered-on"),
                Column.moment("waiting-since"),
                Column.yesOrNo("walk-in"));
        this.enrolments = enrolments;
        this.known = known;
        this.references = new References(known);
    }

    @Override
    void each(Consumer<EnrolmentInBulk> stored) {
        enrolments.each(stored);
    }

    @Override
    void add(List<EnrolmentInBulk> records) {
        enrolments.add(records);
    }

    @Override
    Object[] cells(EnrolmentInBulk place) {
        return new Object[] {known.ref(place.person()), known.cohortName(place.cohort()), place.status().name(),
                place.joinedOn(), place.leftOn(), place.leftBecause(), place.leftReason(), place.offeredOn(),
                place.waitingSince(), place.walkIn()};
    }

    @Override
    EnrolmentInBulk read(Row row, long id) {
        EnrolmentStatus usual = row.day("left-on") == null ? EnrolmentStatus.ENROLLED : EnrolmentStatus.LEFT;
        return new EnrolmentInBulk(id, references.cohort(row, "cohort"), references.person(row),
                row.choice("enrolment-status", EnrolmentStatus.class, usual), row.day("joined-on"), row.day("left-on"),
                row.text("left-because"), row.text("left-reason"), row.day("offered-on"),
                row.moment("waiting-since", null), row.yes("walk-in"));
    }

    @Override
    Object key(EnrolmentInBulk place) {
        return List.of(place.cohort(), place.person());
    }

    @Override
    void learn(EnrolmentInBulk place) {
        known.enrolment(place);
    }

    @Override
    void check(EnrolmentInBulk place, Row row) {
        Ordered.require("left-on", "joined-on", place.joinedOn(), place.leftOn());
        Ordered.notAhead(known, "left-on", place.leftOn());
        boolean hasLeft = place.status() == EnrolmentStatus.LEFT;
        if (hasLeft && place.leftOn() == null) {
            throw new Wrong("left-on", "exchange.wrong.left-when");
        }
        boolean saysLeft = place.leftOn() != null || Objects.nonNull(place.leftBecause());
        if (saysLeft && place.status() == EnrolmentStatus.ENROLLED) {
            throw new Wrong("enrolment-status", "exchange.wrong.still-here");
        }
    }
}
