package org.mafs.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateTablesTest {

    private static final String HEADER = "participant,time,measure,value\n";

    @TempDir
    private Path folder;

    @Test
    void numbersAreATableOfMeansAndOneOfTests() throws Exception {
        int[] before = {22, 18, 25, 14, 30, 9, 19, 27, 16, 21, 12, 24, 17, 20, 11};
        int[] after = {14, 15, 16, 13, 22, 8, 20, 15, 9, 14, 10, 18, 11, 12, 11};
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < before.length; i++) {
            file.append("p%d,baseline,core-10,%d\np%d,end,core-10,%d\n".formatted(i, before[i], i, after[i]));
        }
        assertThat(tables(file.toString())).isEqualTo("""
                core-10

                                  n  before  after  change   95 % interval  percent
                baseline to end  15   19.00  13.87   -5.13  -7.27 to -3.00    -27.0

                                  n    p (t)  p (ranks)     dz     gz    dav  rank-biserial
                baseline to end  15  < 0.001    < 0.001  -1.33  -1.26  -1.02          -0.96

                change: after less before, the mean of everybody with both. percent: change of the group's mean.
                p (t): paired t test. p (ranks): Wilcoxon's ranks, exact up to 50 who changed, else approximate.
                dz, gz, dav: change in standard deviations. rank-biserial: -1 everybody fell, 1 everybody rose.
                Each row counts the n people who have all of its times. Intervals are 95 % ones.
                Limits: nobody to compare with; people chose to come; few people; extremes drift back by themselves.
                """);
    }

    @Test
    void yesAndNoAreATableOfSharesAndOneOfChanges() throws Exception {
        StringBuilder file = new StringBuilder(HEADER);
        for (int person = 0; person < 19; person++) {
            file.append("p%d,baseline,attending,%d\n".formatted(person, person < 5 ? 1 : 0));
            file.append("p%d,end,attending,%d\n".formatted(person, person == 2 || person > 16 ? 0 : 1));
        }
        // R 4.2.2: prop.test(5, 19, correct = FALSE), prop.test(16, 19, correct = FALSE), binom.test(1, 13).
        assertThat(tables(file.toString(), "--pairs", "yes-no")).isEqualTo("""
                attending

                                  n      before  95 % interval        after  95 % interval
                baseline to end  19  5 (26.3 %)   11.8 to 48.8  16 (84.2 %)   62.4 to 94.5

                                  n  no to yes  yes to no  change  95 % interval  p (mid)  p (exact)
                baseline to end  19         12          1    57.9   25.5 to 76.2    0.002      0.003

                before, after: how many said yes. change: share after less share before, in percentage points.
                p (mid), p (exact): McNemar's test of those who changed.
                Each row counts the n people who have all of its times. Intervals are 95 % ones.
                Limits: nobody to compare with; people chose to come; few people; extremes drift back by themselves.
                """);
    }

    @Test
    void whatIsNotThereIsADashAndTheReasonStandsBelow() throws Exception {
        assertThat(tables(HEADER + "a,baseline,x,5\na,end,x,7\n").lines()).contains(
                "                 n  before  after  change  95 % interval  percent",
                "baseline to end  1    5.00   7.00    2.00              -     40.0",
                "baseline to end: fewer than two pairs: no spread, interval, t test or effect size of means.");
        assertThat(tables(HEADER + "a,baseline,x,1\nb,end,x,0\n", "--pairs", "yes-no").lines()).contains(
                "baseline to end  0       -              -      -              -",
                "baseline to end: nobody has a value at both times.");
    }

    @Test
    void threeTimesHaveARowOfTheirOwn() throws Exception {
        String file = HEADER + """
                a,baseline,x,20
                a,end,x,12
                a,follow-up,x,14
                b,baseline,x,18
                b,end,x,11
                b,follow-up,x,10
                c,baseline,x,9
                c,end,x,9
                c,follow-up,x,4
                """;
        assertThat(tables(file).lines()).contains(
                "                 n  Friedman  df      p",
                "all three times  3      3.82   2  0.148",
                "Friedman: whether the three times differ, by each person's own order of them; chi-squared with df.");
        assertThat(tables(HEADER + "a,baseline,x,1\na,end,x,2\na,follow-up,x,3\n").lines()).contains(
                "all three times  1         -   -  -",
                "all three times: fewer than two people have a value at all three times.");
    }

    @Test
    void manyPeopleHaveAnApproximatePWithoutAReasonBelow() throws Exception {
        StringBuilder file = new StringBuilder(HEADER);
        for (int person = 0; person < 80; person++) {
            file.append("p%d,baseline,x,%d\np%d,end,x,%d\n".formatted(person, person, person, person + person % 5 - 1));
        }
        // scipy 1.17.1, 64 of them changed: ttest_1samp(change, 0) 1.7e-8, wilcoxon(change, correction=True, method='asymptotic') 1.2e-7
        assertThat(tables(file.toString()).lines()).noneMatch(line -> line.contains("exact p"))
                .anyMatch(line -> line.startsWith("baseline to end  80  < 0.001    < 0.001"));
    }

    @Test
    void nothingToCompareIsSaid() throws Exception {
        assertThat(tables(HEADER)).isEqualTo("Nothing to compare: no measure has two times.\n");
    }

    @Test
    void noLineIsWiderThanAHundredColumnsWhateverTheFileHolds() throws Exception {
        StringBuilder file = new StringBuilder(HEADER);
        String longest = "a measure with a name that goes on and on, ".repeat(4) + "x".repeat(150) + "\n\t";
        for (int person = 0; person < 60; person++) {
            for (String time : new String[] {"baseline", "end", "follow-up"}) {
                file.append("p%d,%s,\"%s\",%s\n".formatted(person, time, longest, person % 2 == 0 ? "-99999.4" : "-1e299"));
                file.append("p%d,%s,wide,%s\n".formatted(person, time, -99_000 - 7.77 * person * time.length()));
                file.append("p%d,%s,tiny,%s\n".formatted(person, time, "1.5e-%d".formatted(person + 200 + time.length())));
            }
        }
        String yesNo = HEADER + "a,baseline,x,1\na,end,x,0\na,follow-up,x,0\n";

        assertThat(tables(file.toString()).lines()).allMatch(line -> line.length() <= 100);
        assertThat(tables(yesNo, "--pairs=yes-no").lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void refusalsAreTheSameAsForJson() throws Exception {
        Answer.to("evaluate", "--human", Answer.file(folder, HEADER + "a,end,x,14,5\n"))
                .isRefusal("line 2: there must be 4 cells, not 5");
    }

    private String tables(String content, String... options) throws Exception {
        Object[] command = new Object[options.length + 3];
        command[0] = "evaluate";
        System.arraycopy(options, 0, command, 1, options.length);
        command[options.length + 1] = "--human";
        command[options.length + 2] = Answer.file(folder, content);
        Answer answer = Answer.to(command);
        assertThat(answer.err()).isEmpty();
        assertThat(answer.exit()).isZero();
        return answer.out();
    }
}
