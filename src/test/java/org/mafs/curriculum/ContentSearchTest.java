package org.mafs.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mafs.IntegrationTest;
import org.mafs.Statements;
import org.mafs.access.Role;
import org.mafs.curriculum.ContentSearch.Found;
import org.mafs.curriculum.ContentSearch.Piece;
import org.springframework.beans.factory.annotation.Autowired;

class ContentSearchTest extends IntegrationTest {

    @Autowired
    private ContentSearch search;
    @Autowired
    private Statements statements;

    @BeforeEach
    void somebodyLooks() {
        signIn(Role.FACILITATOR);
    }

    @Test
    void pagesPlanQuizMythsAndHandOutsAreAllLookedThrough() {
        assertThat(search.find("meeting", "en")).extracting(found -> found.place().part())
                .contains(ContentPart.STEP, ContentPart.PAGE, ContentPart.QUIZ, ContentPart.MYTH, ContentPart.SHEET,
                        ContentPart.LINKS);
    }

    @Test
    void everyWordHasToBeThere() {
        List<Found> both = search.find("sponsor meeting", "en");
        assertThat(both).isNotEmpty().hasSizeLessThan(search.find("sponsor", "en").size());
        assertThat(both).allSatisfy(found -> assertThat(said(found)).contains("sponsor").contains("meeting"));
        assertThat(search.find("sponsor zzyzx", "en")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPONSOR", "Spönsór", "  sponsor, ", "spons"})
    void caseAccentsAndWhatStandsBetweenDoNotMatter(String words) {
        assertThat(search.find(words, "en")).hasSizeGreaterThanOrEqualTo(search.find("sponsor", "en").size());
    }

    @Test
    void aPartOfAWordIsFoundAtItsBeginningOnly() {
        assertThat(search.find("ponsor", "en")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "?!"})
    void noWordsFindNothing(String words) {
        assertThat(search.find(words, "en")).isEmpty();
    }

    @Test
    void whatIsHeadedByTheWordsComesFirst() {
        List<Found> found = search.find("sponsor", "en");
        List<Boolean> headed = found.stream().map(one -> Sought.of("sponsor").allIn(one.place().title())).toList();
        assertThat(headed).isSortedAccordingTo((one, other) -> Boolean.compare(other, one));
    }

    @Test
    void aFewWordsAroundAreShownWithWhatWasFound() {
        List<Piece> around = Sought.of("café open").around("Long ago, ".repeat(30) + "the CAFÉ\nwas open to all. " + "And then. ".repeat(40));
        assertThat(around).filteredOn(Piece::found).extracting(Piece::words).containsExactly("CAFÉ", "open");
        String all = around.stream().map(Piece::words).collect(Collectors.joining());
        assertThat(all).startsWith("… ").endsWith(" …").contains("the CAFÉ was open to all.").hasSizeLessThan(260);
    }

    @Test
    void accentsWrittenAsTheirOwnSignAreTheSame() {
        assertThat(Sought.of("cafe").around("A cafe\u0301 here")).filteredOn(Piece::found).extracting(Piece::words)
                .containsExactly("cafe\u0301");
    }

    @Test
    void placesOfATextHaveNamesOfTheirOwn() {
        assertThat(search.find("a", "en").stream().collect(Collectors.groupingBy(Found::text,
                Collectors.mapping(found -> found.place().name(), Collectors.toList()))).values())
                .isNotEmpty().allSatisfy(names -> assertThat(names).doesNotHaveDuplicates());
    }

    @Test
    void manyWordsAskNoMoreOfTheDatabase() {
        long one = statements.during(() -> search.find("sponsor", "en"));
        assertThat(statements.during(() -> search.find("a sponsor in a meeting of people", "en"))).isEqualTo(one).isLessThanOrEqualTo(2);
    }

    private static String said(Found found) {
        return (found.place().title() + " " + found.place().words()).toLowerCase();
    }
}
