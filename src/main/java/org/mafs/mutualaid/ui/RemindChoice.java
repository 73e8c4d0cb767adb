package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.mafs.base.Words;
import org.mafs.cohort.MayBeReminded;

/** Whether somebody wants a word the day before, where one may be sent; else why none can be. */
class RemindChoice extends Div {

    RemindChoice(MayBeReminded reached, boolean now, Consumer<Boolean> kept) {
        addClassName("stack-s");
        Checkbox wanted = new Checkbox(Words.say("mutualaid.plan.remind"));
        wanted.setValue(now);
        wanted.addValueChangeListener(changed -> kept.accept(changed.getValue()));
        if (reached == MayBeReminded.YES || now) {
            add(wanted);
        }
        Paragraph words = new Paragraph(Words.say("mutualaid.plan.remind", reached));
        words.addClassName("quiet");
        add(words);
    }
}
