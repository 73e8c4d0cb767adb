package org.mafs.checkin;

import java.time.Instant;
import java.util.List;
import org.mafs.access.HandBackNote;
import org.mafs.access.Participant;
import org.mafs.base.Words;
import org.mafs.draft.Drafts;
import org.mafs.measure.Answers;
import org.mafs.measure.Instruments;
import org.mafs.person.Names;
import org.springframework.stereotype.Component;

/**
 * An answer that asks for care counts also where the person stopped before they handed the form in. A question that they
 * had not come to tells nothing.
 */
@Component
class CareUnderWay implements HandBackNote {

    private final Drafts drafts;
    private final Names names;

    CareUnderWay(Drafts drafts, Names names) {
        this.drafts = drafts;
        this.names = names;
    }

    @Override
    public List<String> about(Participant person, Instant since) {
        return person.forms().contains(Form.CORE_10.code()) && asksForCare(Occasion.of(person))
                ? List.of(Words.say("checkin.hand-back.under-way",
                        names.of(person.enrolment()).strip().split("\\s+")[0])) : List.of();
    }

    private boolean asksForCare(Occasion occasion) {
        GivenAnswers given = new GivenAnswers(AnswerRules.possible(Form.CORE_10,
                drafts.of(occasion.key(Form.CORE_10), occasion.enrolment())));
        Answers answers = given.measure(Instruments.CORE_10);
        return Instruments.CORE_10.items().stream().anyMatch(item -> answers.answer(item.number()).stream()
                .anyMatch(answer -> item.riskFrom().stream().anyMatch(from -> answer >= from)));
    }
}
