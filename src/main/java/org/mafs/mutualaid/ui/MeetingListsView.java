package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mafs.access.Role;
import org.mafs.base.Words;
import org.mafs.base.WorkFolder;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.FileReading;
import org.mafs.base.ui.GivenFile;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.mutualaid.Fellowships;
import org.mafs.mutualaid.MeetingList;
import org.mafs.mutualaid.Refreshed;
import org.mafs.mutualaid.RefreshingMeetings;
import org.mafs.mutualaid.WritingLists;

/** Brings the directory up to what a list tells of, by way of a preview. */
@Route("meetings/import")
@RolesAllowed({Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
class MeetingListsView extends Page {

    private static final FileReading.Wanted WANTED = new FileReading.Wanted(RefreshingMeetings.LARGEST_FILE,
            List.of(".json", ".csv", ".txt"), "mutualaid.refresh.upload", "mutualaid.refresh.upload.drop",
            "mutualaid.refresh.upload.large", "mutualaid.refresh.upload.type", "mutualaid.refresh.failed");

    private final transient RefreshingMeetings refreshing;
    private final transient Fellowships fellowships;
    private final FileReading reading;
    private final Button look = new Button(Words.say("mutualaid.refresh.look"), pressed -> look());
    private final Div bringIn = new Div();
    private final Div choosing = new Div();
    private final Div outcome = new Div();
    private final Div history = new Div();
    private WhichList which;
    private String fileName = "";

    MeetingListsView(RefreshingMeetings refreshing, WritingLists writing, Fellowships fellowships, WorkFolder work) {
        this.refreshing = refreshing;
        this.fellowships = fellowships;
        this.reading = new FileReading(WANTED, work, this::given);
        heading(Words.say("mutualaid.refresh.page"));
        subline(Words.say("mutualaid.refresh.page.sub"));
        look.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        outcome.addClassName("card");
        history.addClassName("card");
        bringIn();
        add(bringIn, outcome, history, new ListsToTake(writing, fellowships.all(), work));
        startAgain();
    }

    private void bringIn() {
        Div inside = new Div(new H2(Words.say("mutualaid.refresh.use")), new Paragraph(Words.say("mutualaid.refresh.use.words")),
                choosing, reading, look);
        inside.addClassName("stack-s");
        bringIn.add(inside);
        bringIn.addClassName("card");
    }

    /** A file has arrived whole. */
    void given(GivenFile file, String name) {
        reading.startAgain();
        reading.take(file);
        fileName = name;
        if (which.isFormatOpen()) {
            which.guessed(refreshing.guess(file.path()));
        }
        look();
    }

    /** As soon as it is said what the file is; until then it waits. */
    private void look() {
        if (!reading.hasFile()) {
            return;
        }
        look.setVisible(true);
        if (which.format().isEmpty()) {
            reading.say(Words.say("mutualaid.refresh.format.unsure"));
        } else if (!which.isSaidWhose()) {
            reading.say(Words.say("mutualaid.refresh.fellowship.missing"));
        } else {
            MeetingList list = which.list(reading.path(), fileName);
            begin("mutualaid.refresh.reading", () -> refreshing.preview(list), this::show);
        }
    }

    private void begin(String words, Supplier<Refreshed> asked, Consumer<Refreshed> then) {
        outcome.removeAll();
        outcome.setVisible(false);
        bringIn.setVisible(true);
        choosing.setVisible(false);
        look.setVisible(false);
        reading.read(words, rows -> asked.get(), then, () -> {
            choosing.setVisible(true);
            look.setVisible(true);
        });
    }

    private void show(Refreshed told) {
        bringIn.setVisible(false);
        outcome.removeAll();
        outcome.setVisible(true);
        Div inside = new Div();
        inside.addClassName("stack-s");
        outcome.add(inside);
        if (told.standing() == Refreshed.Standing.MOVED_ON) {
            inside.add(note("mutualaid.refresh.moved-on"));
        }
        inside.add(new ListPreview(told));
        Button cancel = new Button(Words.say("mutualaid.refresh.cancel"), pressed -> startAgain());
        Button apply = new Button(Words.say("mutualaid.refresh.apply"), pressed -> apply(told));
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        apply.setDisableOnClick(true);
        if (told.standing() == Refreshed.Standing.EMPTY) {
            ErrorNote empty = new ErrorNote();
            empty.say(Words.say("mutualaid.refresh.empty"));
            inside.add(empty);
            apply.setVisible(false);
        }
        if (told.closesMany()) {
            inside.add(note("mutualaid.refresh.closes-many", told.closed().size(), told.listed()), meant(told, apply));
        }
        Div actions = new Div(apply, cancel);
        actions.addClassName("actions");
        inside.add(actions);
    }

    private static Checkbox meant(Refreshed told, Button apply) {
        Checkbox meant = new Checkbox(Words.say("mutualaid.refresh.closes-many.yes", told.closed().size()));
        apply.setEnabled(false);
        meant.addValueChangeListener(ticked -> apply.setEnabled(ticked.getValue()));
        return meant;
    }

    private void apply(Refreshed told) {
        MeetingList list = which.list(reading.path(), fileName);
        begin("mutualaid.refresh.using", () -> refreshing.apply(list, told.mark(), told.closesMany()), done -> {
                    if (done.standing() == Refreshed.Standing.USED) {
                        used(done);
                    } else {
                        show(done);
                    }
                });
    }

    private void used(Refreshed done) {
        startAgain();
        Div note = note("mutualaid.refresh.done", done.added().size(), done.changed().size(), done.closed().size());
        note.getElement().setAttribute("role", "status");
        outcome.add(note);
        outcome.setVisible(true);
    }

    private static Div note(String key, Object... arguments) {
        Div note = new Div(new Glyph("info"), new Paragraph(Words.say(key, arguments)));
        note.addClassName("info-note");
        return note;
    }

    /** As one finds the page. */
    private void startAgain() {
        reading.startAgain();
        outcome.removeAll();
        outcome.setVisible(false);
        which = new WhichList(refreshing.sources(), fellowships.all());
        choosing.removeAll();
        choosing.add(which);
        bringIn.setVisible(true);
        choosing.setVisible(true);
        look.setVisible(false);
        history.removeAll();
        history.add(new ListHistory(refreshing.history()));
    }
}
