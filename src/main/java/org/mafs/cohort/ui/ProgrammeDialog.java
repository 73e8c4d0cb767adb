package org.mafs.cohort.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.cohort.ProgrammeDetails;
import org.mafs.cohort.ProgrammePlanning;
import org.mafs.cohort.ProgrammeRecord;

/** A programme with all its sessions and a table of ticks: which form at which session. */
class ProgrammeDialog extends FormDialog {

    private static final ProgrammeDetails NEW = new ProgrammeDetails("", List.of(""), 150, 1, 20, Set.of());

    private final ProgrammePlanning programmes;
    private final ProgrammeRecord programme;
    private final TextField name = new TextField(Words.say("programme.name"));
    private final IntegerField minutes = number("cohort.minutes");
    private final IntegerField toComplete = number("programme.to-complete");
    private final IntegerField capacity = number("programme.capacity");
    private final IntegerField sessions = number("programmes.sessions");
    private final Div titles = new Div();
    private final List<TextField> titleFields = new ArrayList<>();
    private final FormsTable forms;
    private long seenVersion;

    /** @param programme null for a new one */
    ProgrammeDialog(ProgrammePlanning programmes, ProgrammeRecord programme, Runnable changed) {
        super(Words.say(programme == null ? "programmes.add" : "programmes.change"), Words.say("programmes.save"), changed);
        this.programmes = programmes;
        this.programme = programme;
        this.forms = new FormsTable(programmes.forms());
        this.seenVersion = programme == null ? 0 : programme.version();
        build();
        show(programme == null ? NEW : programme.details());
    }

    private void build() {
        name.setWidthFull();
        minutes.setStep(15);
        minutes.setSuffixComponent(new Span(Words.say("cohort.minutes.suffix")));
        sessions.setMin(1);
        sessions.setMax(ProgrammeDetails.MOST_SESSIONS);
        sessions.addValueChangeListener(changed -> Optional.ofNullable(changed.getValue()).ifPresent(this::sessions));
        titles.addClassName("stack-s");
        Div row = new Div(sessions, minutes, toComplete, capacity);
        row.addClassName("field-row");
        if (programme != null) {
            fields(new Paragraph(Words.say("programmes.in-use")));
        }
        fields(name, row, titles, forms);
    }

    private void show(ProgrammeDetails details) {
        name.setValue(details.name());
        minutes.setValue(details.minutes());
        toComplete.setValue(details.sessionsToComplete());
        capacity.setValue(details.usualCapacity());
        sessions.setValue(details.titles().size());
        for (int at = 0; at < details.titles().size(); at++) {
            titleFields.get(at).setValue(details.titles().get(at));
        }
        forms.tick(details.forms());
    }

    /** Fields that go and come back keep what was typed. */
    private void sessions(int howMany) {
        int shown = Math.clamp(howMany, 1, ProgrammeDetails.MOST_SESSIONS);
        while (titleFields.size() < shown) {
            TextField title = new TextField(Words.say("programmes.title-of", titleFields.size() + 1));
            title.setWidthFull();
            titleFields.add(title);
            titles.add(title);
        }
        for (int at = 0; at < titleFields.size(); at++) {
            titleFields.get(at).setVisible(at < shown);
        }
        forms.sessions(shown);
    }

    private static IntegerField number(String key) {
        IntegerField field = new IntegerField(Words.say(key));
        field.setStepButtonsVisible(true);
        return field;
    }

    private static int value(IntegerField field) {
        return Optional.ofNullable(field.getValue()).orElse(0);
    }

    @Override
    protected void saw(long version) {
        seenVersion = version;
    }

    @Override
    protected void save() {
        int count = value(sessions);
        List<String> titled = count < 1 || count > ProgrammeDetails.MOST_SESSIONS ? List.of()
                : titleFields.subList(0, count).stream().map(TextField::getValue).toList();
        ProgrammeDetails asked = new ProgrammeDetails(name.getValue(), titled, value(minutes), value(toComplete),
                value(capacity), forms.ticked(count));
        if (programme == null) {
            programmes.add(asked);
        } else {
            programmes.change(programme.id(), seenVersion, asked);
        }
    }
}
