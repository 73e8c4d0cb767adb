package org.mafs.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mafs.access.FormWay;

/**
 * One form in two versions: what stands, and what came later from another page.
 *
 * @param stands   empty way and moment where it was brought in another way than by a page
 * @param handedIn whether what stands is handed in, or only begun
 * @param settled  when somebody chose between the two; empty while it waits
 */
public record TwoVersions(LateForm late, Came stands, boolean handedIn, Came came, List<Line> lines,
        Optional<Settled> settled) {

    /** How and when a version came. */
    public record Came(Optional<FormWay> way, Optional<Instant> at) {
    }

    /** One question. Answers are in words; a question that one of them was not asked is not among these. */
    public record Line(String question, String stands, String came) {

        public boolean differs() {
            return !stands.equals(came);
        }
    }

    /** @param by the name of the one who chose */
    public record Settled(Instant at, String by) {
    }
}
