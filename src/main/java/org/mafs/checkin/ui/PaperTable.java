package org.mafs.checkin.ui;

import java.util.TreeSet;
import java.util.SortedSet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.base.ui.PersonName;
import org.mafs.checkin.EveningPerson;
import org.mafs.checkin.Form;
import org.mafs.checkin.PaperPerson;

/** Who is on the register with which code, what is in, and what is still missing. */
class PaperTable extends Div {

    private final Consumer<PaperPerson> chosen;

    PaperTable(Consumer<PaperPerson> chosen) {
        this.chosen = chosen;
        addClassName("table-scroll");
        getElement().setAttribute("role", "region").setAttribute("tabindex", "0")
                .setAttribute("aria-label", Words.say("paper.table"));
    }

    void show(List<PaperPerson> people) {
        SortedSet<Form> forms = new TreeSet<>();
        people.forEach(person -> forms.addAll(person.person().forms()));
        NativeTable table = new NativeTable();
        table.addClassNames("data-table", "keyed-table");
        table.setCaptionText(Words.say("paper.table"));
        table.getCaption().addClassName("visually-hidden");
        table.getHead().add(new NativeTableRow(Stream.concat(
                        Stream.of("paper.code", "paper.name", "paper.register").map(Words::say),
                        forms.stream().map(Form::title))
                .map(words -> header("col", new Span(words))).toArray(NativeTableHeaderCell[]::new)));
        people.forEach(person -> table.getBody().add(row(person, forms)));
        removeAll();
        add(table);
        setVisible(!people.isEmpty());
    }

    private NativeTableRow row(PaperPerson onPaper, SortedSet<Form> forms) {
        Button code = new Button(onPaper.code().value(), pressed -> chosen.accept(onPaper));
        code.setAriaLabel(Words.say("paper.choose", onPaper.name()));
        code.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        EveningPerson person = onPaper.person();
        NativeTableRow row = new NativeTableRow(new NativeTableCell(code), header("row", new PersonName(onPaper.name())),
                new NativeTableCell(person.mark().map(mark -> Words.say("cohort.mark", mark.mark()))
                        .orElseGet(() -> Words.say("checkin.no-mark"))));
        forms.forEach(form -> row.add(new NativeTableCell(state(person, form))));
        return row;
    }

    private static Component state(EveningPerson person, Form form) {
        boolean away = person.mark().filter(mark -> !mark.mark().attended()).isPresent();
        if (person.done().contains(form)) {
            return new Chip("check", Words.say("paper.in"), Chip.Tone.GOOD);
        }
        if (person.begun().contains(form)) {
            return new Chip("tablet", Words.say("paper.begun"), Chip.Tone.CAUTION);
        }
        Span words = new Span(Words.say(person.due().contains(form) && !away ? "paper.missing" : "paper.not-asked"));
        words.setClassName("quiet", !person.due().contains(form) || away);
        return words;
    }

    private static NativeTableHeaderCell header(String scope, Component words) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
