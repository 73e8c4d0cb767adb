package org.mafs.checkin.ui;

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

/** What is still missing of an evening, and from whom. */
class Missing extends Div {

    /** @param waitForATalk the names of those whom somebody should speak with before they leave */
    Missing(List<EveningPerson> people, List<String> waitForATalk) {
        addClassNames("missing", "stack-s");
        list(Words.say("room.missing.concern"), waitForATalk);
        list(Words.say("checkin.missing.mark"), people, person -> person.mark().isEmpty());
        list(Words.say("room.missing.silent"), people, EveningPerson::isSilent);
        list(Words.say("room.missing.out"), people, person -> person.out().isPresent() && !person.isSilent());
        people.stream().flatMap(person -> person.sheetsToLookAt().stream()).distinct().sorted().forEach(form ->
                list(LookWords.missing(form), people, person -> person.sheetsToLookAt().contains(form)));
        list(Words.say("room.missing.under-way"), people, person -> person.isHere() && !person.begun().isEmpty()
                && person.out().isEmpty());
        people.stream().flatMap(person -> person.due().stream()).distinct().sorted().forEach(form -> {
            list(form.equals(Form.CHECK_IN) ? Words.say("checkin.missing.check-in")
                    : Words.say("checkin.missing.form", form.title()), people, person -> person.isHere() && person.due().contains(form)
                    && !person.begun().contains(form) && person.out().isEmpty());
        });
        list(Words.say("room.missing.late"), people, EveningPerson::lateAnswers);
        if (getChildren().findAny().isEmpty()) {
            add(new Paragraph(Words.say("checkin.missing.nothing")));
        }
    }

    private void list(String words, List<EveningPerson> people, Predicate<EveningPerson> missing) {
        list(words, people.stream().filter(missing).map(person -> person.enrolment().name()).toList());
    }

    private void list(String words, List<String> names) {
        if (!names.isEmpty()) {
            UnorderedList list = new UnorderedList();
            names.forEach(name -> list.add(new ListItem(new PersonName(name))));
            add(new Paragraph(words), list);
        }
    }
}
