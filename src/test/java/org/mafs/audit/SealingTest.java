package org.mafs.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTest {

    private static final SealedField NAME = new SealedField("person", "name");
    private static final UUID ROW = UUID.randomUUID();
    private static final String PLAIN = "Zoë O’Brien, 12 Mill Lane";

    @TempDir
    private Path folder;
    private Sealing sealing;
    private byte[] sealed;

    @BeforeEach
    void seal() throws Exception {
        sealing = withKey("own.key");
        sealed = sealing.seal(PLAIN, NAME, ROW);
    }

    @Test
    void opensWithTheSameKeyFieldAndRow() throws Exception {
        assertThat(sealing.open(sealed, NAME, ROW)).isEqualTo(PLAIN);
        assertThat(new Sealing(SealingKey.read(folder.resolve("own.key"))).open(sealed, NAME, ROW)).isEqualTo(PLAIN);
    }

    @Test
    void staysShutInAnotherFieldOrRow() {
        assertThatThrownBy(() -> sealing.open(sealed, new SealedField("person", "date_of_birth"), ROW))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sealing.open(sealed, new SealedField("account", "name"), ROW))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sealing.open(sealed, NAME, UUID.randomUUID()))
                .isInstanceOf(IllegalStateException.class).hasMessageNotContaining(PLAIN);
    }

    @Test
    void staysShutUnderAnotherKeyAndWhenTouched() throws Exception {
        Sealing other = withKey("other.key");
        assertThatThrownBy(() -> other.open(sealed, NAME, ROW)).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> sealing.open(sealed, NAME, ROW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothingStaysNothingAndEmptyStaysEmpty() {
        assertThat(sealing.seal(null, NAME, ROW)).isNull();
        assertThat(sealing.open(null, NAME, ROW)).isNull();
        assertThat(sealing.open(sealing.seal("", NAME, ROW), NAME, ROW)).isEmpty();
    }

    @Test
    void theSameTextLooksDifferentEachTime() {
        assertThat(sealing.seal(PLAIN, NAME, ROW)).isNotEqualTo(sealed);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Brien", "Mill");
    }

    @Test
    void theIndexIsTheSameUnderOneKeyOnly() throws Exception {
        assertThat(sealing.index("brien")).hasSize(16).isEqualTo(sealing.index("brien"))
                .isNotEqualTo(sealing.index("brian")).isNotEqualTo(withKey("other.key").index("brien"));
    }

    private Sealing withKey(String name) throws Exception {
        Path file = folder.resolve(name);
        SealingKey.make(file);
        return new Sealing(SealingKey.read(file));
    }
}
