package org.mafs.cohort.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;

/** What one cell says of one person at one session: a drawing and a word. */
enum Sign {
    HERE("check", "mark-here"), LATE("late", "mark-here"), LEFT_EARLY("check", "mark-here"), MADE_UP("check", "mark-here"), NEW("new", "mark-new"), SORRY("sorry", "mark-sorry"), AWAY("away", "mark-away"),
    NOT_YET("not-yet", "mark-open"), NO_MARK("not-yet", "mark-open"),
    TO_COME("", "mark-none"), NOT_ON_LIST("", "mark-none"), CANCELLED("", "mark-none");

    private final String glyph;
    private final String className;

    Sign(String glyph, String className) {
        this.glyph = glyph;
        this.className = className;
    }

    /** What has no mark and needs none is left quiet to the eye; a screen reader still says it. */
    Span show() {
        Span word = new Span(Words.say(key()));
        Span mark = new Span();
        mark.addClassNames("mark", className);
        if (glyph.isEmpty()) {
            word.addClassName("visually-hidden");
            Span dash = new Span("–");
            dash.getElement().setAttribute("aria-hidden", "true");
            mark.add(dash, word);
        } else {
            mark.add(new Glyph(glyph), word);
        }
        return mark;
    }

    /** Whether there is nothing to see: the session is still to come, is cancelled, or was not theirs. */
    boolean saysNothing() {
        return glyph.isEmpty();
    }

    /** For a place with room for more than a word: everything is said aloud. */
    Span showInFull() {
        Span mark = new Span();
        mark.addClassNames("mark", className);
        if (!glyph.isEmpty()) {
            mark.add(new Glyph(glyph));
        }
        mark.add(new Span(Words.say(key())));
        return mark;
    }

    private String key() {
        return switch (this) {
            case HERE -> "cohort.mark.present";
            case LATE -> "cohort.mark.late";
            case LEFT_EARLY -> "cohort.mark.left-early";
            case SORRY -> "cohort.mark.apologies";
            case AWAY -> "cohort.mark.absent";
            default -> "cohort.sign." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }
}
