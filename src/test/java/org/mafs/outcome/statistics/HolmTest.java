package org.mafs.outcome.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;

class HolmTest {

    @Test
    void ofNoPsThereIsNothingToCorrect() {
        assertThat(Holm.adjusted(List.of())).isEmpty();
    }

    @Test
    void aPThatIsNotKnownStaysUnknownAndDoesNotCount() {
        assertThat(Holm.adjusted(List.of(OptionalDouble.empty(), OptionalDouble.of(0.04))))
                .containsExactly(OptionalDouble.empty(), OptionalDouble.of(0.04));
    }

    @Test
    void theSmallerOfTwoIsDoubledAndTheOtherIsNoSmallerThanThat() {
        // R: p.adjust(c(0.04, 0.01), "holm") and so on
        assertThat(adjusted(0.04, 0.01)).containsExactly(0.04, 0.02);
        assertThat(adjusted(0.03, 0.04)).containsExactly(0.06, 0.06);
        assertThat(adjusted(0.6, 0.7)).containsExactly(1, 1);
    }

    @Test
    void severalAreCorrectedStepByStep() {
        // R: p.adjust(c(0.01, 0.02, 0.03, 0.005), "holm")
        assertThat(adjusted(0.01, 0.02, 0.03, 0.005)).containsExactly(0.03, 0.04, 0.04, 0.02);
    }

    @Test
    void aPLiesBetweenNothingAndOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> adjusted(0.5, 1.5))
                .withMessage("A p value lies between 0 and 1, so 1.5 cannot be.");
        assertThatIllegalArgumentException().isThrownBy(() -> adjusted(Double.NaN));
    }

    private static double[] adjusted(double... ps) {
        return Holm.adjusted(DoubleStream.of(ps).mapToObj(OptionalDouble::of).toList()).stream()
                .mapToDouble(OptionalDouble::orElseThrow).toArray();
    }
}
