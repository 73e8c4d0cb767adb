package org.mafs.measure.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.measure.Instrument;
import org.mafs.measure.OfficialWording;
import org.mafs.measure.OfficialWords;
import org.mafs.measure.PastedWording;

/** Official words as people will read them: the copyright line, what stands above, and every item with its answers. */
class WordingPreview extends Div {

    WordingPreview() {
        addClassName("stack");
    }

    static WordingPreview of(OfficialWording wording) {
        WordingPreview preview = new WordingPreview();
        preview.show(wording.words(), wording.copyright(), wording.language());
        return preview;
    }

    /** What was pasted so far; where it does not fit yet, each line beside what it should be about. */
    void show(PastedWording pasted, Instrument instrument) {
        try {
            show(pasted.wordsFor(instrument), pasted.copyright(), pasted.language());
        } catch (Refused unfinished) {
            removeAll();
            List<String> lines = pasted.plainLines();
            if (lines.isEmpty()) {
                add(quiet(Words.say("measure.wording.preview.nothing")));
                return;
            }
            OrderedList list = new OrderedList();
            instrument.items().forEach(item -> list.add(item.number() <= lines.size()
                    ? new ListItem(new Span(lines.get(item.number() - 1)), quiet(item.topic()))
                    : new ListItem(quiet(Words.say("measure.wording.preview.missing", item.topic())))));
            lines.stream().skip(instrument.items().size()).forEach(line -> list.add(new ListItem(line)));
            add(quiet(unfinished.getMessage()), list);
        }
    }

    private void show(OfficialWords words, String copyright, String language) {
        removeAll();
        Div shown = new Div();
        shown.getElement().setAttribute("lang", language).setAttribute("dir", "auto");
        words.lead().ifPresent(lead -> shown.add(lead(lead)));
        shown.add(quiet(copyright));
        OrderedList items = new OrderedList();
        words.lines().forEach(line -> {
            ListItem item = new ListItem(new Span(line.text()));
            answers(line.answers().values()).ifPresent(answers -> item.add(quiet(answers)));
            items.add(item);
        });
        shown.add(items);
        add(shown);
    }

    private static Optional<String> answers(Collection<String> words) {
        return words.isEmpty() ? Optional.empty()
                : Optional.of(Words.say("measure.wording.preview.answers", String.join(" · ", words)));
    }

    private static Paragraph lead(String words) {
        Paragraph lead = new Paragraph(words);
        lead.getStyle().set("white-space", "pre-line");
        return lead;
    }

    private static Div quiet(String words) {
        Div quiet = new Div(words);
        quiet.addClassNames("quiet", "small");
        return quiet;
    }
}
