package org.mafs.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mafs.base.Refused;

class PastedWordingTest {

    private static final Instrument CORE_10 = Instruments.CORE_10;

    @Test
    void everyItemHasItsLineAndEveryAnswerItsWord() {
        OfficialWords words = MadeUpWording.in("en").wordsFor(CORE_10);
        assertThat(words.lead()).hasValue(MadeUpWording.LEAD);
        assertThat(words.lines()).hasSize(10).extracting(OfficialLine::text).startsWith("Made-up line 1")
                .endsWith("Made-up line 10");
        assertThat(words.lines()).allSatisfy(line -> assertThat(line.answers()).isEqualTo(Map.of(0, "Never made",
                1, "Seldom made", 2, "Halfway made", 3, "Usually made", 4, "Always made")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%d. ", "%d) ", "(%d) ", "%d ", "• ", "- "})
    void numbersAndBulletsGoWhereEveryLineHasOne(String mark) {
        assertThat(lines(marked(mark, 10)).plainLines()).isEqualTo(plain());
        assertThat(lines(marked(mark, 10)).wordsFor(CORE_10).lines()).extracting(OfficialLine::text).isEqualTo(plain());
        String oneWithout = marked(mark, 10).replaceFirst("(?m)^.*Line 7$", "Line 7");
        assertThat(lines(oneWithout).plainLines()).contains("Line 7").doesNotContain("Line 1");
    }

    @Test
    void aNumberThatIsPartOfTheLineStays() {
        String days = plain().stream().map(line -> "7 " + line).collect(Collectors.joining("\n"));
        assertThat(lines(days).wordsFor(CORE_10).lines()).extracting(OfficialLine::text).startsWith("7 Line 1");
    }

    @Test
    void whatIsMissingIsNamed() {
        String withoutFour = marked("%d. ", 10).replaceFirst("(?m)^4\\. .*\\R", "");
        assertThatThrownBy(() -> lines(withoutFour).wordsFor(CORE_10)).isInstanceOf(Refused.class)
                .hasMessage("10 lines are needed, one for each question, and 9 were given. Missing: number 4.");
        assertThatThrownBy(() -> lines(String.join("\n", plain().subList(0, 9))).wordsFor(CORE_10))
                .isInstanceOf(Refused.class).hasMessage("10 lines are needed, one for each question, and 9 were given.");
        assertThatThrownBy(() -> lines("").wordsFor(CORE_10)).hasMessageContaining("none was given");
        assertThatThrownBy(() -> lines(marked("", 11)).wordsFor(CORE_10)).hasMessageContaining("11 were given");
        assertThatThrownBy(() -> lines(marked("%d. ", 10).replaceFirst("4\\.", "3.")).wordsFor(CORE_10))
                .hasMessageContaining("do not run from 1 to 10");
    }

    @Test
    void anItemMayHaveAnswersOfItsOwn() {
        OfficialWords words = answers("Low\nHigh", "4: None | All\n6: a | b | c | d | e").wordsFor(CORE_10);
        assertThat(words.lines().getFirst().answers()).isEqualTo(Map.of(0, "Low", 4, "High"));
        assertThat(words.lines().get(3).answers()).isEqualTo(Map.of(0, "None", 4, "All"));
        assertThat(words.lines().get(5).answers()).hasSize(5).containsEntry(2, "c");
        assertThat(answers("", "").wordsFor(CORE_10).lines()).allMatch(line -> line.answers().isEmpty());
    }

    @Test
    void answersThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> answers("a\nb\nc", "").wordsFor(CORE_10)).isInstanceOf(Refused.class)
                .hasMessageContaining("Question 1 has 5 answers, and 3 words were given");
        assertThatThrownBy(() -> answers("", "11: a | b").wordsFor(CORE_10)).hasMessageContaining("There is no question 11");
        assertThatThrownBy(() -> answers("", "4: a | b\n4: c | d").wordsFor(CORE_10)).hasMessageContaining("twice");
        assertThatThrownBy(() -> answers("", "four: a").wordsFor(CORE_10)).hasMessageContaining("cannot be understood");
        assertThatThrownBy(() -> answers("", "4: a |  | c | d | e").wordsFor(CORE_10)).hasMessageContaining("without a word");
    }

    @Test
    void withoutCopyrightLineOrLanguageNothingIsShown() {
        PastedWording whole = MadeUpWording.in("en");
        assertThatThrownBy(() -> new PastedWording("en", "", whole.lines(), "", "", " ").wordsFor(CORE_10))
                .isInstanceOf(Refused.class).hasMessageContaining("copyright line is needed");
        assertThatThrownBy(() -> MadeUpWording.in("").wordsFor(CORE_10)).hasMessageContaining("Choose the language");
        assertThatThrownBy(() -> MadeUpWording.in("xx").wordsFor(CORE_10)).hasMessageContaining("no language we know");
        assertThat(MadeUpWording.in("pt-br").languageTag()).isEqualTo("pt-BR");
    }

    @Test
    void aTextFileIsTheLinesAndAJsonFileEverything() {
        PastedWording before = MadeUpWording.in("en");
        assertThat(read("\uFEFFErfundene Frage 1\r\nErfundene Frage 2", before).plainLines())
                .containsExactly("Erfundene Frage 1", "Erfundene Frage 2");
        PastedWording json = read("""
                {"language": "de", "lead": "Oben", "lines": ["Erfundene\\nFrage 1", "Erfundene Frage 2"],
                 "answers": ["nie", "immer"], "ownAnswers": [{"item": 2, "answers": ["a", "b"]}]}""", before);
        assertThat(json).isEqualTo(new PastedWording("de", "Oben", "Erfundene Frage 1\nErfundene Frage 2",
                "nie\nimmer", "2: a | b", MadeUpWording.COPYRIGHT));
    }

    @Test
    void aFileThatIsNoneIsRefused() {
        PastedWording before = MadeUpWording.in("en");
        assertThatThrownBy(() -> read("{\n\"lines\": 7", before)).isInstanceOf(Refused.class).hasMessageContaining("line 2");
        assertThatThrownBy(() -> read("{\"line\": []}", before)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> read("a".repeat(WordingFile.LARGEST + 1), before)).hasMessageContaining("200 kB");
        assertThatThrownBy(() -> WordingFile.read(new ByteArrayInputStream(new byte[]{(byte) 0xff, (byte) 0xfe}), before))
                .isInstanceOf(Refused.class).hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> read("PK\u0003\u0004", before)).hasMessageContaining("UTF-8");
    }

    private static PastedWording read(String content, PastedWording before) {
        return WordingFile.read(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), before);
    }

    private static PastedWording lines(String lines) {
        return new PastedWording("en", "", lines, "", "", MadeUpWording.COPYRIGHT);
    }

    private static PastedWording answers(String all, String own) {
        return new PastedWording("en", "", String.join("\n", plain()), all, own, MadeUpWording.COPYRIGHT);
    }

    private static List<String> plain() {
        return IntStream.rangeClosed(1, 10).mapToObj(number -> "Line " + number).toList();
    }

    private static String marked(String mark, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> mark.formatted(number) + "Line " + number)
                .collect(Collectors.joining("\n\n"));
    }
}
