package org.mafs.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.mafs.cohort.FollowUpInBulk;
import org.mafs.cohort.FollowUpsInBulk;

final class FollowUpsSheet extends Sheet<FollowUpInBulk> {

    private final FollowUpsInBulk followUps;
    private final Known known;
    private final References references;

    FollowUpsSheet(FollowUpsInBulk followUps, Known known) {
        super("follow-ups",
                Column.text("person-ref", 60).mustBeFilled().like(Sheets.EXAMPLE),
                Column.text("cohort", 100).mustBeFilled().like("Riverside spring"),
                Column.choice("follow-up-outcome", Codes.FOLLOW_UP_OUTCOMES).mustBeFilled().like("LOST"),
                Column.choice("lost-because", Codes.LOST_BECAUSE).like("MOVED"),
                Column.text("note", 1000),
                Column.day("ended-on").mustBeFilled().like(LocalDate.of(2026, 6, 15)));
        this.followUps = followUps;
        this.known = known;
        this.references = new References(known);
    }

    @Override
    void each(Consumer<FollowUpInBulk> stored) {
        followUps.each(stored);
    }

    @Override
    void add(List<FollowUpInBulk> records) {
        followUps.add(records);
    }

    @Override
    Object[] cells(FollowUpInBulk ended) {
        var place = known.enrolment(ended.enrolment());
        return new Object[] {known.ref(place.person()), known.cohortName(place.cohort()), ended.outcome(),
                ended.lostBecause(), ended.note(), ended.endedOn()};
    }

    @Override
    FollowUpInBulk read(Row row, long id) {
        return new FollowUpInBulk(id, references.enrolment(row).id(), row.text("follow-up-outcome"),
                row.text("lost-because"), row.text("note"), row.day("ended-on"));
    }

    @Override
    Object key(FollowUpInBulk ended) {
        return ended.enrolment();
    }

    @Override
    void check(FollowUpInBulk ended, Row row) {
        Ordered.notAhead(known, "ended-on", ended.endedOn());
        Ordered.require("ended-on", "joined-on", known.enrolment(ended.enrolment()).joinedOn(), ended.endedOn());
    }
}
