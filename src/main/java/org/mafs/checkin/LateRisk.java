package org.mafs.checkin;

import java.util.List;
import java.util.Optional;
import org.mafs.draft.FormKey;
import org.mafs.measure.Answers;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.FormAnswered;
import org.mafs.measure.Instrument;
import org.mafs.measure.Instruments;
import org.mafs.measure.Item;
import org.mafs.measure.ResponseRecord;
import org.mafs.measure.Risk;
import org.mafs.measure.Scoring;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers that are kept beside others count where they ask for a talk: a concern opens with them, in the same
 * transaction, whether they are ever taken or not.
 */
@Component
@Transactional
class LateRisk {

    private static final Instrument MEASURE = Instruments.CORE_10;

    private final Beside beside;
    private final CompletedForms measures;
    private final ApplicationEventPublisher listeners;

    LateRisk(Beside beside, CompletedForms measures, ApplicationEventPublisher listeners) {
        this.beside = beside;
        this.measures = measures;
        this.listeners = listeners;
    }

    /** To be asked when anything was handed in or put beside. Before a form is handed in, there is nothing to tell of. */
    void look(Form form, Occasion occasion) {
        if (form != Form.CORE_10) {
            return;
        }
        FormKey key = occasion.key(form);
        List<Risk> late = beside.waiting(key).stream().map(LateRisk::risk).toList();
        if (late.isEmpty()) {
            return;
        }
        Optional<Risk> standing = measures.handedIn(key, occasion.enrolment()).map(ResponseRecord::score)
                .map(score -> score.risk());
        if (standing.isEmpty() || standing.get() == Risk.YES) {
            return;
        }
        if (late.contains(Risk.YES)) {
            tell(key, occasion, Risk.YES);
        } else if (late.contains(Risk.UNANSWERED) && standing.get() == Risk.NO) {
            tell(key, occasion, Risk.UNANSWERED);
        }
    }

    /** A risk item left out asks for a talk where the form was handed in, not among answers that are under way. */
    private static Risk risk(Beside.Waiting late) {
        Answers answers = new GivenAnswers(AnswerRules.possible(Form.CORE_10, late.answers()))
                .measure(MEASURE);
        if (late.handedIn()) {
            return Scoring.score(MEASURE, answers).risk();
        }
        return MEASURE.items().stream().filter(Item::asksAboutRisk).anyMatch(item ->
                answers.answer(item.number()).stream().anyMatch(answer -> answer >= item.riskFrom().getAsInt()))
                ? Risk.YES : Risk.NO;
    }

    private void tell(FormKey key, Occasion occasion, Risk risk) {
        listeners.publishEvent(new FormAnswered(key, occasion.enrolment(), occasion.session(), MEASURE.code(), risk, true));
    }
}
