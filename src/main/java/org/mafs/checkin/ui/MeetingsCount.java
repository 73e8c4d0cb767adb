package org.mafs.checkin.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.mafs.base.Refused;
import org.mafs.base.Words;

/** How many meetings, or no answer. A number that cannot be is never taken for no answer. */
class MeetingsCount extends IntegerField {

    private static final int MOST_A_DAY = 10;

    private final int window;

    /** @param window over how many days is asked */
    MeetingsCount(String question, int window, Consumer<Integer> onAnswer) {
        this.window = window;
        String cannotBe = Words.say("mutualaid.meetings.range", window);
        setAriaLabel(question);
        setMin(0);
        setMax(window * MOST_A_DAY);
        setStepButtonsVisible(true);
        setSuffixComponent(new Span(Words.say("checkin.meetings.unit")));
        setI18n(new IntegerFieldI18n().setBadInputErrorMessage(cannotBe).setMinErrorMessage(cannotBe)
                .setMaxErrorMessage(cannotBe));
        addValueChangeListener(change -> {
            if (change.isFromClient() && !isInvalid()) {
                onAnswer.accept(change.getValue());
            }
        });
    }

    /** @throws Refused while a number stands there that cannot be */
    OptionalInt count() {
        if (isInvalid()) {
            throw new Refused("mutualaid.meetings.range", window);
        }
        return getValue() == null ? OptionalInt.empty() : OptionalInt.of(getValue());
    }
}
