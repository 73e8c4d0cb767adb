package org.mafs.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaperCodeTest {

    private static final String LOOK_ALIKES = "01OILZS5B8U";

    @Test
    void everyNumberHasItsOwnCode() {
        assertThat(IntStream.range(0, PaperCode.ALL).mapToObj(PaperCode::number).map(PaperCode::value).distinct()
                .count()).isEqualTo(PaperCode.ALL);
    }

    @Test
    void noTwoCharactersLookAlikeAndNoneMakesAWord() {
        assertThat(PaperCode.CHARACTERS).doesNotContain(LOOK_ALIKES.split("")).doesNotContain("A", "E", "I", "O", "U")
                .hasSize(23);
    }

    @Test
    void aSingleWrongCharacterIsFound() {
        for (int number = 0; number < PaperCode.ALL; number += 997) {
            String code = PaperCode.number(number).value();
            List<String> wrong = new ArrayList<>();
            for (int place = 0; place < PaperCode.LENGTH; place++) {
                for (char other : PaperCode.CHARACTERS.toCharArray()) {
                    if (other != code.charAt(place)) {
                        wrong.add(code.substring(0, place) + other + code.substring(place + 1));
                    }
                }
            }
            assertThat(wrong).hasSize(PaperCode.LENGTH * 22).allMatch(typed -> PaperCode.read(typed).isEmpty());
        }
    }

    @Test
    void twoNeighboursThatChangedPlacesAreFound() {
        for (int number = 0; number < PaperCode.ALL; number += 97) {
            String code = PaperCode.number(number).value();
            for (int place = 0; place < PaperCode.LENGTH - 1; place++) {
                String swapped = code.substring(0, place) + code.charAt(place + 1) + code.charAt(place)
                        + code.substring(place + 2);
                assertThat(swapped.equals(code) || PaperCode.read(swapped).isEmpty()).as(swapped).isTrue();
            }
        }
    }

    @Test
    void smallLettersAndBlanksDoNotMatter() {
        String code = PaperCode.number(123_456).value();

        assertThat(PaperCode.read(" " + code.substring(0, 2).toLowerCase() + " " + code.substring(2)))
                .contains(new PaperCode(code));
        assertThat(PaperCode.read(code.substring(1))).isEmpty();
        assertThat(PaperCode.read("")).isEmpty();
    }
}
