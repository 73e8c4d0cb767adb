package org.mafs.checkin;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mafs.base.EnrolmentId;
import org.mafs.draft.FormKey;

/**
 * What this room has kept of one evening so far.
 *
 * @param filledIn    the forms handed in of which is known how, those too of which every question was declined
 * @param lateAnswers whose answers came when newer ones stood there, and wait for somebody to look
 * @param read        of each paper sheet the questions somebody has read, by number
 */
record SoFar(Optional<EveningStep> step, Set<EnrolmentId> checkedIn, Map<EnrolmentId, Set<Form>> filledIn,
        Set<EnrolmentId> lateAnswers, Map<FormKey, Set<Integer>> read) {

    /** When what asks about the evening is asked. */
    boolean isAtTheClose() {
        return step.filter(now -> now == EveningStep.PLEDGE || now == EveningStep.CLOSE).isPresent();
    }

    SheetLook look(FormKey sheet, Form form) {
        Set<Integer> items = read.getOrDefault(sheet, Set.of());
        if (items.contains(SheetLooks.NO_SHEET)) {
            return SheetLook.NO_SHEET;
        }
        return form.questionsAboutRisk().stream().allMatch(item -> items.contains(item.number())) ? SheetLook.DONE
                : SheetLook.TO_DO;
    }

    boolean wasReadOnPaper(FormKey sheet, String field) {
        return read.getOrDefault(sheet, Set.of()).stream().anyMatch(item -> field.equals(GivenAnswers.ITEM + item));
    }
}
