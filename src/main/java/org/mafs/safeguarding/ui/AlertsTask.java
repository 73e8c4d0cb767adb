package org.mafs.safeguarding.ui;

import java.util.List;
import java.util.Optional;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Task;
import org.mafs.safeguarding.AlertNotGone;
import org.mafs.safeguarding.ConcernAlerts;
import org.springframework.stereotype.Service;

/** Somebody on duty who does not hear of a concern by message has to be told in another way. */
@Service
class AlertsTask implements Task {

    private final ConcernAlerts alerts;
    private final CurrentAccount current;

    AlertsTask(ConcernAlerts alerts, CurrentAccount current) {
        this.alerts = alerts;
        this.current = current;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String glyph() {
        return "alert";
    }

    @Override
    public String heading() {
        return Words.say("safeguarding.alerts.not-gone");
    }

    @Override
    public List<Line> lines() {
        Role role = current.get().role();
        return role == Role.COORDINATOR || role == Role.FACILITATOR
                ? alerts.notGone().stream().map(AlertsTask::line).toList() : List.of();
    }

    private static Line line(AlertNotGone alert) {
        return new Line(Optional.empty(), Words.say("safeguarding.alerts.not-gone.line", alert.site(),
                        AlertWords.of(alert.alert())),
                Optional.of(alert.openedAt().atZone(Calendar.PLACE).toLocalDate()),
                SafeguardingNavigation.concern(alert.concern()), Words.say("safeguarding.step.talk"));
    }
}
