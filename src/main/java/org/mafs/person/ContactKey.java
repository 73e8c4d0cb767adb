package org.mafs.person;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.mafs.audit.Sealing;

/** The keyed index of a phone number, an e-mail address or a date of birth: finds it without the database knowing it. */
@Embeddable
class ContactKey {

    @Column(name = "contact_key")
    private byte[] bytes;

    protected ContactKey() {
    }

    private ContactKey(byte[] bytes) {
        this.bytes = bytes;
    }

    static ContactKey phone(String number, Sealing sealing) {
        return new ContactKey(sealing.index("person.phone " + PhoneNumber.plain(number)));
    }

    static ContactKey email(String address, Sealing sealing) {
        return new ContactKey(sealing.index("person.email " + address.strip().toLowerCase(Locale.ROOT)));
    }

    static ContactKey born(LocalDate day, Sealing sealing) {
        return new ContactKey(sealing.index("person.born " + day));
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContactKey that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
