package org.mafs.mutualaid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTest {

    /** The six shapes a postcode has, and Girobank's. */
    @ParameterizedTest
    @CsvSource({"M1 1AE,M1 1AE", "B33 8TH,B33 8TH", "W1A 0AX,W1A 0AX", "CR2 6XH,CR2 6XH", "DN55 1PT,DN55 1PT",
            "EC1A 1BB,EC1A 1BB", "GIR 0AA,GIR 0AA", "BF1 4AE,BF1 4AE", "JE2 3AB,JE2 3AB", "BT1 1AA,BT1 1AA"})
    void everyShapeIsRead(String typed, String shown) {
        assertThat(Postcode.read(typed).orElseThrow().inFull()).isEqualTo(shown);
        assertThat(Postcode.read(typed).orElseThrow().isWhole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"le11aa", "LE1 1AA", " le1  1aa ", "Le 11 aA", "LE1-1AA", "L E 1 1 A A", "LE1\u00a01AA",
            "LE1\t1AA", "LE1 1AA.", "\uff2c\uff251 1AA"})
    void caseAndSpacesDoNotMatter(String typed) {
        assertThat(Postcode.read(typed)).contains(new Postcode("LE1", "1AA"));
    }

    @Test
    void aFirstHalfThatLooksLikeASectorIsAFirstHalf() {
        assertThat(Postcode.read("LE11")).contains(new Postcode("LE11", ""));
        assertThat(Postcode.read("LE1 1")).contains(new Postcode("LE1", "1"));
        assertThat(Postcode.read("LE111AA")).contains(new Postcode("LE11", "1AA"));
        assertThat(Postcode.read("le1").orElseThrow().inFull()).isEqualTo("LE1");
        assertThat(Postcode.read("LE1 1").orElseThrow().sector()).contains("LE1 1");
        assertThat(Postcode.read("LE1").orElseThrow().sector()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "LE", "1AA", "LE1 1A", "LE1 AA1", "LE1 1CA", "LE1 1AAA", "QE1 1AA", "LIE1 1AA",
            "LE123 1AA", "12345", "90210-1234", "K1A 0B1x", "' OR 1=1 --", "LE1%", "LE_ 1AA", "Leicester", "LE1 1AA LE1 1AA"})
    void whatIsNoneIsNotRead(String typed) {
        assertThat(Postcode.read(typed)).isEmpty();
    }

    @Test
    void aLongLineIsAnsweredAtOnce() {
        assertThat(Postcode.read("L".repeat(1_000_000))).isEmpty();
        assertThat(Postcode.in("LE1 ".repeat(100_000))).isEmpty();
    }

    @Test
    void theLastOneOfAnAddressIsTaken() {
        assertThat(Postcode.in("Unit B1, 1 High Street\nLeicester\nle1 1aa")).contains(new Postcode("LE1", "1AA"));
        assertThat(Postcode.in("EC1A 1BB House, Granby Street, LE1  6FB, England")).contains(new Postcode("LE1", "6FB"));
        assertThat(Postcode.in("Flat 2LE1 1AAB")).isEmpty();
        assertThat(Postcode.in("The old library")).isEmpty();
    }
}
