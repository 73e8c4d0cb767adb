package org.mafs.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContentReaderTest {

    private static final String TEXT = """
            ---
            title: A night to try
            summary: What it is about.
            minutes: 60
            aims:
              - People know why
            sources:
              - A book, 2013 | https://example.org/book
              - Somebody’s own words
            handouts:
              - timeline
            ---
            # Plan

            In a breath.

            ## Check-in (40 minutes, at least 25)

            Begin. [Show: Where it began](#where-it-began)

            ## Break (20 minutes)

            Tea.

            ## When it is quiet

            Wait.

            # Pages

            ## Where it began

            > People **together**.

            ![A circle of chairs](picture:circle)

            The rest is for reading.

            # Quiz

            ## Who may go?

            - [ ] Nobody
            - [x] Anybody

            Because it is so.

            # Myths and facts

            ## It costs money.

            It is free.

            # Links

            - [A page](https://example.org): about it.
            """;

    @Test
    void aSessionIsReadWithAllItsParts() {
        SessionContent session = ContentReader.session(TEXT);
        assertThat(session.head()).isEqualTo(new Head("A night to try", "What it is about.", 60, List.of("People know why"),
                List.of(), List.of(new ContentCode("timeline")), List.of(Source.read("A book, 2013 | https://example.org/book"),
                        Source.read("Somebody’s own words"))));
        assertThat(session.opening().words()).isEqualTo("In a breath.");
        assertThat(session.steps()).extracting(RunStep::key, RunStep::title, RunStep::minutes, RunStep::atLeast)
                .containsExactly(tuple("check-in", "Check-in", 40, 25),
                        tuple("break", "Break", 20, 20));
        assertThat(session.guidance()).extracting(Guidance::title).containsExactly("When it is quiet");
        ShownPage page = session.pages().getFirst();
        assertThat(page.slug()).isEqualTo("where-it-began");
        assertThat(page.said().html("")).isEqualTo("<p>People <strong>together</strong>.</p>\n");
        assertThat(page.picture()).contains(new Picture("A circle of chairs", "circle"));
        assertThat(page.text().words()).isEqualTo("The rest is for reading.");
        assertThat(session.quiz().getFirst().answers()).containsExactly(new QuizQuestion.Answer("Nobody", false),
                new QuizQuestion.Answer("Anybody", true));
        assertThat(session.quiz().getFirst().why().words()).isEqualTo("Because it is so.");
        assertThat(session.myths().getFirst().fact().words()).isEqualTo("It is free.");
        assertThat(ContentCheck.remarks(ContentCode.session(1), TEXT)).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidInSentences() {
        String wrong = TEXT.replace("(20 minutes)", "(25 minutes)").replace("#where-it-began", "#elsewhere")
                .replace("A circle of chairs", "").replace("https://example.org)", "javascript:alert(1))")
                .replace("- [ ] Nobody", "- [x] Nobody").replace("# Links", "# Elsewhere").replace("The rest", "<b>The</b> rest");
        assertThat(ContentCheck.remarks(ContentCode.session(1), wrong)).hasSize(8)
                .allMatch(Remark::stops).extracting(Remark::words)
                .anyMatch(remark -> remark.contains("65 minutes")).anyMatch(remark -> remark.contains("#elsewhere"))
                .anyMatch(remark -> remark.contains("javascript:alert(1)")).anyMatch(remark -> remark.contains("<b>"));
    }

    @Test
    void aTitleThatNoScreenHoldsIsSaid() {
        String wrong = TEXT.replace("## Break (", "## Break" + " and more".repeat(12) + " (");
        assertThat(ContentCheck.remarks(ContentCode.session(1), wrong)).hasSize(1).first().asString().contains("100");
    }

    @Test
    void nothingThatSomebodyWroteActs() {
        String html = ContentReader.handout("""
                <script>alert(1)</script> <img src=x onerror=alert(1)>

                [a](javascript:alert(1)) [b](data:text/html,x)
                [c](https://example.org/"onmouseover="x) ![p](picture:../../x) ![q](https://example.org/x.png)
                [d](#page) [e](vbscript:x) <https://example.org> ![r](picture:circle)
                """).text().html("../");
        assertThat(html).doesNotContain("<script").doesNotContain("<img src=x").doesNotContain("href=\"javascript:")
                .doesNotContain("data:").doesNotContain("vbscript").doesNotContain("onmouseover=\"x")
                .doesNotContain("x.png").doesNotContain("../../x");
        assertThat(html).contains("href=\"#page\"", "src=\"../pictures/circle.svg\"", "rel=\"noopener noreferrer\"");
    }

    @Test
    void readingAgesFollowTheirFormulas() {
        // Five words of 17 letters and six syllables in one sentence: worked by hand from the published weights.
        ReadingAge age = ReadingAge.of("The cat sat on mat tables.".replace(" mat", ""));
        assertThat(age.words()).isEqualTo(5);
        assertThat(age.byLetters()).isEqualTo(4.71 * 17 / 5 + 0.5 * 5 - 21.43 + 5, offset(1e-9));
        assertThat(age.bySounds()).isEqualTo(0.39 * 5 + 11.8 * 6 / 5 - 15.59 + 5, offset(1e-9));
        assertThat(ReadingAge.of("").years()).isZero();
    }

    @Test
    void theSameTextAlwaysHasTheSameSlug() {
        assertThat(Markdown.slug("Rat Park: what it (really) showed")).isEqualTo("rat-park-what-it-really-showed");
    }
}
