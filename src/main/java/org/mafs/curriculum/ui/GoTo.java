package org.mafs.curriculum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeDetails;

/** Goes to a place on the page that is open. An address with a # would open the page anew. */
final class GoTo {

    private GoTo() {
    }

    /** What is folded there opens; whoever goes by keys is there too. */
    static void place(Component place) {
        if (place instanceof NativeDetails folded) {
            folded.setOpen(true);
        }
        place.getElement().setAttribute("tabindex", "-1")
                .executeJs("setTimeout(() => { this.scrollIntoView(); this.focus({preventScroll: true}) })");
    }
}
