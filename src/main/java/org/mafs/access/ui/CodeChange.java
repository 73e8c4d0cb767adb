package org.mafs.access.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.mafs.access.Pins;
import org.mafs.base.Words;
import org.mafs.base.ui.Told;

/** Lets somebody change their code. An interface, since whatever the shell names by itself comes with every page. */
interface CodeChange {

    void open();

    @SpringComponent
    class InADialog implements CodeChange {

        private final Pins pins;

        InADialog(Pins pins) {
            this.pins = pins;
        }

        @Override
        public void open() {
            new PinDialog(pins, () -> Told.good(Words.say("access.pin.kept"))).open();
        }
    }
}
