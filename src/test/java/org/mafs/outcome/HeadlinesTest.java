package org.mafs.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mafs.base.AccountId;
import org.mafs.base.CohortId;

/** The outcome that was declared comes first, whichever it is, and none is lost for it. */
class HeadlinesTest {

    static Stream<Arguments> everyPrimaryAndSpan() {
        return Stream.of("core-10", Declared.REDUCED_USE, Declared.MUTUAL_AID, "who-5").flatMap(primary ->
                Declared.spans(primary).map(span -> Arguments.of(primary, span)));
    }

    @ParameterizedTest
    @MethodSource("everyPrimaryAndSpan")
    void whateverMayBeDeclaredHasItsSentence(String primary, Declared.Span span) {
        Evaluation evaluation = planned(primary, span);
        Headlines said = Headlines.of(evaluation);
        assertThat(said.primary()).isPresent();
        assertThat(said.primary().get().sentence()).isNotBlank();
        List<String> others = said.others().stream().map(Finding::sentence).toList();
        boolean isFirst = span.equals(Declared.Span.ALL.getFirst());
        assertThat(others.contains(Findings.mutualAidAndHowSurely(evaluation).sentence()))
                .as("mutual aid at the end is told").isEqualTo(!(primary.equals(Declared.MUTUAL_AID) && isFirst));
        assertThat(others.contains(Findings.useAndHowSurely(evaluation).sentence()))
                .isEqualTo(!primary.equals(Declared.REDUCED_USE));
    }

    @Test
    void aShareIsHeldAgainstTheStart() {
        assertThat(Declared.spans(Declared.MUTUAL_AID)).allMatch(span -> span.from() == Occasion.BASELINE).hasSize(2);
    }

    private static Evaluation planned(String primary, Declared.Span span) {
        Declared declared = new Declared(primary, span.from(), span.to(), Definitions.DEFAULT);
        Plan plan = new Plan(new PlanId(1), 0, "Ours", Set.of(new CohortId(1)), declared, new AccountId(1), Instant.EPOCH,
                Optional.of(new Plan.Frozen(new AccountId(1), Instant.EPOCH)), List.of());
        return Told.evaluate(Told.by(1).at(1).core10(0, 20).core10(Told.LAST_SESSION, 10).meetings(0, 0)
                .meetings(Told.LAST_SESSION, 2)).as(new Standing(Standing.Kind.PLANNED, Optional.of(plan), Optional.empty(), true));
    }
}
