package org.mafs.checkin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.PersonName;
import org.mafs.base.ui.Task;

/** What waits for the one who is signed in: a card for each kind, each line with the way to put it right. */
class Waiting extends Section {

    private static final int AT_FIRST = 5;

    private final Div cards = new Div();

    Waiting(List<Task> kinds) {
        addClassName("waiting");
        cards.addClassName("columns");
        kinds.stream().sorted(Comparator.comparingInt(Task::order)).forEach(kind -> {
            List<Task.Line> lines = kind.lines();
            if (!lines.isEmpty()) {
                cards.add(card(kind, lines));
            }
        });
        add(new H2(Words.say("checkin.waits")));
        if (cards.getComponentCount() == 0) {
            Paragraph clear = new Paragraph(new Glyph("check"), new Span(Words.say("checkin.waits.nothing")));
            clear.addClassName("all-clear");
            add(clear);
        } else {
            add(cards);
        }
    }

    private static Section card(Task kind, List<Task.Line> lines) {
        Span count = new Span(String.valueOf(lines.size()));
        count.addClassName("chip");
        Div head = new Div(new H3(new Glyph(kind.glyph()), new Span(kind.heading())), count);
        head.addClassName("spread");
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        lines.stream().limit(AT_FIRST).forEach(line -> list.add(item(line)));
        Section card = new Section(head, list);
        card.addClassName("card");
        card.setClassName("is-care", kind.glyph().equals("care"));
        if (lines.size() > AT_FIRST) {
            card.add(all(list, lines));
        }
        return card;
    }

    /** The first of the rest has the focus then, as the button that had it is gone. */
    private static Button all(UnorderedList list, List<Task.Line> lines) {
        Button all = new Button(Words.say("checkin.waits.all", lines.size()));
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        all.addClickListener(pressed -> {
            List<ListItem> rest = lines.stream().skip(AT_FIRST).map(Waiting::item).toList();
            rest.forEach(list::add);
            all.removeFromParent();
            rest.getFirst().getChildren().filter(Button.class::isInstance).map(Button.class::cast).findFirst()
                    .ifPresent(Button::focus);
        });
        return all;
    }

    private static ListItem item(Task.Line line) {
        Div words = new Div();
        words.addClassNames("grow", "waits-line");
        line.who().ifPresent(who -> {
            Span name = new Span(new PersonName(who));
            name.addClassName("waits-who");
            words.add(name);
        });
        Span what = new Span(line.since().map(since -> line.words() + " · "
                + Words.say("checkin.waits.since", Calendar.shortDay(since))).orElse(line.words()));
        if (line.who().isPresent()) {
            what.addClassNames("quiet", "small");
        }
        words.add(what);
        Button step = new Button(line.step(), pressed -> line.fix().open());
        step.setAriaLabel(Words.say("checkin.step-for", line.step(),
                Stream.concat(line.who().stream(), Stream.of(line.words())).collect(Collectors.joining(", "))));
        return new ListItem(words, step);
    }
}
