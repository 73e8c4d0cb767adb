package org.mafs.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mafs.base.Words;

/**
 * The few sentences that somebody reads who reads nothing else, in their order.
 *
 * @param primary   the outcome that the plan declared; empty without a plan
 * @param primaryIs what it may be called
 * @param others    all other results, of which none was chosen beforehand
 * @param explores  what that means, said once
 */
public record Headlines(Optional<Finding> primary, String primaryIs, List<Finding> others, String explores) {

    public static Headlines of(Evaluation evaluation) {
        Optional<Declared> declared = evaluation.standing().plan().map(Plan::declared);
        List<Finding> others = new ArrayList<>();
        for (MeasureResult result : evaluation.measures()) {
            if (!declared.map(Headlines::isFromStartToEnd).orElse(false)
                    || !result.measured().code().equals(declared.get().primary())) {
                others.add(Findings.of(result, evaluation));
            }
        }
        int place = others.size() < evaluation.measures().size() ? 0 : 1;
        if (!isPrimary(declared, Declared.MUTUAL_AID) || !isFromStartToEnd(declared.get())) {
            others.add(place, Findings.mutualAidAndHowSurely(evaluation));
        }
        if (!isPrimary(declared, Declared.REDUCED_USE)) {
            others.add(place, Findings.useAndHowSurely(evaluation));
        }
        Optional<Finding> primary = declared.map(one -> primary(one, evaluation));
        return new Headlines(primary, Words.say(evaluation.standing().isExploratory() ? "outcome.primary-is.exploratory"
                : "outcome.primary-is.planned"), List.copyOf(others),
                Words.say(primary.isPresent() && !evaluation.standing().isExploratory() ? "outcome.explores.rest"
                        : "outcome.explores.all"));
    }

    private static boolean isPrimary(Optional<Declared> declared, String share) {
        return declared.filter(one -> one.primary().equals(share)).isPresent();
    }

    private static boolean isFromStartToEnd(Declared declared) {
        return declared.from() == Occasion.BASELINE && declared.to() == Occasion.END;
    }

    private static Finding primary(Declared declared, Evaluation evaluation) {
        return switch (declared.primary()) {
            case Declared.REDUCED_USE -> Findings.useAndHowSurely(evaluation);
            case Declared.MUTUAL_AID -> isFromStartToEnd(declared) ? Findings.mutualAidAndHowSurely(evaluation)
                    : Findings.of(evaluation.yesNo(YesNoResult.What.ATTENDING, declared.from(), declared.to()), evaluation);
            default -> evaluation.measure(declared.primary()).map(result -> Findings.of(result, evaluation, declared.span()))
                    .orElseGet(() -> Finding.of(Words.say("outcome.primary-is.unknown")));
        };
    }
}
