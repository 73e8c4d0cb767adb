package org.mafs.checkin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.mafs.base.Words;
import org.mafs.base.ui.PersonName;
import org.mafs.cohort.EnrolmentRecord;

/** "Is it one of these?", asked when somebody of that name is on the list in some way already. */
class SameName extends Div {

    private final Consumer<EnrolmentRecord> meant;
    private String asked = "";
    private boolean somebodyNew;

    SameName(Consumer<EnrolmentRecord> meant) {
        this.meant = meant;
        addClassNames("card-quiet", "stack-s");
        getElement().setAttribute("aria-live", "polite");
        setVisible(false);
    }

    /** @return whether there is somebody to choose, and nobody has said yet that it is another person */
    boolean ask(String name, List<EnrolmentRecord> known) {
        if (!name.equals(asked)) {
            asked = name;
            somebodyNew = false;
        }
        removeAll();
        boolean open = !known.isEmpty() && !somebodyNew;
        setVisible(open);
        if (open) {
            Paragraph question = new Paragraph(Words.say("checkin.walk-in.same-name"));
            question.addClassName("title");
            UnorderedList list = new UnorderedList();
            list.addClassName("plain-list");
            known.forEach(person -> list.add(line(person)));
            add(question, list, newcomer());
        }
        return open;
    }

    private ListItem line(EnrolmentRecord person) {
        Span status = new Span(Words.say("cohort.enrolment.short", person.status()));
        status.addClassNames("quiet", "small");
        Div who = new Div(new PersonName(person.name()), status);
        who.addClassNames("grow", "known-person");
        Button yes = new Button(Words.say("checkin.walk-in.is-them"), pressed -> meant.accept(person));
        yes.setAriaLabel(Words.say("checkin.walk-in.is-them-named", person.name()));
        yes.setDisableOnClick(true);
        return new ListItem(who, yes);
    }

    private Button newcomer() {
        Button other = new Button(Words.say("checkin.walk-in.somebody-new"), pressed -> {
            somebodyNew = true;
            setVisible(false);
        });
        other.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return other;
    }
}
