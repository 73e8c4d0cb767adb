package org.mafs.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever opens a session that ships can lead it tonight. */
class ShippedContentTest {

    private static final int PARTICIPANT_WORDS = 1500;
    private static final List<String> GUIDANCE = List.of("Before people come", "When it is quiet", "When somebody is upset",
            "When time runs short", "What to avoid");

    static Stream<ShippedContent.Shipped> all() {
        return ShippedContent.all().stream();
    }

    static Stream<ShippedContent.Shipped> sessions() {
        return all().filter(shipped -> shipped.code().isSession());
    }

    @Test
    void thereAreSixSessionsAndFiveHandOuts() {
        assertThat(sessions().map(shipped -> shipped.code().session().getAsInt())).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(all().filter(shipped -> !shipped.code().isSession()).map(shipped -> shipped.code().value()))
                .containsExactly("comparison", "first-meeting", "my-plan", "timeline", "weekly-goals");
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingIsWrongWithIt(ShippedContent.Shipped shipped) {
        assertThat(ContentCheck.remarks(shipped.code(), shipped.text())).as(shipped.code().value()).isEmpty();
        assertThat(shipped.text()).as("straight quotes").doesNotContain("\"").doesNotContain("'");
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void everyPartIsThereInFull(ShippedContent.Shipped shipped) {
        SessionContent session = ContentReader.session(shipped.text());
        String said = Stream.of(session.pages().stream().flatMap(page -> Stream.of(page.title(), page.said().words(),
                        page.text().words())),
                session.quiz().stream().flatMap(asked -> Stream.of(asked.asked(), asked.why().words())),
                session.myths().stream().flatMap(myth -> Stream.of(myth.said(), myth.fact().words())))
                .flatMap(words -> words).collect(Collectors.joining("\n"));
        ReadingAge age = ReadingAge.of(said);
        System.out.printf("%s: %d words for people in the group, reading age %.1f (by letters) and %.1f (by sounds)%n",
                shipped.code(), age.words(), age.byLetters(), age.bySounds());
        assertThat(age.words()).isGreaterThanOrEqualTo(PARTICIPANT_WORDS);
        assertThat(session.planned()).isEqualTo(150);
        assertThat(session.steps()).extracting(RunStep::title).anyMatch(title -> title.startsWith("Check-in"))
                .contains("Break").anyMatch(title -> title.startsWith("Check-out"));
        assertThat(session.guidance()).extracting(Guidance::title).containsAll(GUIDANCE);
        assertThat(session.pages()).hasSizeBetween(8, 13);
        assertThat(session.quiz()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(session.myths()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(session.links().words().lines().count()).isGreaterThanOrEqualTo(4);
        assertThat(session.head().materials()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void itsPicturesAndHandOutsAreThere(ShippedContent.Shipped shipped) {
        SessionContent session = ContentReader.session(shipped.text());
        Set<ContentCode> known = all().map(ShippedContent.Shipped::code).collect(Collectors.toSet());
        assertThat(known).containsAll(session.head().handouts());
        List<Picture> pictures = session.pages().stream().flatMap(page -> page.picture().stream()).toList();
        assertThat(pictures).hasSizeGreaterThanOrEqualTo(5);
        assertThat(pictures.stream().filter(picture -> !picture.isTimeline()).map(picture -> picture.at("/META-INF/resources/")))
                .allMatch(file -> ShippedContentTest.class.getResource(file) != null);
    }

    @Test
    void theMinutesOfEachStepCanBeShortenedToAnHourAndAHalf() {
        assertThat(sessions().map(shipped -> ContentReader.session(shipped.text()).steps().stream()
                .mapToInt(RunStep::atLeast).sum())).allMatch(least -> least >= 60 && least <= 120);
    }
}
