package org.mafs.funder.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.mafs.base.Calendar;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.base.ui.Chip.Tone;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.UkDatePicker;
import org.mafs.funder.DueReports;
import org.mafs.funder.NewReportDue;
import org.mafs.funder.ReportDueRecord;

/** Which reports are due: a date is added, and ticked off once the report is sent. */
class ReportsDueCard extends Section {

    private final DueReports due;
    private final LocalDate today;
    private final Div list = new Div();
    private final ErrorNote problem = new ErrorNote();
    private final TextField name = new TextField(Words.say("funder.due.name"));
    private final UkDatePicker on = new UkDatePicker(Words.say("funder.due.on"));

    ReportsDueCard(DueReports due, LocalDate today) {
        this.due = due;
        this.today = today;
        addClassName("card");
        name.setPlaceholder(Words.say("funder.due.name.hint"));
        name.setMaxLength(120);
        Button add = new Button(Words.say("funder.due.add"), pressed -> attempt(this::addReport));
        Div fields = new Div(name, on, add);
        fields.addClassName("due-add");
        Paragraph words = new Paragraph(Words.say("funder.due.words"));
        words.addClassName("quiet");
        add(new H2(Words.say("funder.due")), words, list, problem, fields);
        show();
    }

    private void addReport() {
        due.add(new NewReportDue(name.getValue(), on.getValue()));
        name.clear();
        on.clear();
    }

    private void show() {
        list.removeAll();
        List<ReportDueRecord> known = due.all();
        if (known.isEmpty()) {
            list.add(new Paragraph(Words.say("funder.due.none")));
            return;
        }
        UnorderedList lines = new UnorderedList();
        lines.addClassName("plain-list");
        known.forEach(report -> lines.add(line(report)));
        list.add(lines);
    }

    private ListItem line(ReportDueRecord report) {
        Span what = new Span(report.name());
        what.addClassName("waits-who");
        Span when = new Span(Words.say("funder.due.day", Calendar.longDay(report.dueOn())));
        when.addClassNames("quiet", "small");
        Div words = new Div(what, when);
        words.addClassNames("grow", "waits-line");
        String step = report.sent() ? "funder.due.unsend" : "funder.due.send";
        Button tick = new Button(Words.say(step), pressed -> attempt(() -> due.sent(report.id(), !report.sent())));
        tick.setAriaLabel(Words.say(step + ".label", report.name()));
        return new ListItem(words, chip(report), tick);
    }

    private Chip chip(ReportDueRecord report) {
        ReportDueRecord.Standing standing = report.on(today);
        String word = Words.say("funder.due", standing);
        return switch (standing) {
            case LATE -> new Chip("late", word, Tone.CAUTION);
            case SOON -> new Chip("clock", word, Tone.CAUTION);
            case LATER -> new Chip("clock", word, Tone.QUIET);
            case SENT -> new Chip("check", word, Tone.GOOD);
        };
    }

    private void attempt(Runnable step) {
        try {
            problem.clear();
            step.run();
        } catch (Refused refused) {
            problem.say(refused.getMessage());
        }
        show();
    }
}
