package org.mafs.base.ui;

import com.vaadin.flow.component.html.Span;

/** A state in one word, with its drawing: colour never speaks alone. */
public class Chip extends Span {

    /** What the colour stands for. */
    public enum Tone {
        PLAIN(""), GOOD("chip-good"), CAUTION("chip-caution"), CARE("chip-care"), QUIET("chip-quiet");

        private final String className;

        Tone(String className) {
            this.className = className;
        }
    }

    public Chip(String glyph, String word, Tone tone) {
        addClassName("chip");
        if (tone != Tone.PLAIN) {
            addClassName(tone.className);
        }
        add(new Glyph(glyph), new Span(word));
    }
}
