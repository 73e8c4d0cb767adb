package org.mafs.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Predicate;
import org.mafs.base.Words;
import org.mafs.base.ui.PersonName;
import org.mafs.checkin.EveningPerson;
import org.mafs.checkin.Form;
import org.mafs.cohort.SessionRecord;

/** Says what is still missing, and from whom, before a session is closed. */
class CloseDialog extends Dialog {

    CloseDialog(SessionRecord session, List<EveningPerson> people, Runnable onClose) {
        super(Words.say("checkin.close", session.number()));
        add(missing(people));
        Button close = new Button(Words.say("checkin.close", session.number()), pressed -> {
            close();
            onClose.run();
        });
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        close.setDisableOnClick(true);
        getFooter().add(new Button(Words.say("checkin.keep-open"), pressed -> close()), close);
    }

    private static Component missing(List<EveningPerson> people) {
        Div words = new Div();
        words.addClassName("stack-s");
        list(words, "checkin.missing.mark", people, person -> person.mark().isEmpty());
        for (Form form : Form.values()) {
            list(words, "checkin.missing." + form.code(), people, person -> isHere(person)
                    && person.due().contains(form));
        }
        if (words.getChildren().findAny().isEmpty()) {
            words.add(new Paragraph(Words.say("checkin.missing.nothing")));
        }
        return words;
    }

    private static void list(Div words, String key, List<EveningPerson> people, Predicate<EveningPerson> missing) {
        UnorderedList names = new UnorderedList();
        people.stream().filter(missing)
                .forEach(person -> names.add(new ListItem(new PersonName(person.enrolment().name()))));
        if (names.getChildren().findAny().isPresent()) {
            words.add(new Paragraph(Words.say(key)), names);
        }
    }

    private static boolean isHere(EveningPerson person) {
        return person.mark().filter(mark -> mark.mark().attended()).isPresent();
    }
}
