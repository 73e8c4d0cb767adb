package org.mafs.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mafs.base.Words;
import org.mafs.checkin.Form;
import org.mafs.checkin.Forms;
import org.mafs.cohort.FollowUpLine;
import org.mafs.cohort.FollowUpLink;

/** Leads from the follow-up list to the forms that are still to come, on the day they are filled in. */
@SpringComponent
class FollowUpForms implements FollowUpLink {

    private final Forms forms;

    FollowUpForms(Forms forms) {
        this.forms = forms;
    }

    @Override
    public Function<FollowUpLine, List<Component>> linksTo(List<FollowUpLine> due, Runnable changed) {
        return line -> forms.all().stream().filter(form -> line.missing().contains(form.code()))
                .map(form -> link(form, line)).toList();
    }

    private static Component link(Form form, FollowUpLine due) {
        String name = form.title();
        Anchor link = new Anchor(Paths.form(form, due.id(), Optional.empty()), Words.say("checkin.open-form", name));
        link.addClassName("button");
        link.getElement().setAttribute("aria-label", Words.say("checkin.open-form.label", name, due.person().name()));
        return link;
    }
}
