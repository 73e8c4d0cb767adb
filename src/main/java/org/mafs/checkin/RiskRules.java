package org.mafs.checkin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mafs.measure.Answers;
import org.mafs.measure.Item;
import org.mafs.measure.Risk;
import org.mafs.measure.Scoring;

/** What the answers of a form say about risk while they come in, when they are all in, and where a form has two versions. */
final class RiskRules {

    private RiskRules() {
    }

    /** Whether this field answers a question about risk. */
    static boolean isAbout(Form form, String field) {
        return form.asksAboutRisk() && asking(form).stream()
                .anyMatch(item -> field.equals(GivenAnswers.ITEM + item.number()));
    }

    /** Whether anything given so far asks for a talk; nothing is said of what is still open. */
    static Risk underWay(Form form, Map<String, String> given) {
        Answers answers = answers(form, given);
        if (asking(form).stream().anyMatch(item -> answers.answer(item.number()).stream().anyMatch(item::isRisk))) {
            return Risk.YES;
        }
        return asking(form).stream().anyMatch(item -> answers.answer(item.number()).isEmpty()) ? Risk.UNANSWERED : Risk.NO;
    }

    /** What a form says that was handed in; what was left out there asks for a talk too. */
    static Risk handedIn(Form form, Map<String, String> given) {
        return Scoring.score(form.instrument(), answers(form, given)).risk();
    }

    /**
     * What is to be told of versions that lie beside a form.
     *
     * @param standing what the form says that was taken; empty when none was
     * @param late     what each of the others says
     * @return empty when they ask for no more than what stands
     */
    static Optional<Risk> beside(Optional<Risk> standing, List<Risk> late) {
        if (late.contains(Risk.YES)) {
            return standing.filter(Risk.YES::equals).isPresent() ? Optional.empty() : Optional.of(Risk.YES);
        }
        return late.contains(Risk.UNANSWERED) && standing.filter(Risk.NO::equals).isPresent()
                ? Optional.of(Risk.UNANSWERED) : Optional.empty();
    }

    private static List<Item> asking(Form form) {
        return form.instrument().items().stream().filter(Item::asksAboutRisk).toList();
    }

    private static Answers answers(Form form, Map<String, String> given) {
        return new GivenAnswers(AnswerRules.possible(form, given)).measure(form.instrument());
    }
}
