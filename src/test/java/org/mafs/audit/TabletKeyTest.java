package org.mafs.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.util.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.base.Calendar;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tablets seal with: everybody may, and only this app opens. */
class TabletKeyTest extends IntegrationTest {

    private static final String ENTRY = "b2a2a5a0-52f6-4a2e-9f3e-0a8d1d9d7f10";

    @Autowired
    private TabletKey key;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Sealing sealing;

    @Autowired
    private Calendar calendar;

    @Test
    void anUncompressedPointOnP256IsGivenToTablets() {
        assertThat(key.publicKey()).hasSize(65).startsWith(4);
    }

    @Test
    void whatATabletSealedOpens() throws Exception {
        assertThat(key.open(seal(key.publicKey(), "Thank you – ✓", ENTRY), ENTRY)).contains("Thank you – ✓");
    }

    @Test
    void aSealOpensOnlyForItsOwnEntry() throws Exception {
        byte[] sealed = seal(key.publicKey(), "a", ENTRY);
        assertThat(key.open(sealed, ENTRY.replace('b', 'c'))).isEmpty();
        assertThat(key.open(sealed, "")).isEmpty();
    }

    @Test
    void whatWasTouchedOrIsNoSealDoesNotOpen() throws Exception {
        byte[] sealed = seal(key.publicKey(), "a", ENTRY);
        for (int place : List.of(0, 1, 64, 65, sealed.length - 1)) {
            byte[] touched = sealed.clone();
            touched[place] ^= 1;
            assertThat(key.open(touched, ENTRY)).as("byte %d", place).isEmpty();
        }
        assertThat(key.open(new byte[0], ENTRY)).isEmpty();
        assertThat(key.open(new byte[64], ENTRY)).isEmpty();
    }

    @Test
    void theSameKeyOpensAfterARestart() throws Exception {
        byte[] sealed = seal(key.publicKey(), "kept for two weeks", ENTRY);
        TabletKey restarted = new TabletKey(database, sealing, calendar);
        assertThat(restarted.publicKey()).isEqualTo(key.publicKey());
        assertThat(restarted.open(sealed, ENTRY)).contains("kept for two weeks");
    }

    @Test
    void thereIsOnePairAndItsPrivatePartIsSealed() {
        IntStream.range(0, 3).forEach(time -> new TabletKey(database, sealing, calendar).publicKey());
        List<byte[]> kept = database.sql("SELECT private_sealed FROM tablet_key").query(byte[].class).list();
        assertThat(kept).hasSize(1);
        assertThat(new String(kept.getFirst(), StandardCharsets.ISO_8859_1))
                .doesNotContain("primaryKeyId", "HpkePrivateKey", "value");
    }

    private static byte[] seal(byte[] publicKey, String text, String entry) throws GeneralSecurityException {
        HpkeParameters suite = HpkeParameters.builder().setKemId(HpkeParameters.KemId.DHKEM_P256_HKDF_SHA256)
                .setKdfId(HpkeParameters.KdfId.HKDF_SHA256).setAeadId(HpkeParameters.AeadId.AES_128_GCM)
                .setVariant(HpkeParameters.Variant.NO_PREFIX).build();
        return KeysetHandle.newBuilder().addEntry(KeysetHandle
                        .importKey(HpkePublicKey.create(suite, Bytes.copyFrom(publicKey), null)).withRandomId().makePrimary())
                .build().getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
                .encrypt(text.getBytes(StandardCharsets.UTF_8), ("mafs form entry " + entry).getBytes(StandardCharsets.UTF_8));
    }
}
