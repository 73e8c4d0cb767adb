package org.mafs.checkin;

import static org.mafs.checkin.RiskRules.underWay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mafs.draft.Drafts;
import org.mafs.draft.FormKey;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.ResponseRecord;
import org.mafs.measure.Risk;
import org.mafs.measure.RiskNews;
import org.mafs.measure.Score;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An answer that asks for a talk counts the moment it is given, in the same transaction: before the form is handed in,
 * and also where it is kept beside others, whether it is ever taken or not.
 */
@Component
@Transactional
class RiskWatch {

    private final Beside beside;
    private final Drafts drafts;
    private final CompletedForms measures;
    private final RiskNews news;

    RiskWatch(Beside beside, Drafts drafts, CompletedForms measures, RiskNews news) {
        this.beside = beside;
        this.drafts = drafts;
        this.measures = measures;
        this.news = news;
    }

    /** One answer of a form that is not handed in was kept. What is left open there says nothing yet. */
    void given(Form form, Occasion occasion, String field) {
        if (!RiskRules.isAbout(form, field)) {
            return;
        }
        Map<String, String> given = drafts.of(occasion.key(form), occasion.enrolment());
        Risk risk = underWay(form, given);
        if (risk == Risk.YES || risk == Risk.NO && !saysYesElsewhere(form, occasion)) {
            tell(form, occasion, risk);
        }
    }

    /** What was handed in, or lies beside, still asks for a talk, whatever is begun now. */
    private boolean saysYesElsewhere(Form form, Occasion occasion) {
        FormKey key = occasion.key(form);
        return measures.handedIn(key, occasion.enrolment()).filter(in -> in.score().risk() == Risk.YES).isPresent()
                || beside.waiting(key).stream().anyMatch(waiting -> risk(form, waiting) == Risk.YES);
    }

    /** A form was handed in of which every question was declined. */
    void declined(Form form, Occasion occasion) {
        if (form.asksAboutRisk()) {
            tell(form, occasion, Risk.UNANSWERED);
        }
    }

    /**
     * A question about risk was read on a paper sheet. What is not read yet says nothing.
     *
     * @param blank the fields that stand empty there; who answers one on a screen all the same has answered it
     */
    void looked(Form form, Occasion occasion, List<String> blank) {
        Map<String, String> given = drafts.of(occasion.key(form), occasion.enrolment());
        boolean leftBlank = blank.stream().anyMatch(field -> given.getOrDefault(field, "").isBlank());
        tell(form, occasion, underWay(form, given) == Risk.YES ? Risk.YES : leftBlank ? Risk.UNANSWERED : Risk.NO);
        look(form, occasion);
    }

    /** A form that was begun is not finished when people go, and its question about risk is open. */
    void leftOpen(Form form, Occasion occasion) {
        tell(form, occasion, Risk.UNANSWERED);
    }

    /** To be asked when anything was handed in or put beside. Before a form is handed in, what is beside counts as given. */
    void look(Form form, Occasion occasion) {
        if (!form.asksAboutRisk()) {
            return;
        }
        FormKey key = occasion.key(form);
        List<Risk> late = beside.waiting(key).stream().map(waiting -> risk(form, waiting)).toList();
        if (late.isEmpty()) {
            return;
        }
        Optional<Risk> standing = measures.handedIn(key, occasion.enrolment()).map(ResponseRecord::score)
                .map(Score::risk);
        RiskRules.beside(standing, late).ifPresent(risk -> tell(form, occasion, risk));
    }

    /** A risk item left out asks for a talk where the form was handed in, not among answers that are under way. */
    private static Risk risk(Form form, Beside.Waiting late) {
        return late.handedIn() ? RiskRules.handedIn(form, late.answers()) : underWay(form, late.answers());
    }

    private void tell(Form form, Occasion occasion, Risk risk) {
        news.tell(occasion.key(form), occasion.enrolment(), occasion.session(), form.code(), risk);
    }
}
