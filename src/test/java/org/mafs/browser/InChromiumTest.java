package org.mafs.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class InChromiumTest {

    @Test
    void withAChromiumTheTestsRun() {
        assertThat(InChromium.decide(true, false).isDisabled()).isFalse();
    }

    @Test
    void withoutOneTheyAreSkippedAndSayWhy() {
        assertThat(InChromium.decide(false, false).isDisabled()).isTrue();
        assertThat(InChromium.decide(false, false).getReason()).hasValue("No Chromium found (apt install chromium)");
    }

    @Test
    void whereNothingMayBeSkippedThatIsAFailure() {
        assertThatIllegalStateException().isThrownBy(() -> InChromium.decide(false, true))
                .withMessageContaining("may not be skipped");
    }
}
