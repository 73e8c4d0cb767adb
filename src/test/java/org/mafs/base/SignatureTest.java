package org.mafs.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    @Test
    void whatWasDrawnOrTypedIsReadBackAsItWas() {
        Signature drawn = Signature.drawn("M10 20L11 25L30 40M5 5L5 5");
        Signature typed = Signature.typed(" M10 20L11 25 ");
        assertThat(Signature.kept(drawn.asKept())).isEqualTo(drawn);
        assertThat(Signature.kept(typed.asKept())).isEqualTo(typed);
        assertThat(typed).isEqualTo(new Signature(false, "M10 20L11 25"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "M10 20", "L10 20", "M1 1L2 2'/><script>", "M1 1L2 2\n", "M1.5 1L2 2"})
    void whatIsNotAStrokeIsNoSignature(String path) {
        assertThatThrownBy(() -> Signature.drawn(path)).isInstanceOf(Refused.class)
                .hasMessage("The signature did not come through. Clear the field and sign once more.");
    }

    @Test
    void aVeryLongOneIsReadAndATooLongOneIsRefused() {
        assertThat(Signature.drawn("M1 1" + "L2 2".repeat(14_000)).isDrawn()).isTrue();
        assertThatThrownBy(() -> Signature.drawn("M1 1" + "L2 2".repeat(16_000))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Signature.typed("n".repeat(101))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Signature.typed(" ")).isInstanceOf(Refused.class);
    }
}
