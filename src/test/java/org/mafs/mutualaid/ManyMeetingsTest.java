package org.mafs.mutualaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mafs.IntegrationTest;
import org.mafs.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sample of the full drill that every run can afford. */
class ManyMeetingsTest extends IntegrationTest {

    private static final int MEETINGS = 2000;

    @TempDir
    private Path folder;

    @Autowired
    private RefreshingMeetings refreshing;

    @Autowired
    private JdbcClient database;

    private OwnLists own;

    @BeforeEach
    void ownLists() {
        own = new OwnLists(database, folder);
        signIn(Role.COORDINATOR);
    }

    @AfterEach
    void asItWas() {
        own.forget();
    }

    @Test
    void twoThousandMeetingsAreBroughtInAndRefreshedWithChangedIdsWithoutADoubleOrALoss() throws Exception {
        ManyMeetings many = new ManyMeetings(MEETINGS);
        Refreshed first = used(many.first(folder.resolve("first.csv")));
        assertThat(first.rejected()).isEmpty();
        assertThat(first.added()).hasSize(MEETINGS);
        Refreshed later = used(many.later(folder.resolve("later.csv")));
        assertThat(later.added()).hasSize(MEETINGS - many.tied());
        assertThat(later.closed()).hasSize(MEETINGS - many.tied());
        assertThat(own.count("listed")).isEqualTo(MEETINGS);
        assertThat(own.count("TRUE")).isEqualTo(MEETINGS * 2 - many.tied());
    }

    private Refreshed used(Path file) {
        long began = System.nanoTime();
        Refreshed done = refreshing.apply(new MeetingList(file, "many.csv", MeetingFormat.UK_CSV, own.fellowship(),
                FellowshipKind.OTHER, null), null, true);
        double took = (System.nanoTime() - began) / 1e9;
        System.out.printf("%,d meetings: %,d added, %,d changed, %,d closed in %.1f s%n", MEETINGS, done.added().size(),
                done.changed().size(), done.closed().size(), took);
        return done;
    }
}
