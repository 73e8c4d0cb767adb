package org.mafs.exchange;

import java.util.List;
import java.util.function.Consumer;
import org.mafs.cohort.CohortInBulk;
import org.mafs.cohort.CohortsInBulk;

final class CohortsSheet extends Sheet<CohortInBulk> {

    private static final int USUAL_PLACES = 20;

    private final CohortsInBulk cohorts;
    private final Known known;
    private final References references;

    CohortsSheet(CohortsInBulk cohorts, Known known) {
        super("cohorts",
                Column.text("cohort", 100).mustBeFilled().like(Sheets.EXAMPLE),
                Column.text("site", 120).mustBeFilled().like("Riverside"),
                Column.text("room", 120).mustBeFilled().like("Hall"),
                Column.text("programme", 120).like("You do the MAFS"),
                Column.number("capacity", 1, 200).like(USUAL_PLACES));
        this.cohorts = cohorts;
        this.known = known;
        this.references = new References(known);
    }

    @Override
    void each(Consumer<CohortInBulk> stored) {
        cohorts.each(stored);
    }

    @Override
    void add(List<CohortInBulk> records) {
        cohorts.add(records);
    }

    @Override
    Object[] cells(CohortInBulk cohort) {
        Known.Room room = known.room(cohort.venue());
        return new Object[] {cohort.name(), known.siteName(room.site()), room.name(),
                known.programmeName(cohort.programme()), cohort.capacity()};
    }

    @Override
    CohortInBulk read(Row row, long id) {
        String written = row.text("programme");
        Long programme = written == null ? known.usualProgramme() : known.programme(written);
        if (programme == null) {
            throw new Wrong("programme", "exchange.wrong.no-programme", written);
        }
        return new CohortInBulk(id, row.text("cohort").replaceAll("\\s+", " "), references.room(row), programme,
                row.number("capacity", USUAL_PLACES));
    }

    @Override
    Object key(CohortInBulk cohort) {
        return Column.folded(cohort.name());
    }

    @Override
    void learn(CohortInBulk cohort) {
        known.cohort(cohort);
    }
}
