package org.mafs.measure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Conflict;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.ConflictDialog;
import org.mafs.base.ui.Destination;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.Page;
import org.mafs.base.ui.SavedLine;
import org.mafs.base.ui.Told;
import org.mafs.measure.Instrument;
import org.mafs.measure.InstrumentDraft;
import org.mafs.measure.InstrumentLibrary;
import org.mafs.measure.InstrumentMaking;
import org.mafs.measure.InstrumentSketch;
import org.mafs.measure.InstrumentVersionRecord;
import org.mafs.measure.Instruments;
import org.mafs.measure.VersionState;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * One instrument: its draft, where every change is kept at once, or a published version to look at. Beside it how it will
 * look, and what typed answers would come to.
 */
@StyleSheet("styles/instrument.css")
@Route("settings/measures/:measure([a-z0-9]+(?:-[a-z0-9]+)*)/edit")
@RolesAllowed({Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
class InstrumentEditorView extends Page implements BeforeEnterObserver {

    static final String MEASURE = "measure";
    private static final String VERSION = "version";

    private final InstrumentMaking making;
    private final InstrumentLibrary library;
    private final Calendar calendar;
    private final ErrorNote problem = new ErrorNote();
    private final Div content = new Div();
    private final FormPreview preview = new FormPreview();
    private final ScoringTrial trial = new ScoringTrial();
    private final SavedLine saved = new SavedLine();
    private final Div next = new Div();

    private String code;
    private List<InstrumentVersionRecord> versions = List.of();
    private InstrumentDraft draft;
    private InstrumentEditor editor;

    InstrumentEditorView(InstrumentMaking making, InstrumentLibrary library, Calendar calendar) {
        this.making = making;
        this.library = library;
        this.calendar = calendar;
        content.addClassName("stack");
        add(problem, content);
    }

    /** Its draft, or the version that is asked. */
    static Destination of(String code) {
        return new Destination(InstrumentEditorView.class, new RouteParameters(MEASURE, code));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getRouteParameters().get(MEASURE).orElseThrow();
        versions = making.versions(code);
        if (versions.isEmpty()) {
            throw new NotFoundException();
        }
        problem.clear();
        saved.clear();
        Optional<Integer> asked = event.getLocation().getQueryParameters().getSingleParameter(VERSION)
                .filter(typed -> typed.matches("[0-9]{1,6}")).map(Integer::valueOf);
        InstrumentVersionRecord chosen = asked
                .map(number -> versions.stream().filter(version -> version.number() == number).findFirst()
                        .orElseThrow(NotFoundException::new))
                .orElse(versions.getLast());
        if (chosen.isDraft()) {
            write(making.draft(code).orElseThrow(NotFoundException::new));
        } else {
            look(chosen);
        }
    }

    /** To be called when something was done here: the page as it stands now. */
    private void again() {
        if (making.versions(code).isEmpty()) {
            UI.getCurrent().navigate(NewInstrumentView.class);
        } else {
            of(code).open();
        }
    }

    private void write(InstrumentDraft begun) {
        draft = begun;
        heading(title(begun.sketch()));
        subline(Words.say(begun.number() > 1 ? "measure.edit.sub.next" : "measure.edit.sub.first", begun.number()));
        actions();
        editor = new InstrumentEditor(begun.sketch(), begun.isOfShipped(), this::changed);
        next.addClassNames("card", "section");
        lay(editor, next);
        show(begun.sketch());
    }

    private void look(InstrumentVersionRecord version) {
        Instrument instrument = library.version(code, version.number());
        InstrumentSketch sketch = InstrumentSketch.of(instrument);
        draft = null;
        heading(instrument.title());
        subline(state(version));
        editor = new InstrumentEditor(sketch, false, () -> { });
        editor.freeze();
        actions(nextVersion());
        lay(editor, null);
        preview.show(sketch);
        trial.of(Optional.of(instrument));
    }

    private void lay(InstrumentEditor shown, Component step) {
        Div side = new Div();
        side.addClassName("stack");
        if (step != null) {
            side.add(step);
        }
        side.add(card("measure.edit.preview", preview), card("measure.try", trial), all());
        Div both = new Div(shown, side);
        both.addClassName("editor-and-side");
        content.removeAll();
        content.add(both);
    }

    private void changed() {
        InstrumentSketch sketch = editor.sketch();
        show(sketch);
        keep(sketch);
    }

    private void keep(InstrumentSketch sketch) {
        try {
            problem.clear();
            draft = making.save(code, draft.version(), sketch);
            saved.savedAt(calendar.now());
        } catch (Conflict conflict) {
            saved.clear();
            new ConflictDialog(conflict, this::again, theirs -> {
                draft = new InstrumentDraft(code, draft.number(), theirs, draft.sketch());
                keep(sketch);
            }).open();
        } catch (Refused refused) {
            saved.clear();
            problem.say(refused.getMessage());
            problem.scrollIntoView();
        } catch (ConcurrencyFailureException atTheSameMoment) {
            saved.clear();
            problem.say(Words.say("app.same-moment"));
        }
    }

    private void show(InstrumentSketch sketch) {
        heading(title(sketch));
        preview.show(sketch);
        List<String> missing = sketch.missing();
        trial.of(missing.isEmpty() ? Optional.of(sketch.instrument(code, draft.number())) : Optional.empty());
        showNext(sketch, missing);
    }

    /** What is missing, or the one step that is left. */
    private void showNext(InstrumentSketch sketch, List<String> missing) {
        next.removeAll();
        next.add(new H2(Words.say(missing.isEmpty() ? "measure.edit.ready" : "measure.edit.to-do")));
        if (missing.isEmpty()) {
            next.add(new Paragraph(Words.say("measure.edit.ready.words")));
        } else {
            UnorderedList list = new UnorderedList();
            missing.forEach(line -> list.add(new ListItem(line)));
            list.addClassName("to-do");
            next.add(list);
        }
        Button publish = new Button(Words.say("measure.edit.publish"),
                pressed -> new PublishDialog(making, draft, editor.sketch(), this::again).open());
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        publish.setVisible(missing.isEmpty());
        Button discard = new Button(Words.say("measure.edit.discard"),
                pressed -> new DiscardDialog(making, draft, this::again).open());
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div actions = new Div(publish, discard);
        actions.addClassName("actions");
        next.add(saved, actions);
    }

    private Button nextVersion() {
        boolean begun = versions.stream().anyMatch(InstrumentVersionRecord::isDraft);
        Button button = new Button(Words.say(begun ? "measure.edit.next.open" : "measure.edit.next"), pressed -> {
            making.next(code);
            of(code).open();
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setDisableOnClick(true);
        return button;
    }

    private Section all() {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        versions.reversed().forEach(version -> list.add(line(version)));
        Section all = card("measure.edit.versions", list);
        if (Instruments.withCode(code).isEmpty()) {
            lastPublished().ifPresent(last -> all.add(use(last)));
        }
        return all;
    }

    private ListItem line(InstrumentVersionRecord version) {
        RouterLink open = new RouterLink(Words.say("measure.edit.version", version.number()), InstrumentEditorView.class,
                new RouteParameters(MEASURE, code));
        open.setQueryParameters(QueryParameters.of(VERSION, String.valueOf(version.number())));
        Span state = new Span(state(version));
        state.addClassNames("quiet", "small", "grow");
        return version.isDraft() ? new ListItem(open, state)
                : new ListItem(open, state, new InstrumentDownload(making, code, version.number()));
    }

    private Button use(InstrumentVersionRecord last) {
        boolean inUse = last.state() == VersionState.PUBLISHED;
        Button use = new Button(Words.say(inUse ? "measure.edit.retire" : "measure.edit.take-up"), pressed -> {
            try {
                making.retire(code, inUse);
                Told.good(Words.say(inUse ? "measure.edit.retired" : "measure.edit.taken-up"));
                again();
            } catch (Refused refused) {
                problem.say(refused.getMessage());
            }
        });
        use.setDisableOnClick(true);
        return use;
    }

    private Optional<InstrumentVersionRecord> lastPublished() {
        return versions.reversed().stream().filter(version -> !version.isDraft()).findFirst();
    }

    private String state(InstrumentVersionRecord version) {
        return switch (version.state()) {
            case DRAFT -> Words.say("measure.edit.state.draft");
            case RETIRED -> Words.say("measure.edit.state.retired");
            case PUBLISHED -> version.publishedAt()
                    .map(at -> Words.say("measure.edit.state.published",
                            Calendar.longDay(at.atZone(Calendar.PLACE).toLocalDate())))
                    .orElse(Words.say("measure.edit.state.shipped"));
        };
    }

    private static String title(InstrumentSketch sketch) {
        return sketch.title().isEmpty() ? Words.say("measure.edit.untitled") : sketch.title();
    }

    private static Section card(String key, Component content) {
        Section card = new Section(new H2(Words.say(key)), content);
        card.addClassNames("card", "section");
        return card;
    }
}
