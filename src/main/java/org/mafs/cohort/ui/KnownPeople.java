package org.mafs.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mafs.base.Calendar;
import org.mafs.base.PersonId;
import org.mafs.base.Words;
import org.mafs.base.ui.PersonName;
import org.mafs.person.PersonRecord;

/** "Is it one of these people?", asked when a name is typed that we know. */
class KnownPeople extends Div {

    private final Function<String, List<PersonRecord>> search;
    private final Set<PersonId> alreadyOnTheList;
    private Consumer<PersonRecord> meant = person -> { };

    KnownPeople(Function<String, List<PersonRecord>> search, Set<PersonId> alreadyOnTheList) {
        this.search = search;
        this.alreadyOnTheList = alreadyOnTheList;
        addClassName("known-people");
        getElement().setAttribute("aria-live", "polite");
        setVisible(false);
    }

    void whenMeant(Consumer<PersonRecord> chosen) {
        meant = chosen;
    }

    void look(String name) {
        List<PersonRecord> known = name.isBlank() ? List.of() : search.apply(name);
        removeAll();
        setVisible(!known.isEmpty());
        if (!known.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("plain-list");
            known.forEach(person -> list.add(line(person)));
            Paragraph question = new Paragraph(Words.say("cohort.known"));
            question.addClassName("title");
            add(question, list);
        }
    }

    static Component described(PersonRecord person) {
        Span born = new Span(person.dateOfBirth()
                .map(day -> Words.say("cohort.known.born", Calendar.longDay(day)))
                .orElseGet(() -> Words.say("cohort.known.born-unknown")));
        born.addClassNames("quiet", "small");
        Div described = new Div(new PersonName(person.name()), born);
        described.addClassNames("grow", "known-person");
        return described;
    }

    private ListItem line(PersonRecord person) {
        ListItem line = new ListItem(described(person));
        if (alreadyOnTheList.contains(person.id())) {
            Span here = new Span(Words.say("cohort.known.here"));
            here.addClassName("quiet");
            line.add(here);
        } else {
            Button yes = new Button(Words.say("cohort.known.yes"), pressed -> meant.accept(person));
            yes.setAriaLabel(Words.say("cohort.known.yes.label", person.name()));
            line.add(yes);
        }
        return line;
    }
}
