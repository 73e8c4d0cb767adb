package org.mafs.cohort.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Task;
import org.mafs.cohort.ReminderLog;
import org.mafs.cohort.SentReminder;

/** Messages that did not go: somebody may have to be called instead. */
@SpringComponent
class FailedMessagesTask implements Task {

    private static final int MOST = 10;

    private final ReminderLog log;
    private final CurrentAccount current;

    FailedMessagesTask(ReminderLog log, CurrentAccount current) {
        this.log = log;
        this.current = current;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String glyph() {
        return "info";
    }

    @Override
    public String heading() {
        return Words.say("cohort.messages.to-do");
    }

    @Override
    public List<Line> lines() {
        return current.get().role() == Role.COORDINATOR ? log.failed(MOST).stream().map(FailedMessagesTask::line).toList()
                : List.of();
    }

    private static Line line(SentReminder sent) {
        return new Line(Optional.of(sent.name()), MessageLogView.state(sent.message()),
                Optional.of(sent.message().changedAt().atZone(Calendar.PLACE).toLocalDate()),
                CohortNavigation.messageLog(), Words.say("cohort.messages.to-do.step"));
    }
}
