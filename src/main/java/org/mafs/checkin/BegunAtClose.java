package org.mafs.checkin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.cohort.SessionCloses;
import org.mafs.cohort.SessionRecord;
import org.mafs.draft.Drafts;
import org.mafs.draft.FormKey;
import org.mafs.measure.Risk;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A form that was begun on a screen, and whose question about risk is still open when the session is closed, asks for a
 * talk like one that was left blank: whoever began it goes home now. A form without any answer asks for none, and neither
 * does a sheet of which only a question about risk was read.
 */
@Component
class BegunAtClose {

    private final JdbcClient database;
    private final Drafts drafts;
    private final HandingIn handingIn;
    private final SheetLooks looks;
    private final RiskWatch risk;
    private final Forms forms;

    BegunAtClose(JdbcClient database, Drafts drafts, HandingIn handingIn, SheetLooks looks, RiskWatch risk, Forms forms) {
        this.database = database;
        this.drafts = drafts;
        this.handingIn = handingIn;
        this.looks = looks;
        this.risk = risk;
        this.forms = forms;
    }

    private record Begun(Form form, Occasion occasion) {
    }

    @EventListener
    void closes(SessionCloses closing) {
        Map<FormKey, Begun> possible = possible(closing.session());
        Map<FormKey, Map<Integer, OptionalInt>> read = looks.at(closing.session().id());
        drafts.fieldsAnswered(closing.session().cohort(), possible.keySet()).forEach((key, fields) -> {
            Set<Integer> onPaper = read.getOrDefault(key, Map.of()).keySet();
            boolean onScreen = fields.stream()
                    .anyMatch(field -> onPaper.stream().noneMatch(item -> field.equals(GivenAnswers.ITEM + item)));
            if (onScreen) {
                leftOpen(possible.get(key));
            }
        });
    }

    private void leftOpen(Begun begun) {
        Map<String, String> given = drafts.of(begun.occasion().key(begun.form()), begun.occasion().enrolment());
        if (RiskRules.underWay(begun.form(), given) == Risk.UNANSWERED
                && !handingIn.isIn(begun.form(), begun.occasion())) {
            risk.leftOpen(begun.form(), begun.occasion());
        }
    }

    /** Every form that asks about risk, of everybody who was marked or had a form opened for them. */
    private Map<FormKey, Begun> possible(SessionRecord session) {
        List<Form> asking = forms.all().stream().filter(Form::asksAboutRisk).toList();
        Map<FormKey, Begun> possible = new HashMap<>();
        people(session.id()).forEach(person -> asking.forEach(form -> {
            Occasion occasion = new Occasion(person, Optional.of(session.id()), session.heldOn());
            possible.put(occasion.key(form), new Begun(form, occasion));
        }));
        return possible;
    }

    private List<EnrolmentId> people(SessionId session) {
        return database.sql("SELECT p.enrolment_id FROM form_pass p WHERE p.session_id = :session "
                        + "UNION SELECT a.enrolment_id FROM attendance a WHERE a.session_id = :session")
                .param("session", session.value()).query(Long.class).list().stream().map(EnrolmentId::new).toList();
    }
}
