package org.mafs.curriculum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Conflict;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.WorkFolder;
import org.mafs.base.ui.ConflictDialog;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.FileLink;
import org.mafs.base.ui.FormDialog;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.base.ui.SavedLine;
import org.mafs.base.ui.Told;
import org.mafs.curriculum.ContentEditing;
import org.mafs.curriculum.ContentId;
import org.mafs.curriculum.ContentLanguage;
import org.mafs.curriculum.ContentPictures;
import org.mafs.curriculum.ContentStatus;
import org.mafs.curriculum.ContentText;
import org.mafs.curriculum.ContentZip;
import org.mafs.curriculum.PictureRecord;
import org.mafs.curriculum.VersionLine;
import org.mafs.curriculum.WrittenPart;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * One version of a text, part by part beside how it will look. A draft is written here, and kept a second after the last
 * letter; what is written no more is read.
 */
@Route("curriculum/versions/:" + VersionView.VERSION + "([0-9]{1,18})")
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
@StyleSheet("styles/reading.css")
@StyleSheet("styles/editing.css")
class VersionView extends Page implements BeforeEnterObserver {

    static final String VERSION = "version";
    private static final int KEPT_AFTER_MS = 1_000;

    private final ContentEditing editing;
    private final ContentPictures pictures;
    private final ContentZip zip;
    private final WorkFolder work;
    private final CurrentAccount current;
    private final Calendar calendar;
    private final Div content = new Div();
    private final ErrorNote problem = new ErrorNote();
    private final SavedLine saved = new SavedLine();
    private final PartPreview preview = new PartPreview();
    private final RemarkList remarks = new RemarkList();
    private final Select<Integer> part = new Select<>();
    private final TextArea words = new TextArea(Words.say("curriculum.edit.words"));
    private final TextField because = new TextField(Words.say("curriculum.edit.because"));
    private ContentText text;
    private List<WrittenPart> parts = List.of();
    /** As it is kept. */
    private String reason = "";

