package org.mafs.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.access.Role;
import org.mafs.base.Conflict;
import org.mafs.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class OfficialWordingsTest extends IntegrationTest {

    private static final String CODE = "core-10";

    @Autowired
    private OfficialWordings wordings;
    @Autowired
    private JdbcClient database;

    @BeforeEach
    void coordinator() {
        signIn(Role.COORDINATOR);
    }

    @AfterEach
    void noWords() {
        MadeUpWording.takeAway(database);
    }

    @Test
    void installedWordsAreInUseInTheirLanguageAndElseInEnglish() {
        assertThat(shownIn("en")).isEmpty();
        OfficialWording polish = wordings.install(CODE, MadeUpWording.in("pl", "Linia"), 0);
        assertThat(shownIn("en")).isEmpty();
        OfficialWording english = wordings.install(CODE, MadeUpWording.in("en"), 0);

        assertThat(shownIn("pl")).containsExactly(polish.id());
        assertThat(shownIn("pl-PL")).containsExactly(polish.id());
        assertThat(shownIn("en")).containsExactly(english.id());
        assertThat(shownIn("ar")).containsExactly(english.id());
        assertThat(wordings.languages()).containsEntry(CODE, List.of("English", "Polish"));
        assertThat(english.number()).isEqualTo(1);
        assertThat(english.copyright()).isEqualTo(MadeUpWording.COPYRIGHT);
    }

    @Test
    void otherWordsTakeThePlaceOfThoseBefore() {
        OfficialWording first = wordings.install(CODE, MadeUpWording.in("en"), 0);
        OfficialWording second = wordings.install(CODE, MadeUpWording.in("en", "Another line"), 1);

        assertThat(second.number()).isEqualTo(2);
        assertThat(shownIn("en")).containsExactly(second.id());
        assertThat(wordings.of(CODE)).extracting(OfficialWording::id).containsExactly(second.id(), first.id());
        assertThat(wordings.of(CODE).getLast().isInUse()).isFalse();
        assertThat(wordings.lastNumber(CODE, "en")).isEqualTo(2);
    }

    @Test
    void theSameWordsAgainAreNoNewOnes() {
        OfficialWording first = wordings.install(CODE, MadeUpWording.in("en"), 0);
        assertThat(wordings.install(CODE, MadeUpWording.in("en"), 1)).isEqualTo(first);
        assertThat(wordings.of(CODE)).hasSize(1);
    }

    @Test
    void whoKnowsNothingOfTheLastWordsSeesBoth() {
        wordings.install(CODE, MadeUpWording.in("en"), 0);
        assertThatThrownBy(() -> wordings.install(CODE, MadeUpWording.in("en", "Another line"), 0))
                .isInstanceOfSatisfying(Conflict.class, conflict -> {
                    assertThat(conflict.theirVersion()).isEqualTo(1);
                    assertThat(conflict.differences()).hasSize(10).first().satisfies(line -> assertThat(line.theirs())
                            .startsWith("Made-up line 1"));
                });
        assertThat(wordings.of(CODE)).hasSize(1);
    }

    @Test
    void usedWordsStayWhatTheyAreWhateverHappens() {
        OfficialWording first = wordings.install(CODE, MadeUpWording.in("en"), 0);
        assertThat(wordings.used(first.id(), CODE)).hasValue(first.id());
        OfficialWording used = wordings.of(CODE).getFirst();
        assertThat(used.usedAt()).isPresent();

        wordings.install(CODE, MadeUpWording.in("en", "Another line"), 1);
        wordings.retire(first.id());
        wordings.used(first.id(), CODE);

        OfficialWording after = wordings.of(CODE).getLast();
        assertThat(after.words()).isEqualTo(used.words());
        assertThat(after.copyright()).isEqualTo(used.copyright());
        assertThat(after.usedAt()).isEqualTo(used.usedAt());
        assertThat(after.number()).isEqualTo(1);
    }

    @Test
    void outOfUseNobodyIsAskedInThemAndTheNextHaveTheNextNumber() {
        OfficialWording first = wordings.install(CODE, MadeUpWording.in("en"), 0);
        wordings.retire(first.id());
        wordings.retire(first.id());
        assertThat(shownIn("en")).isEmpty();
        assertThat(wordings.languages()).doesNotContainKey(CODE);
        assertThat(wordings.install(CODE, MadeUpWording.in("en"), 1).number()).isEqualTo(2);
    }

    @Test
    void wordsOfAnotherInstrumentAreNoneOfThisOne() {
        OfficialWording installed = wordings.install(CODE, MadeUpWording.in("en"), 0);
        assertThat(wordings.used(installed.id(), "who-5")).isEmpty();
        assertThat(wordings.used(UUID.randomUUID(), CODE)).isEmpty();
        assertThat(wordings.of(CODE).getFirst().usedAt()).isEmpty();
    }

    @Test
    void whatIsInOurOwnWordsTakesNone() {
        assertThatThrownBy(() -> wordings.install("mutual-aid", MadeUpWording.in("en"), 0)).isInstanceOf(Refused.class)
                .hasMessageContaining("in our own words");
    }

    private List<UUID> shownIn(String language) {
        return wordings.inUse(Instruments.CORE_10, language).stream().map(OfficialWording::id).toList();
    }
}
