package org.mafs.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Dated marks of one kind, to be drawn on the time axis that all lanes share.
 *
 * @param title    what they are about
 * @param finding  what they say together, in one sentence
 * @param shape    how they are drawn
 * @param highest  the top of the lane; its bottom is {@code lowest}
 * @param window   over how many days before it each mark was asked, the day of the question itself left out; 0 for none
 * @param marks    earliest first, at least one
 * @param takeAway what of it the person may like to read, with what they did first; empty where there is nothing kind to say
 */
public record JourneyLane(String title, String finding, Shape shape, double lowest, double highest, int window,
        List<Mark> marks, Optional<TakeAway> takeAway) {

    public JourneyLane {
        marks = List.copyOf(marks);
        if (marks.isEmpty()) {
            throw new IllegalArgumentException("A lane without marks is not drawn.");
        }
        if (highest <= lowest) {
            throw new IllegalArgumentException("A lane needs room between " + lowest + " and " + highest + ".");
        }
    }

    /** How marks are drawn. */
    public enum Shape {

        /** A column from the bottom, as wide as the days it counts. */
        COLUMNS,

        /** Points joined by a line. */
        POINTS
    }

    /**
     * @param on      the day it was told
     * @param label   beside the drawing, in a few letters
     * @param inWords for the table
     */
    public record Mark(LocalDate on, double value, String label, String inWords) {

        /** The first day it speaks of. */
        LocalDate since(int window) {
            return on.minusDays(window);
        }
    }

    /** One sentence to the person, with figures and without. */
    public record TakeAway(String withFigures, String inWords) {
    }

    public LocalDate from() {
        return marks.stream().map(mark -> mark.since(window)).min(LocalDate::compareTo).orElseThrow();
    }

    public LocalDate until() {
        return marks.stream().map(Mark::on).max(LocalDate::compareTo).orElseThrow();
    }
}
