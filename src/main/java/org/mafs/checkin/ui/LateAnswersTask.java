package org.mafs.checkin.ui;

import java.util.List;
import java.util.Optional;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Task;
import org.mafs.checkin.LateAnswers;
import org.mafs.checkin.LateForm;
import org.springframework.stereotype.Service;

/** Forms that came twice and differ wait on Today until somebody has looked at both versions. */
@Service
class LateAnswersTask implements Task {

    private final LateAnswers answers;

    LateAnswersTask(LateAnswers answers) {
        this.answers = answers;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String glyph() {
        return "tablet";
    }

    @Override
    public String heading() {
        return Words.say("checkin.late.title");
    }

    @Override
    public List<Line> lines() {
        return answers.waiting().stream().map(LateAnswersTask::line).toList();
    }

    private static Line line(LateForm late) {
        return new Line(Optional.of(late.who()), Words.say("checkin.late.waits", late.form().title(),
                Calendar.shortDay(late.occasion().heldOn())),
                Optional.of(late.arrivedAt().atZone(Calendar.PLACE).toLocalDate()), Paths.late(late),
                Words.say("checkin.late.look"));
    }
}
