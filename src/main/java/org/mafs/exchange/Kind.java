package org.mafs.exchange;

/** What a cell of a column holds. */
enum Kind {
    TEXT, DAY, TIME, NUMBER, YES_OR_NO, CHOICE, SEVERAL, MOMENT
}
