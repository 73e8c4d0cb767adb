package org.mafs.curriculum.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;

/** Says what will come of a step before it is taken. */
class SureDialog extends FormDialog {

    private final transient Runnable step;

    /** @param key of the words, with {@code .title} and {@code .go} beside it */
    SureDialog(String key, Runnable step, Runnable afterwards) {
        super(Words.say(key + ".title"), Words.say(key + ".go"), afterwards);
        this.step = step;
        fields(new Paragraph(Words.say(key)));
    }

    @Override
    protected void save() {
        step.run();
    }
}
