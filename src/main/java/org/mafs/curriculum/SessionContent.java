package org.mafs.curriculum;

import java.util.List;

/**
 * All that belongs to one session.
 *
 * @param opening the whole plan in a breath, for whoever leads
 * @param steps   the run sheet, in order
 * @param pages   for people in the group, in order
 */
public record SessionContent(Head head, Passage opening, List<RunStep> steps, List<Guidance> guidance,
        List<ShownPage> pages, List<QuizQuestion> quiz, List<Myth> myths, Passage links) {

    /** Minutes of all steps together. */
    public int planned() {
        return steps.stream().mapToInt(RunStep::minutes).sum();
    }
}
