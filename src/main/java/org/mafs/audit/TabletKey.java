package org.mafs.audit;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.mafs.base.Calendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What tablets seal answers with until they have arrived: anyone may seal, only this app opens. HPKE (RFC 9180) in base
 * mode with P-256, HKDF-SHA256 and AES-128-GCM, which every browser can do.
 */
@Component
public class TabletKey {

    private static final SealedField PRIVATE = new SealedField("tablet_key", "private");
    private static final byte[] PURPOSE = "mafs form entry".getBytes(StandardCharsets.UTF_8);

    private static final HpkeParameters SUITE;

    static {
        try {
            HybridConfig.register();
            SUITE = HpkeParameters.builder().setKemId(HpkeParameters.KemId.DHKEM_P256_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256).setAeadId(HpkeParameters.AeadId.AES_128_GCM)
                    .setVariant(HpkeParameters.Variant.NO_PREFIX).build();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private final JdbcClient database;
    private final Sealing sealing;
    private final Calendar calendar;
    private volatile KeysetHandle pair;

    TabletKey(JdbcClient database, Sealing sealing, Calendar calendar) {
        this.database = database;
        this.sealing = sealing;
        this.calendar = calendar;
    }

    /** @return the uncompressed point on P-256, 65 bytes */
    public byte[] publicKey() {
        try {
            return ((HpkePublicKey) pair().getPublicKeysetHandle().getPrimary().getKey()).getPublicKeyBytes()
                    .toByteArray();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * @param bound what the seal was bound to
     * @return empty when it was sealed for somebody else, bound to something else, or touched since
     */
    public Optional<String> open(byte[] sealed, String bound) {
        try {
            HybridDecrypt opener = pair().getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
            // Tink binds the purpose only; what else the seal is bound to goes with the purpose.
            return Optional.of(new String(opener.decrypt(sealed, info(bound)), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private static byte[] info(String bound) {
        return (new String(PURPOSE, StandardCharsets.UTF_8) + " " + bound).getBytes(StandardCharsets.UTF_8);
    }

    private KeysetHandle pair() {
        if (pair == null) {
            pair = stored().or(this::make).orElseThrow();
        }
        return pair;
    }

    private Optional<KeysetHandle> stored() {
        return database.sql("SELECT uuid, private_sealed FROM tablet_key WHERE id = 1")
                .query((row, number) -> sealing.open(row.getBytes("private_sealed"), PRIVATE,
                        UUID.fromString(row.getString("uuid")))).optional().map(TabletKey::read);
    }

    /** Two who make it at once end up with the same. */
    private Optional<KeysetHandle> make() {
        try {
            KeysetHandle fresh = KeysetHandle.generateNew(SUITE);
            UUID uuid = UUID.randomUUID();
            String text = TinkJsonProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get());
            HpkePublicKey open = (HpkePublicKey) fresh.getPublicKeysetHandle().getPrimary().getKey();
            database.sql("INSERT IGNORE INTO tablet_key (id, uuid, public_key, private_sealed, made_at) "
                            + "VALUES (1, ?, ?, ?, ?)")
                    .params(uuid.toString(), open.getPublicKeyBytes().toByteArray(),
                            sealing.seal(text, PRIVATE, uuid), Timestamp.from(calendar.now())).update();
            return stored();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static KeysetHandle read(String text) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
