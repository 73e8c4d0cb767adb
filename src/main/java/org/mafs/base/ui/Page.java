package org.mafs.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import org.mafs.base.Words;

/** A page under the shell: one heading, a line that says where we are, and at most one obvious next step. */
public abstract class Page extends Div implements HasDynamicTitle {

    private final H1 heading = new H1();
    private final Paragraph subline = new Paragraph();
    private final Div actions = new Div();

    protected Page() {
        addClassName("page");
        subline.addClassName("sub");
        actions.addClassName("actions");
        Div head = new Div(heading, subline, actions);
        head.addClassName("page-head");
        add(head);
        subline.setVisible(false);
        actions.setVisible(false);
    }

    protected final void heading(String text) {
        heading.setText(text);
    }

    /** The page of one person is headed by their name. */
    protected final void headingName(String name) {
        heading.removeAll();
        heading.add(new PersonName(name));
    }

    protected final void subline(String text) {
        subline.setText(text);
        subline.setVisible(!text.isEmpty());
    }

    protected final void actions(Component... steps) {
        actions.removeAll();
        actions.add(steps);
        actions.setVisible(steps.length > 0);
    }

    @Override
    public String getPageTitle() {
        return Words.say("app.title", heading.getElement().getTextRecursively());
    }
}
