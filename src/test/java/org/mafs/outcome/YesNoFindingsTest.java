package org.mafs.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mafs.outcome.Occasion.BASELINE;
import static org.mafs.outcome.Occasion.END;

import org.junit.jupiter.api.Test;
import org.mafs.outcome.YesNoResult.What;
import org.mafs.outcome.statistics.PairedShares;

class YesNoFindingsTest {

    /** b 1, c 9: mid-p .011719 (domain, section 6); shares 6/19 and 14/19. */
    @Test
    void sharesAreSaidWithTheirPeopleAndWhoChanged() {
        Finding finding = said(What.ATTENDING, new PairedShares(5, 1, 9, 4));
        assertThat(finding.sentence()).isEqualTo("6 of the 19 people asked both times had been to mutual aid at the start, "
                + "and 14 at the end.");
        assertThat(finding.details().getFirst()).startsWith("Of those asked both times, 9 went from no to yes and 1 from yes "
                + "to no: a difference of +42 percentage points (95\u00a0% interval ").endsWith("p\u00a0=\u00a00.012).");
    }

    @Test
    void onePersonIsOnePersonAndMayBeChance() {
        assertThat(said(What.ABSTINENT, new PairedShares(0, 0, 1, 0)).inWords()).startsWith("0 of the one person known both "
                + "times had no day of use in the last 28 at the start, and 1 at the end.").endsWith("so this may be chance.");
    }

    @Test
    void nobodyChangedMayBeChance() {
        assertThat(said(What.ATTENDING, new PairedShares(3, 0, 0, 3)).inWords())
                .contains("a difference of 0 percentage points").endsWith("so this may be chance.");
    }

    @Test
    void ofNobodyNothingIsSaid() {
        PairedShares nobody = new PairedShares(0, 0, 0, 0);
        assertThat(said(What.ATTENDING, nobody).inWords()).isEqualTo(
                "Nobody was asked both at the start and at the end whether they went to mutual aid.");
        assertThat(said(What.ABSTINENT, nobody).inWords()).isEqualTo(
                "Nobody’s days of use are known both at the start and at the end.");
        assertThat(YesNoFindings.of(new YesNoResult(What.ATTENDING, BASELINE, END, nobody), Definitions.DEFAULT, true).inWords()).isEqualTo(
                "Going to mutual aid, from start to end: too few people to show (fewer than 5).");
    }

    @Test
    void moreThanOneMeetingIsSaid() {
        Definitions three = new Definitions(28, 14, 21, 42, .95, 1, 3);
        assertThat(YesNoFindings.of(new YesNoResult(What.ATTENDING, BASELINE, END, new PairedShares(5, 1, 9, 4)), three, false)
                .sentence()).isEqualTo("6 of the 19 people asked both times had been to at least 3 mutual-aid meetings in the "
                        + "last 28 days at the start, and 14 at the end.");
    }

    private static Finding said(What what, PairedShares shares) {
        return YesNoFindings.of(new YesNoResult(what, BASELINE, END, shares), Definitions.DEFAULT, false);
    }
}
