package org.mafs.safeguarding.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Words;
import org.mafs.base.ui.Destination;
import org.mafs.base.ui.Task;
import org.mafs.safeguarding.HelpLineRecord;
import org.mafs.safeguarding.HelpLines;
import org.springframework.stereotype.Service;

/** Once a help line was not checked for six months, a coordinator is asked to ring it. All of them are one thing to do. */
@Service
class HelpLinesTask implements Task {

    private final HelpLines lines;
    private final CurrentAccount current;

    HelpLinesTask(HelpLines lines, CurrentAccount current) {
        this.lines = lines;
        this.current = current;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String glyph() {
        return "lifebuoy";
    }

    @Override
    public String heading() {
        return Words.say("safeguarding.help-lines.to-check");
    }

    @Override
    public List<Line> lines() {
        if (current.get().role() != Role.COORDINATOR) {
            return List.of();
        }
        List<HelpLineRecord> due = lines.toCheck();
        return due.isEmpty() ? List.of() : List.of(new Line(Optional.empty(),
                Words.say("safeguarding.help-lines.due", due.size(),
                        due.stream().map(HelpLineRecord::name).collect(Collectors.joining(", "))),
                due.stream().flatMap(line -> line.dueSince().stream()).min(Comparator.naturalOrder()),
                Destination.to(HelpLinesView.class), Words.say("safeguarding.help-lines.check")));
    }
}
