package org.mafs.person;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mafs.audit.Sealing;

/** The keyed index of one word of a name: finds it without the database knowing it. */
@Embeddable
class NameKey {

    @Column(name = "name_key")
    private byte[] bytes;

    protected NameKey() {
    }

    private NameKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Capitals, accents and the kind of apostrophe do not matter: "O’Brien" is found as "obrien". */
    static List<NameKey> allOf(String name, Sealing sealing) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT).replaceAll("['’ʼ]", "");
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).distinct()
                .map(word -> new NameKey(sealing.index("person.name " + word))).toList();
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NameKey that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
