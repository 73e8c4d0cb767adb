package org.mafs.mutualaid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalContactTest {

    @ParameterizedTest
    @ValueSource(strings = {"Ring Jo on 07700 900123", "07700900123", "0116 496 0123", "(0116) 4960123", "+44 7700 900 123",
            "0044 (0) 7700-900-123", "+44(0)7700900123", "jo@example.org", "mail jo.b+aa@mail.example.org first", "01632.960123"})
    void aPhoneNumberOrAnEmailAddressIsSeen(String text) {
        assertThat(PersonalContact.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Meeting number 812 3456 7890", "Doors open 19:00, room 0.12", "Bus 48 from 10:05 to 0945",
            "Meets @ the hall", "Since 2001", "What3words ///a.b.c", "Step 10 of 12, chapters 1 2 3 4 5 6 7 8 9 10 11"})
    void otherWordsAndNumbersAreLet(String text) {
        assertThat(PersonalContact.isIn(text)).isFalse();
    }
}
