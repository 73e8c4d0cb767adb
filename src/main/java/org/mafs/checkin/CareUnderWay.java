package org.mafs.checkin;

import java.time.Instant;
import java.util.List;
import org.mafs.access.HandBackNote;
import org.mafs.access.Participant;
import org.mafs.base.Words;
import org.mafs.draft.Drafts;
import org.mafs.measure.Risk;
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
    private final Forms forms;

    CareUnderWay(Drafts drafts, Names names, Forms forms) {
        this.drafts = drafts;
        this.names = names;
        this.forms = forms;
    }

    @Override
    public List<String> about(Participant person, Instant since) {
        boolean asksForCare = person.forms().stream().flatMap(code -> forms.known(code).stream())
                .filter(Form::asksAboutRisk).anyMatch(form -> asksForCare(form, Occasion.of(person)));
        return asksForCare ? List.of(Words.say("checkin.hand-back.under-way",
                names.of(person.enrolment()).strip().split("\\s+")[0])) : List.of();
    }

    private boolean asksForCare(Form form, Occasion occasion) {
        return RiskRules.underWay(form, drafts.of(occasion.key(form), occasion.enrolment())) == Risk.YES;
    }
}
