package org.mafs.curriculum.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.curriculum.Overtaken;

/** Before a draft replaces a version it was not begun from: what everybody would read otherwise than now. */
class InsteadDialog extends FormDialog {

    private final transient Runnable step;

    InsteadDialog(Overtaken overtaken, Runnable step, Runnable afterwards) {
        super(Words.say("curriculum.edit.instead.title", overtaken.number()), Words.say("curriculum.edit.instead.go"),
                afterwards);
        this.step = step;
        fields(new Paragraph(Words.say("curriculum.edit.instead", overtaken.number())),
                new Paragraph(Words.say("curriculum.edit.instead.changes", overtaken.changed().size())),
                new ChangeList(overtaken.changed()));
    }

    @Override
    protected void save() {
        step.run();
    }
}
