package org.mafs.measure.ui;

/** A lane is drawn twice, for wide and for narrow screens, so that its letters are never shrunk; one of them is shown. */
enum LaneSize {
    WIDE(700, 30, 566, 44), NARROW(340, 26, 306, 36);

    final int width;
    final int left;
    final int right;

    /** The room a date needs, in the drawing's own units. */
    final int dateRoom;

    LaneSize(int width, int left, int right, int dateRoom) {
        this.width = width;
        this.left = left;
        this.right = right;
        this.dateRoom = dateRoom;
    }

    String style() {
        return this == WIDE ? "for-wide" : "for-narrow";
    }
}
