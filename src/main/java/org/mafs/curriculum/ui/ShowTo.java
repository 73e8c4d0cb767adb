package org.mafs.curriculum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.di.Instantiator;
import org.mafs.access.Pins;
import org.mafs.access.ui.PinDialog;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.curriculum.ContentText;

/** The ways from the app to the pages that a room looks at. */
public final class ShowTo {

    /** What {@code scripts/idle.js} hears: it covers and locks as a screen does that nobody touches, and then opens this. */
    private static final String LOCK = "dispatchEvent(new CustomEvent('mafs-lock', { detail: $0 }))";

    private ShowTo() {
    }

    /** In a tab of its own, so that whoever leads keeps their place here. */
    public static Component show(ContentText text) {
        Anchor show = new Anchor(address(text), new Glyph("curriculum"), new Span(Words.say("curriculum.show")));
        show.addClassName("button");
        show.setTarget(AnchorTarget.BLANK);
        show.getElement().setAttribute("rel", "noopener");
        show.setRouterIgnore(true);
        return show;
    }

    /** On this tablet, for people's hands: everything else on it is shut until its owner types their code. */
    public static Component passRound(ContentText text) {
        Button round = new Button(Words.say("curriculum.pass-round"), new Glyph("lock"));
        round.addClickListener(pressed -> {
            Pins pins = Instantiator.get(UI.getCurrent()).getOrCreate(Pins.class);
            if (pins.isChosen()) {
                lock(text);
            } else {
                new PinDialog(pins, () -> lock(text)).open();
            }
        });
        return round;
    }

    private static void lock(ContentText text) {
        UI.getCurrent().getPage().executeJs(LOCK, address(text) + "?round");
    }

    private static String address(ContentText text) {
        return "c/%s/show".formatted(text.uuid());
    }
}
