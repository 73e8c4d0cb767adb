package org.mafs.checkin.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Conflict;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.base.ui.ConflictDialog;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.Page;
import org.mafs.base.ui.PersonName;
import org.mafs.base.ui.Told;
import org.mafs.checkin.Form;
import org.mafs.checkin.KeyingIn;
import org.mafs.checkin.PaperCode;
import org.mafs.checkin.PaperPack;
import org.mafs.checkin.PaperPerson;
import org.mafs.checkin.ToldElsewhere;
import org.mafs.cohort.AttendanceRecord;
import org.mafs.cohort.Mark;
import org.mafs.cohort.Register;
import org.mafs.cohort.SessionRecord;
import org.mafs.cohort.Timetable;
import org.mafs.cohort.Tonight;
import org.mafs.cohort.Undo;
import org.mafs.measure.Risk;
import org.mafs.safeguarding.HelpLines;

/**
 * Paper sheets, keyed in one after the other by keyboard alone: the code says whose it is, each answer is a digit or a
 * few words, Enter goes on, and after the last field the sheet is in and the next code can be typed.
 */
@StyleSheet("styles/paper.css")
@Route("sessions/" + Paths.SESSION + "/paper")
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
class PaperView extends Page implements BeforeEnterObserver {

    /**
     * Enter goes to the next field and saves after the last, and past the blank lines where the first is empty; five characters of a code go on by themselves. All in the
     * browser: nobody waits for the network between two keys, and what is typed ahead stands where it belongs.
     */
    private static final String KEYS = """
            const form = this;
            const shown = () => [...form.querySelectorAll('.keyed')].filter(each => each.offsetParent && !each.disabled);
            const code = form.querySelector('.keyed-code');
            const after = field => {
                const all = shown();
                let next = all.indexOf(field) + 1;
                while (field.matches('.keyed-another') && !field.value.trim() && all[next]?.closest('.keyed-substance')) next++;
                return all[next];
            };
            code.addEventListener('input', typed => {
                if (typed.target.value.replace(/\\s/g, '').length >= 5) after(code)?.focus();
            });
            form.addEventListener('keydown', key => {
                const field = shown().find(each => each.contains(key.target));
                if (key.key !== 'Enter' || !field || key.isComposing || field.localName === 'vaadin-combo-box') return;
                key.preventDefault();
                const next = after(field);
                if (next) {
                    if (field !== code || code.value) next.focus();
                } else {
                    code.focus();
                    code.value = '';
                    code.dispatchEvent(new CustomEvent('change', {bubbles: true}));
                    form.querySelector('.keyed-save').click();
                }
            });""";

    private final Timetable timetable;
    private final KeyingIn keyingIn;
    private final PaperPack packs;
    private final HelpLines lines;
    private final Register register;
    private final Calendar calendar;

    private final TextField code = new TextField(Words.say("paper.type-code"));
    private final Div who = new Div();
    private final ComboBox<PaperPerson> whose = new ComboBox<>(Words.say("paper.whose"));
    private final PaperField mark = new PaperField(Words.say("paper.field.mark"), false, PaperView::marked);
    private final PaperFields fields = new PaperFields();
    private final ErrorNote problem = new ErrorNote();
    private final Div care = new Div();
    private final UndoBar undoBar = new UndoBar();
    private final Paragraph progress = new Paragraph();
    private final PaperTable table = new PaperTable(person -> choose(person));
    private final Div nobody = new Div(new Paragraph(Words.say("checkin.nobody-yet")));
    private final Div printing = new Div();
    private final Section sheet;

    private SessionRecord session;
    private List<PaperPerson> people = List.of();
    private Optional<PaperPerson> chosen = Optional.empty();

    PaperView(Timetable timetable, KeyingIn keyingIn, PaperPack packs, Register register, Calendar calendar,
            HelpLines lines) {
        this.timetable = timetable;
        this.keyingIn = keyingIn;
        this.packs = packs;
        this.lines = lines;
        this.register = register;
        this.calendar = calendar;
        code.addClassNames("keyed", "keyed-code");
        code.setAutoselect(true);
        code.setHelperText(Words.say("paper.type-code.help"));
        code.addValueChangeListener(typed -> find(typed.getValue()));
        mark.setHelperText(Words.say("paper.field.mark.help"));
        who.addClassName("keyed-who");
        who.getElement().setAttribute("role", "status");
        whose.addClassName("keyed");
        whose.setItemLabelGenerator(PaperPerson::name);
        whose.addValueChangeListener(picked -> Optional.ofNullable(picked.getValue()).ifPresent(this::choose));
        nobody.addClassName("empty");
        care.addClassName("stack");
        progress.getElement().setAttribute("role", "status");
        sheet = sheet();
        Paragraph how = new Paragraph(Words.say("paper.keys"));
        how.addClassNames("quiet", "small");
        Div all = new Div(care, how, sheet, undoBar, progress, table, nobody, printing);
        printing.addClassName("actions");
        all.addClassName("stack");
        add(all);
    }

