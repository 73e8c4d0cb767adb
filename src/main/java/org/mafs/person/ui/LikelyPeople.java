package org.mafs.person.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.PersonName;
import org.mafs.person.LikelyTheSame;
import org.mafs.person.PersonRecord;

/** People who may be the one that is meant, each with what makes them likely. Hidden while there is nobody. */
public class LikelyPeople extends Div {

    private final Consumer<PersonRecord> meant;

    public LikelyPeople(Consumer<PersonRecord> meant) {
        this.meant = meant;
        addClassName("known-people");
        getElement().setAttribute("aria-live", "polite");
        setVisible(false);
    }

    public void show(List<LikelyTheSame> likely) {
        removeAll();
        setVisible(!likely.isEmpty());
        if (!likely.isEmpty()) {
            Paragraph question = new Paragraph(Words.say("person.likely"));
            question.addClassName("title");
            UnorderedList list = new UnorderedList();
            list.addClassName("plain-list");
            likely.forEach(same -> list.add(line(same)));
            add(question, list);
        }
    }

    private ListItem line(LikelyTheSame same) {
        PersonRecord person = same.person();
        Span born = new Span(person.dateOfBirth().map(day -> Words.say("person.likely.born", Calendar.longDay(day)))
                .orElseGet(() -> Words.say("person.likely.none-born")));
        Span why = new Span(same.by().stream().map(alike -> Words.say("person.alike", alike))
                .collect(Collectors.joining(", ")));
        born.addClassNames("quiet", "small");
        why.addClassName("small");
        Div described = new Div(new PersonName(person.name()), born, why);
        described.addClassNames("grow", "known-person");
        Button yes = new Button(Words.say("person.likely.yes"), pressed -> meant.accept(person));
        yes.setAriaLabel(Words.say("person.likely.yes.label", person.name()));
        return new ListItem(described, yes);
    }
}
