package org.mafs.curriculum;

import java.util.List;

/** @param why teaches, whichever answer was given */
public record QuizQuestion(String asked, List<Answer> answers, Passage why) {

    public record Answer(String words, boolean right) {
    }
}
