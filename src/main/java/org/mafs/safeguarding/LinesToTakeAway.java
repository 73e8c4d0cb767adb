package org.mafs.safeguarding;

import java.util.List;
import org.mafs.base.Words;
import org.mafs.measure.HelpLinesForPrint;
import org.springframework.stereotype.Component;

/** The help lines that are shown, for the end of the page that somebody takes home. */
@Component
class LinesToTakeAway implements HelpLinesForPrint {

    private final HelpLineRows lines;

    LinesToTakeAway(HelpLineRows lines) {
        this.lines = lines;
    }

    @Override
    public List<String> inWords() {
        return lines.findByRetiredFalseOrderByPositionAscIdAsc().stream().map(line -> Words.say(
                "safeguarding.help-line.to-take-home", line.record().saysItsNumbers() ? line.name() : line.inShort(),
                line.record().how())).toList();
    }
}