    private Section sheet() {
        Div start = new Div(code, whose, mark, who);
        start.addClassName("keyed-start");
        Button save = new Button(Words.say("paper.save"), pressed -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClassName("keyed-save");
        Button clear = new Button(Words.say("paper.clear"), pressed -> begin());
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div steps = new Div(clear, save);
        steps.addClassName("actions");
        Section card = new Section(start, problem, fields, steps);
        card.addClassNames("card", "keying-in");
        return card;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        sheet.getElement().executeJs(KEYS);
        code.focus();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SessionId id = new SessionId(event.getRouteParameters().getLong("session").orElseThrow());
        Tonight tonight = timetable.of(id);
        session = tonight.session();
        heading(Words.say("paper.heading.sheets"));
        subline(Words.say("checkin.session-sub", tonight.cohort(), Calendar.shortDay(session.heldOn()),
                Calendar.time(session.startsAt()), Calendar.time(session.endsAt()), tonight.place()));
        Anchor back = new Anchor(Paths.session(id), Words.say("checkin.done-back"));
        back.addClassName("button");
        actions(back);
        printing.removeAll();
        printing.add(new PaperLink(packs, session, PaperPack.Print.NORMAL),
                new PaperLink(packs, session, PaperPack.Print.LARGE));
        mark.setVisible(session.isOpen());
        fields.of(session.heldOn());
        sheet.setVisible(!session.isCancelled());
        begin();
    }

    /** Ready for the next code. */
    private void begin() {
        people = session.isCancelled() ? List.of() : keyingIn.people(session.id());
        chosen = Optional.empty();
        code.clear();
        code.setInvalid(false);
        who.removeAll();
        whose.clear();
        whose.setVisible(false);
        mark.clear();
        mark.setPlaceholder("");
        fields.begin();
        problem.clear();
        showTable();
        code.focus();
    }

    private void showTable() {
        table.show(people);
        nobody.setVisible(people.isEmpty());
        long asked = people.stream().filter(person -> person.forms().contains(Form.CHECK_IN)).count();
        long in = people.stream().filter(person -> person.person().done().contains(Form.CHECK_IN)).count();
        progress.setText(Words.say("paper.progress", in, asked));
        progress.setVisible(!people.isEmpty());
    }

    private void find(String typed) {
        code.setInvalid(false);
        if (typed.isBlank()) {
            return;
        }
        chosen = Optional.empty();
        who.removeAll();
        whose.setVisible(false);
        Optional<PaperCode> read = PaperCode.read(typed);
        people = keyingIn.people(session.id());
        Optional<PaperPerson> found = read.flatMap(code -> people.stream()
                .filter(person -> person.code().equals(code)).findFirst());
        if (found.isPresent()) {
            show(found.get());
        } else if (read.filter(code -> keyingIn.isSpare(session.id(), code)).isPresent()) {
            whose.setItems(people);
            whose.setVisible(true);
            whose.focus();
        } else {
            code.setErrorMessage(Words.say(read.isEmpty() ? "paper.wrong.code" : "paper.wrong.session"));
            code.setInvalid(true);
            code.focus();
        }
    }

    /** By its button in the table, or as the one a spare sheet is of. */
    private void choose(PaperPerson person) {
        problem.clear();
        show(person);
        sheet.scrollIntoView();
        if (mark.isVisible()) {
            mark.focus();
        } else {
            fields.focusFirst();
        }
    }

    private void show(PaperPerson onPaper) {
        chosen = Optional.of(onPaper);
        Span name = new Span(new PersonName(onPaper.name()));
        name.addClassName("keyed-name");
        who.removeAll();
        who.add(name);
        onPaper.person().forms().forEach(form -> {
            if (onPaper.person().done().contains(form)) {
                who.add(new Chip("check", Words.say("checkin.done", form.title()), Chip.Tone.GOOD));
            } else if (onPaper.person().begun().contains(form)) {
                who.add(new Chip("tablet", Words.say("checkin.begun", form.title()),
                        Chip.Tone.CAUTION));
            }
        });
        mark.setPlaceholder(onPaper.person().mark().map(is -> Words.say("cohort.mark", is.mark())).orElse(""));
        fields.ask(onPaper.forms().isEmpty() ? Set.of(Form.CHECK_IN) : onPaper.forms(), onPaper.named(), onPaper.read(),
                keyingIn.told(session.id(), onPaper.person().enrolment().id()));
    }

    /** One thing that is stored, which somebody else may have stored otherwise; empty when it changes nothing. */
    private interface Step {

        Optional<Runnable> take(OptionalLong replacing);

        /** What is left of it when others keep what they have told; empty when nothing is. */
        default Optional<Step> without(Conflict others) {
            return Optional.empty();
        }
    }

    private void save() {
        problem.clear();
        if (chosen.isEmpty()) {
            problem.say(Words.say("paper.code-first"));
            code.focus();
            return;
        }
        PaperPerson person = chosen.get();
        Deque<Step> steps = new ArrayDeque<>();
        try {
            String ticked = mark.isVisible() ? mark.answer() : "";
            Map<Form, Map<String, String>> answers = fields.answers();
            if (!ticked.isEmpty()) {
                steps.add(marking(person, PaperMark.read(ticked)));
            }
            answers.forEach((form, ofForm) -> steps.add(handingIn(person, form, ofForm)));
            if (steps.isEmpty()) {
                throw new Refused("checkin.nothing-answered");
            }
            take(person, steps, new ArrayList<>(), answers.keySet().stream().anyMatch(Form::isMeasure));
        } catch (Refused cannotBe) {
            problem.say(cannotBe.getMessage());
            if (mark.isInvalid()) {
                mark.focus();
            } else {
                fields.firstWrong();
            }
        }
    }

    /** Days that other forms have told may stay as they are there, and the rest of the sheet goes in all the same. */
    private Step handingIn(PaperPerson person, Form form, Map<String, String> answers) {
        return new Step() {
            @Override
            public Optional<Runnable> take(OptionalLong replacing) {
                return keyingIn.keyIn(session.id(), person.person().enrolment().id(), form, answers, replacing)
                        .filter(keyed -> !form.isMeasure())
                        .map(keyed -> () -> keyingIn.takeBack(session.id(), keyed));
            }

            @Override
            public Optional<Step> without(Conflict others) {
                return others instanceof ToldElsewhere told && !told.without().isEmpty()
                        ? Optional.of(handingIn(person, form, told.without())) : Optional.empty();
            }
        };
    }

    /** Here, and chose not to write, are one tick on paper: they are taken back as one. */
    private Step marking(PaperPerson onPaper, PaperMark ticked) {
        EnrolmentId person = onPaper.person().enrolment().id();
        Optional<AttendanceRecord> before = onPaper.person().mark();
        Mark is = ticked.or(before);
        return replacing -> {
            List<Undo.Step> marked = new ArrayList<>(register.mark(session.id(), person, is, ticked.reason(),
                    replacing.isPresent() ? Optional.of(replacing.getAsLong()) : before.map(AttendanceRecord::version))
                    .steps());
            if (is.attended()) {
                marked.addAll(register.choseNotToWrite(session.id(), person, ticked.choseNotToWrite()).steps());
            }
            if (marked.isEmpty()) {
                return Optional.empty();
            }
            Undo whole = new Undo(List.of(new Undo.Step(person, marked.getFirst().before(), marked.getLast().after())));
            return Optional.of(() -> register.undo(session.id(), whole));
        };
    }

    /** One step after the other; where somebody else's differs, both are shown and one is chosen before it goes on. */
    private void take(PaperPerson person, Deque<Step> steps, List<Runnable> undone, boolean measured) {
        while (!steps.isEmpty()) {
            Step step = steps.peekFirst();
            try {
                step.take(OptionalLong.empty()).ifPresent(undone::addFirst);
                steps.removeFirst();
            } catch (Conflict conflict) {
                steps.removeFirst();
                new ConflictDialog(conflict, () -> {
                    step.without(conflict).ifPresent(steps::addFirst);
                    goOn(person, steps, undone, measured);
                }, theirs -> {
                    steps.addFirst(any -> step.take(OptionalLong.of(theirs)));
                    goOn(person, steps, undone, measured);
                }).open();
                return;
            }
        }
        done(person, undone, measured);
    }

    private void goOn(PaperPerson person, Deque<Step> steps, List<Runnable> undone, boolean measured) {
        try {
            take(person, steps, undone, measured);
        } catch (Refused refused) {
            problem.say(refused.getMessage());
        }
    }

    private void done(PaperPerson person, List<Runnable> undone, boolean measured) {
        if (measured) {
            Risk risk = keyingIn.risk(session.id(), person.person().enrolment().id());
            if (risk != Risk.NO) {
                care.add(new CareNote(person.name(), risk, lines));
            }
        }
        begin();
        undoBar.nothingToTakeBack();
        if (!undone.isEmpty()) {
            undoBar.offer(Words.say(measured ? "paper.saved.measure" : "checkin.handed-in", person.name()),
                    () -> takeBack(undone));
        }
    }

    private void takeBack(List<Runnable> undone) {
        undoBar.nothingToTakeBack();
        try {
            undone.forEach(Runnable::run);
        } catch (Refused changedSince) {
            Told.refused(changedSince.getMessage());
        }
        begin();
    }

    private static String marked(String typed) {
        if (!typed.isEmpty()) {
            PaperMark.read(typed);
        }
        return typed;
    }
}
