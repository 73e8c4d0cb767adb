package org.mafs.safeguarding.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Task;
import org.mafs.safeguarding.AlertNotGone;
import org.mafs.safeguarding.ConcernAlerts;
import org.mafs.safeguarding.ConcernId;
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
                ? List.copyOf(lines(alerts.notGone(), current.id()).values()) : List.of();
    }

    /**
     * One line for each concern, the lead's before the deputy's, and one for all of which the same is to be said. Whoever
     * reads it knows it now, and need not be rung.
     */
    private static Map<String, Line> lines(List<AlertNotGone> notGone, AccountId reader) {
        Map<ConcernId, AlertNotGone> first = new LinkedHashMap<>();
        notGone.forEach(alert -> first.putIfAbsent(alert.concern(), alert));
        Map<String, Line> lines = new LinkedHashMap<>();
        first.values().stream().filter(alert -> !alert.to().equals(Optional.of(reader))).map(AlertsTask::line)
                .forEach(line -> lines.putIfAbsent(line.words(), line));
        return lines;
    }

    private static Line line(AlertNotGone alert) {
        return new Line(Optional.empty(), Words.say("safeguarding.alerts.not-gone.line", alert.site(),
                        AlertWords.of(alert.alert())),
                Optional.of(alert.openedAt().atZone(Calendar.PLACE).toLocalDate()),
                SafeguardingNavigation.concern(alert.concern()), Words.say("safeguarding.step.talk"));
    }
}
