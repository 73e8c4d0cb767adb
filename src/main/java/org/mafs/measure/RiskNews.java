package org.mafs.measure;

import java.util.Optional;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.draft.FormKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells whoever listens what was answered about risk, within the transaction of the answer. To be told it again changes
 * nothing. The callers have asked who may.
 */
@Component
public class RiskNews {

    private final ApplicationEventPublisher listeners;
    private final JdbcClient database;

    RiskNews(ApplicationEventPublisher listeners, JdbcClient database) {
        this.listeners = listeners;
        this.database = database;
    }

    public void tell(FormKey form, EnrolmentId enrolment, Optional<SessionId> session, String instrument, Risk risk) {
        boolean matters = risk == Risk.YES || risk == Risk.UNANSWERED;
        listeners.publishEvent(new FormAnswered(form, enrolment, session, instrument, risk,
                matters && session.filter(this::isClosed).isPresent()));
    }

    private boolean isClosed(SessionId session) {
        return database.sql("SELECT closed_at IS NOT NULL FROM cohort_session WHERE id = ?").param(session.value())
                .query(Boolean.class).single();
    }
}
