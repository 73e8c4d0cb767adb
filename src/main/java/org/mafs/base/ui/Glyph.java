package org.mafs.base.ui;

import com.vaadin.flow.component.html.Span;

/** One of our own line drawings, from {@code frontend/static/icons/sprite.svg}. A word always stands beside it. */
public class Glyph extends Span {

    public Glyph(String name) {
        addClassName("glyph");
        getElement().setAttribute("aria-hidden", "true");
        getElement().setProperty("innerHTML",
                "<svg class='icon' focusable='false'><use href='icons/sprite.svg#%s'></use></svg>".formatted(name));
    }
}
