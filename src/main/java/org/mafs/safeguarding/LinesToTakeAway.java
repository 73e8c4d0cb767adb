package org.mafs.safeguarding;

import java.util.List;
import org.mafs.base.Words;
import org.mafs.measure.HelpLinesForPrint;
import org.springframework.stereotype.Component;

/** Help lines at the end of the page that somebody takes home. */
@Component
class LinesToTakeAway implements HelpLinesForPrint {

    @Override
    public List<String> inWords() {
        return List.of(Words.say("safeguarding.lines").split(" · "));
    }
}
