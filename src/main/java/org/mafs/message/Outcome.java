package org.mafs.message;

import java.util.Optional;

/** What came of one attempt. Only {@code again} may be tried another time: nothing can have gone. */
record Outcome(MessageState state, Optional<Problem> problem) {

    static final Outcome GONE = new Outcome(MessageState.SENT, Optional.empty());

    static Outcome again(Problem problem) {
        return new Outcome(MessageState.QUEUED, Optional.of(problem));
    }

    static Outcome never(Problem problem) {
        return new Outcome(MessageState.FAILED, Optional.of(problem));
    }

    /** The connection broke after the message was handed over, or nothing was answered. */
    static Outcome unsure() {
        return new Outcome(MessageState.UNSURE, Optional.of(Problem.NO_ANSWER));
    }
}
