package org.mafs.safeguarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.base.ui.Chip.Tone;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.base.ui.Told;
import org.mafs.safeguarding.HelpLineRecord;
import org.mafs.safeguarding.HelpLines;
import org.springframework.dao.ConcurrencyFailureException;

/** The help lines in the order in which people see them, and when each was last checked. */
@Route("settings/help-lines")
@RolesAllowed({Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
class HelpLinesView extends Page {

    private final HelpLines lines;
    private final Calendar calendar;
    private final ErrorNote problem = new ErrorNote();
    private final Div content = new Div();

    HelpLinesView(HelpLines lines, Calendar calendar) {
        this.lines = lines;
        this.calendar = calendar;
        heading(Words.say("safeguarding.help-lines"));
        subline(Words.say("safeguarding.help-lines.sub"));
        Button add = new Button(Words.say("safeguarding.help-line.add"), new Glyph("plus"),
                pressed -> new HelpLineDialog(lines, null, this::show).open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(add);
        content.addClassName("stack");
        add(problem, content);
        show();
    }

    private void show() {
        List<HelpLineRecord> all = lines.all();
        List<HelpLineRecord> shown = all.stream().filter(line -> !line.retired()).toList();
        List<HelpLineRecord> retired = all.stream().filter(HelpLineRecord::retired).toList();
        problem.clear();
        content.removeAll();
        content.add(card("safeguarding.help-lines.shown", shown.stream()
                .map(line -> item(line, line == shown.getFirst(), line == shown.getLast())).toList()));
        if (!retired.isEmpty()) {
            content.add(card("safeguarding.help-lines.retired", retired.stream().map(this::retired).toList()));
        }
    }

    private static Section card(String title, List<ListItem> items) {
        UnorderedList list = new UnorderedList(items.toArray(ListItem[]::new));
        list.addClassNames("plain-list", "help-lines-kept");
        Section card = new Section(new H2(Words.say(title)), list);
        card.addClassNames("card", "section");
        return card;
    }

    private ListItem item(HelpLineRecord line, boolean first, boolean last) {
        Button checked = button("checked", line, () -> {
            lines.checked(line.id(), line.version());
            Told.good(Words.say("safeguarding.help-line.checked.thanks", line.name()));
        });
        Button change = new Button(Words.say("safeguarding.help-line.change.short"), new Glyph("edit"),
                pressed -> new HelpLineDialog(lines, line, this::show).open());
        change.setAriaLabel(Words.say("safeguarding.help-line.change.label", line.name()));
        Button up = arrow("up", line, () -> lines.moveUp(line.id()));
        up.setEnabled(!first);
        Button down = arrow("down", line, () -> lines.moveDown(line.id()));
        down.setEnabled(!last);
        Button stop = button("stop", line, () -> lines.retire(line.id(), true));
        stop.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return item(line, checked, change, up, down, stop);
    }

    private ListItem retired(HelpLineRecord line) {
        return item(line, button("again", line, () -> lines.retire(line.id(), false)));
    }

    private ListItem item(HelpLineRecord line, Component... buttons) {
        Span name = new Span(line.name());
        name.addClassName("help-line-name");
        Div head = new Div(name, lastChecked(line));
        head.addClassName("row");
        Div about = new Div(head, new Span(line.how()));
        about.addClassNames("grow", "stack-s");
        if (!line.saysItsNumbers()) {
            about.add(numbers(line));
        }
        Div actions = new Div(buttons);
        actions.addClassName("actions");
        return new ListItem(about, actions);
    }

    private static Span numbers(HelpLineRecord line) {
        String call = line.phone().map(number -> Words.say("safeguarding.help-line.calls", number)).orElse("");
        String text = line.textTo().map(to -> line.textWords()
                .map(words -> Words.say("safeguarding.help-line.texts-words", to, words))
                .orElseGet(() -> Words.say("safeguarding.help-line.texts", to))).orElse("");
        Span numbers = new Span(call.isEmpty() || text.isEmpty() ? call + text : call + " · " + text);
        numbers.addClassNames("quiet", "small");
        return numbers;
    }

    private Chip lastChecked(HelpLineRecord line) {
        LocalDate today = calendar.today();
        String words = line.lastChecked().map(day -> ago(day, today))
                .orElseGet(() -> Words.say("safeguarding.help-line.not-checked"));
        return line.isDue(today) ? new Chip("alert", words, Tone.CAUTION) : new Chip("check", words, Tone.GOOD);
    }

    /** "Checked 3 months ago": the exact day says less. */
    static String ago(LocalDate day, LocalDate today) {
        long months = ChronoUnit.MONTHS.between(day, today);
        return months > 0 ? Words.say("safeguarding.help-line.checked.months", months)
                : Words.say("safeguarding.help-line.checked.days", Math.max(0, ChronoUnit.DAYS.between(day, today)));
    }

    private Button arrow(String what, HelpLineRecord line, Runnable step) {
        return labelled(new Button(new Glyph("arrow-" + what), pressed -> attempt(step)), what, line);
    }

    private Button button(String what, HelpLineRecord line, Runnable step) {
        return labelled(new Button(Words.say("safeguarding.help-line." + what), pressed -> attempt(step)), what, line);
    }

    private static Button labelled(Button button, String what, HelpLineRecord line) {
        button.setAriaLabel(Words.say("safeguarding.help-line." + what + ".label", line.name()));
        button.setDisableOnClick(true);
        return button;
    }

    private void attempt(Runnable step) {
        try {
            step.run();
            show();
        } catch (Refused refused) {
            show();
            problem.say(refused.getMessage());
        } catch (ConcurrencyFailureException atTheSameMoment) {
            show();
            problem.say(Words.say("app.same-moment"));
        }
    }
}
