package org.mafs.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/** Seals text so that it opens only with the key file, and only in the field and row it was sealed for. */
public class Sealing {

    private static final int INDEX_BYTES = 16;

    private final SealingKey key;

    Sealing(SealingKey key) {
        this.key = key;
    }

    /** Nothing stays nothing: what was not answered is not sealed as an empty text. */
    public byte[] seal(String plain, SealedField field, UUID row) {
        if (plain == null) {
            return null;
        }
        try {
            return key.seal().encrypt(plain.getBytes(StandardCharsets.UTF_8), place(field, row));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** @throws IllegalStateException when the value was sealed with another key, for another field or another row */
    public String open(byte[] sealed, SealedField field, UUID row) {
        if (sealed == null) {
            return null;
        }
        try {
            return new String(key.seal().decrypt(sealed, place(field, row)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(
                    "A value in %s.%s does not open with this key.".formatted(field.table(), field.column()), failure);
        }
    }

    /** The same text gives the same 16 bytes under this key, and tells nothing without it. */
    public byte[] index(String text) {
        try {
            return key.index().computePrimary(text.getBytes(StandardCharsets.UTF_8), INDEX_BYTES);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static byte[] place(SealedField field, UUID row) {
        byte[] name = (field.table() + "." + field.column()).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(name.length + 17).put(name).put((byte) 0)
                .putLong(row.getMostSignificantBits()).putLong(row.getLeastSignificantBits()).array();
    }
}
