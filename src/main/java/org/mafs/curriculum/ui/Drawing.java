package org.mafs.curriculum.ui;

/** Small signs on buttons, drawn in the page itself so that they are there without network. A word always says the same. */
enum Drawing {
    BACK("M19.5 12H5M11 6l-6 6 6 6"),
    ON("M4.5 12H19M13 6l6 6-6 6"),
    LEAVE("M6 6l12 12M18 6L6 18"),
    ALL("M4.5 4.5h6v6h-6zM13.5 4.5h6v6h-6zM4.5 13.5h6v6h-6zM13.5 13.5h6v6h-6z"),
    LARGE("M4.5 9V4.5H9M15 4.5h4.5V9M19.5 15v4.5H15M9 19.5H4.5V15"),
    NIGHT("M19.5 14.2A8 8 0 0 1 9.8 4.5a8 8 0 1 0 9.7 9.7Z"),
    PRINT("M7.5 8.5V4h9v4.5M7.5 16.5H6A2.5 2.5 0 0 1 3.5 14v-3A2.5 2.5 0 0 1 6 8.5h12a2.5 2.5 0 0 1 2.5 2.5v3a2.5 2.5 0 0 1-2.5 "
            + "2.5h-1.5M7.5 13.5h9V20h-9z"),
    LOCK("M7 10.5h10a2 2 0 0 1 2 2V18a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2v-5.5a2 2 0 0 1 2-2ZM8 10.5V7.75a4 4 0 0 1 8 0v2.75");

    private final String path;

    Drawing(String path) {
        this.path = path;
    }

    String markup() {
        return "<svg class=\"icon%s\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\"><path d=\"%s\"/></svg>"
                .formatted(this == BACK || this == ON ? " points" : "", path);
    }
}
