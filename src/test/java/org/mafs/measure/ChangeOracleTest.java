package org.mafs.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a change is called, for every pair of scores that a form can come to. */
class ChangeOracleTest {

    /** Barkham et al. 2013, in ninths of a point: cut-off 11, reliable change 6; one blank item gives ninths. */
    @Test
    void everyPairOfCore10ScoresIsNamedByTheRules() {
        Scale scale = Instruments.CORE_10.total().orElseThrow();
        TreeSet<Integer> reachable = new TreeSet<>();
        IntStream.rangeClosed(0, 40).forEach(sum -> reachable.add(sum * 9));
        IntStream.rangeClosed(0, 36).forEach(sumOfNine -> reachable.add(sumOfNine * 10));
        assertThat(reachable).hasSize(73);

        for (int before : reachable) {
            for (int after : reachable) {
                ChangeLabel expected = before - after >= 54
                        ? before >= 99 && after < 99 ? ChangeLabel.RECOVERED : ChangeLabel.RELIABLY_IMPROVED
                        : after - before >= 54 ? ChangeLabel.RELIABLY_DETERIORATED : ChangeLabel.NO_RELIABLE_CHANGE;
                Change change = Change.between(scale, OptionalDouble.of(Core10Oracle.points(before)),
                        OptionalDouble.of(Core10Oracle.points(after))).orElseThrow();
                assertThat(change).as("from %s to %s ninths", before, after).isEqualTo(new Change(
                        Core10Oracle.points(after) - Core10Oracle.points(before), Optional.of(expected), before >= 99));
            }
        }
    }

    /** Topp et al. 2015: a change of 10 points matters; 50 and below is low. */
    @Test
    void everyPairOfWho5ScoresIsNamedByTheRules() {
        Scale scale = Instruments.withCode("who-5").orElseThrow().total().orElseThrow();
        for (int before = 0; before <= 100; before += 4) {
            for (int after = 0; after <= 100; after += 4) {
                ChangeLabel expected = after - before >= 10
                        ? before <= 50 && after > 50 ? ChangeLabel.RECOVERED : ChangeLabel.RELIABLY_IMPROVED
                        : before - after >= 10 ? ChangeLabel.RELIABLY_DETERIORATED : ChangeLabel.NO_RELIABLE_CHANGE;
                assertThat(Change.between(scale, OptionalDouble.of(before), OptionalDouble.of(after)))
                        .as("from %s to %s", before, after)
                        .hasValue(new Change(after - before, Optional.of(expected), before <= 50));
            }
        }
    }

    @Test
    void whereNoReliableChangeIsPublishedNoChangeIsNamed() {
        List<Scale> unpublished = Instruments.all().stream().flatMap(instrument -> instrument.scales().stream())
                .filter(scale -> scale.reliableChange().isEmpty()).toList();

        assertThat(unpublished).as("all but CORE-10 and WHO-5").hasSize(23);
        unpublished.forEach(scale -> assertThat(Change.between(scale, OptionalDouble.of(1), OptionalDouble.of(5)))
                .as(scale.code()).hasValue(new Change(4, Optional.empty(), false)));
    }
}