    VersionView(ContentEditing editing, ContentPictures pictures, ContentZip zip, WorkFolder work, CurrentAccount current,
            Calendar calendar) {
        this.editing = editing;
        this.pictures = pictures;
        this.zip = zip;
        this.work = work;
        this.current = current;
        this.calendar = calendar;
        content.addClassName("stack");
        part.setLabel(Words.say("curriculum.edit.part"));
        part.setItemLabelGenerator(this::partName);
        part.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                showPart();
            }
        });
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(KEPT_AFTER_MS);
        words.addClassName("part-words");
        words.addValueChangeListener(typed -> {
            if (!typed.getValue().equals(parts.get(part.getValue()).text())) {
                write(typed.getValue());
            }
        });
        because.setValueChangeMode(ValueChangeMode.LAZY);
        because.setValueChangeTimeout(KEPT_AFTER_MS);
        because.setMaxLength(ContentEditing.LONGEST_REASON);
        because.setHelperText(Words.say("curriculum.edit.because.help"));
        because.addValueChangeListener(typed -> {
            if (!typed.getValue().equals(reason)) {
                keep(text.version());
            }
        });
        add(problem, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new ContentId(event.getRouteParameters().getLong(VERSION).orElseThrow()));
    }

    private void again() {
        show(text.id());
    }

    private void show(ContentId id) {
        VersionLine line;
        try {
            text = editing.version(id);
            line = editing.line(id);
        } catch (NoSuchElementException none) {
            throw new NotFoundException();
        }
        problem.clear();
        saved.clear();
        parts = new ArrayList<>(WrittenPart.of(text.code(), text.text()));
        ContentLanguage language = new ContentLanguage(text.language());
        heading(ContentTitle.of(text));
        subline(Words.say("curriculum.edit.sub", line.number(), language.ownName(), VersionState.words(line)));
        actions(steps(line).toArray(Component[]::new));
        words.getElement().setAttribute("lang", language.tag()).setAttribute("dir", language.direction());
        reason = line.because().orElse("");
        because.setValue(reason);
        content.removeAll();
        content.add(links(), about(line));
        editing.overtaken(id).ifPresent(overtaken -> content.add(new OvertakenNote(overtaken)));
        content.add(line.status() == ContentStatus.DRAFT ? writing() : reading());
        int first = parts.size() > 1 ? 1 : 0;
        part.setItems(IntStream.range(0, parts.size()).boxed().toList());
        part.setValue(first);
        remark();
    }

    private List<Component> steps(VersionLine line) {
        List<Component> steps = new ArrayList<>();
        if (line.status() == ContentStatus.DRAFT && !line.byMe()) {
            steps.add(primary("curriculum.edit.review", "check",
                    () -> new SureDialog("curriculum.edit.review.sure", () -> editing.review(text.id(), text.version()),
                            this::again).open()));
        }
        if (line.status() == ContentStatus.REVIEWED) {
            if (Publishers.include(current)) {
                steps.add(primary("curriculum.edit.publish", "check", this::publish));
            }
            steps.add(new Button(Words.say("curriculum.edit.change"), new Glyph("edit"), pressed -> {
                content.replace(content.getComponentAt(content.getComponentCount() - 1), writing());
                showPart();
            }));
        }
        if (line.isOpen()) {
            steps.add(new Button(Words.say("curriculum.edit.drop"), new Glyph("close"),
                    pressed -> new SureDialog("curriculum.edit.drop.sure",
                            () -> editing.putAside(text.id(), text.version()), this::again).open()));
        } else {
            steps.add(new Button(Words.say("curriculum.edit.begin-from"), new Glyph("edit"), pressed -> begin()));
        }
        if (line.status() == ContentStatus.PUBLISHED && Publishers.include(current)) {
            steps.add(new Button(Words.say("curriculum.edit.withdraw"), new Glyph("close"),
                    pressed -> new SureDialog("curriculum.edit.withdraw.sure",
                            () -> editing.withdraw(text.id(), text.version()), this::again).open()));
        }
        steps.add(new FileLink(Words.say("curriculum.zip.one"), () -> text.code() + "-" + text.language() + ".zip",
                "application/zip", work,
                stream -> zip.write(text.id(), stream)));
        return steps;
    }

    /** With what it would change, where that is not what it was begun from. */
    private void publish() {
        editing.overtaken(text.id()).<FormDialog>map(overtaken -> new InsteadDialog(overtaken,
                () -> editing.publishInstead(text.id(), text.version(), overtaken.by()), this::again))
                .orElseGet(() -> new SureDialog("curriculum.edit.publish.sure",
                        () -> editing.publish(text.id(), text.version()), this::again)).open();
    }

    private static Button primary(String key, String glyph, Runnable asks) {
        Button button = new Button(Words.say(key), new Glyph(glyph), pressed -> asks.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private void begin() {
        try {
            boolean underWay = editing.open(text.code(), text.language()).isPresent();
            CurriculumNavigation.version(editing.begin(text.id())).open();
            if (underWay) {
                Told.good(Words.say("curriculum.edit.under-way"));
            }
        } catch (ConcurrencyFailureException atTheSameMoment) {
            Told.refused(Words.say("app.same-moment"));
        }
    }

    private UnorderedList links() {
        RouterLink all = CurriculumNavigation.versions(text.code()).link(Words.say("curriculum.edit.versions"));
        all.setQueryParameters(QueryParameters.of(VersionsView.LANGUAGE, text.language()));
        UnorderedList links = new UnorderedList(new ListItem(all));
        if (text.isPublished()) {
            links.add(new ListItem(CurriculumNavigation.read(Words.say("curriculum.edit.read-text"), text)));
        }
        links.addClassName("facts");
        return links;
    }

    private static Div about(VersionLine line) {
        String story = VersionState.story(line);
        Div about = new Div(VersionState.chips(line));
        about.addClassName("stack-s");
        if (!story.isEmpty()) {
            Paragraph told = new Paragraph(story);
            told.addClassNames("quiet", "small");
            about.add(told);
        }
        if (line.status() == ContentStatus.DRAFT && line.byMe()) {
            Div note = new Div(new Glyph("info"), new Paragraph(Words.say("curriculum.edit.somebody-else")));
            note.addClassName("info-note");
            about.add(note);
        }
        return about;
    }

    private Component writing() {
        words.setVisible(true);
        Section written = new Section(new H2(Words.say("curriculum.edit.write")), part, words, because, saved,
                new PictureChoice(pictures, this::put), new WritingHelp());
        written.addClassNames("card", "section", "stack-s");
        return beside(written, remarks);
    }

    private Component reading() {
        Section chosen = new Section(new H2(Words.say("curriculum.edit.look")), part);
        chosen.addClassNames("card", "section", "stack-s");
        return text.status() == ContentStatus.REVIEWED ? beside(chosen, remarks) : beside(chosen);
    }

    private Component beside(Component... parts) {
        Div left = new Div(parts);
        left.addClassName("stack");
        Section right = new Section(new H2(Words.say("curriculum.edit.preview")), preview);
        right.addClassNames("card", "section");
        Div both = new Div(left, right);
        both.addClassName("writing");
        return both;
    }

    private String partName(int index) {
        WrittenPart named = parts.get(index);
        return named.isHead() || named.title().isEmpty() && text.code().isSession() ? Words.say("curriculum.edit.part.head")
                : named.title().isEmpty() ? Words.say("curriculum.edit.part.sheet") : named.title();
    }

    private void showPart() {
        WrittenPart chosen = parts.get(part.getValue());
        words.setValue(chosen.text());
        preview.show(chosen, new ContentLanguage(text.language()));
    }

    private void write(String typed) {
        int index = part.getValue();
        parts.set(index, parts.get(index).saying(typed));
        preview.show(parts.get(index), new ContentLanguage(text.language()));
        keep(text.version());
    }

    /** At the end of the part that is being written. */
    private void put(PictureRecord picture) {
        int index = part.getValue();
        parts.set(index, parts.get(index).saying(parts.get(index).text().stripTrailing() + "\n\n" + picture.line() + "\n\n"));
        showPart();
        keep(text.version());
    }

    private void keep(long seen) {
        LongConsumer knowingly = this::keep;
        try {
            text = editing.change(text.id(), seen, WrittenPart.together(parts), because.getValue());
            reason = because.getValue();
            problem.clear();
            saved.savedAt(calendar.now());
        } catch (Conflict conflict) {
            saved.clear();
            new ConflictDialog(conflict, this::again, knowingly).open();
        } catch (Refused refused) {
            notKept(refused.getMessage());
        } catch (ConcurrencyFailureException atTheSameMoment) {
            notKept(Words.say("app.same-moment"));
        }
        remark();
    }

    private void notKept(String why) {
        saved.clear();
        problem.say(why);
        problem.scrollIntoView();
    }

    private void remark() {
        remarks.show(editing.remarks(text.code(), text.language(), WrittenPart.together(parts)));
    }
}
