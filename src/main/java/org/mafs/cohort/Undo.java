package org.mafs.cohort;

import java.util.List;
import java.util.Optional;
import org.mafs.base.EnrolmentId;

/** What the register said before one step and after it: a value the screen holds, so that the step can be taken back. */
public record Undo(List<Step> steps) {

    static final Undo NOTHING = new Undo(List.of());

    public Undo {
        steps = List.copyOf(steps);
    }

    static Undo of(EnrolmentId who, Optional<AttendanceRecord> before, Optional<AttendanceRecord> after) {
        return new Undo(List.of(new Step(who, before, after)));
    }

    /** Whether the step changed nothing. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** One person's mark; empty where there was none. */
    public record Step(EnrolmentId who, Optional<AttendanceRecord> before, Optional<AttendanceRecord> after) {
    }
}
