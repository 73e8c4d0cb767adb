package org.mafs.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.access.AccountRegister;
import org.mafs.access.Role;
import org.mafs.base.AccountId;
import org.mafs.base.CohortId;
import org.mafs.base.Conflict;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.base.ui.ConflictDialog;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.cohort.CohortList;
import org.mafs.cohort.CohortRow;
import org.mafs.outcome.Declared;
import org.mafs.outcome.DeclaredWords;
import org.mafs.outcome.Evaluating;
import org.mafs.outcome.Plan;
import org.mafs.outcome.PlanChange;
import org.mafs.outcome.PlanDraft;
import org.mafs.outcome.PlanId;
import org.mafs.outcome.Plans;
import org.mafs.outcome.Standing;

/** One plan: written as a draft, then frozen and read, with all its changes. It prints as it stands. */
@Route("outcomes/plans/:plan")
@RolesAllowed({Role.RUNS_COHORTS, Role.STUDIES_OUTCOMES})
@StyleSheet("styles/plans.css")
class PlanView extends Page implements BeforeEnterObserver {

    private static final String PLAN = "plan";
    private static final String NEW = "new";
    private static final long NONE = 0;

    private final transient Plans plans;
    private final transient Evaluating evaluating;
    private final transient DeclaredWords words;
    private final transient AccountRegister accounts;
    private final List<CohortRow> known;
    private final Div content = new Div();
    private final ErrorNote problem = new ErrorNote();
    private final TextField name = new TextField(Words.say("outcome.plan.name"));
    private final MultiSelectComboBox<CohortRow> choice = new MultiSelectComboBox<>(Words.say("outcome.cohorts"));
    private DeclaredFields declared;
    private UUID key;
    private PlanId id;
    private long seenVersion;

    PlanView(Plans plans, Evaluating evaluating, DeclaredWords words, AccountRegister accounts, CohortList list) {
        this.plans = plans;
        this.evaluating = evaluating;
        this.words = words;
        this.accounts = accounts;
        this.known = list.toEvaluate();
        content.addClassName("stack");
        name.setWidthFull();
        name.setMaxLength(120);
        choice.setItems(known);
        choice.setItemLabelGenerator(CohortRow::name);
        choice.setHelperText(Words.say("outcome.plan.cohorts.help"));
        choice.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        choice.setWidthFull();
        add(problem, content);
    }

    static RouterLink link(PlanId plan, String words) {
        return new RouterLink(words, PlanView.class, new RouteParameters(PLAN, String.valueOf(plan.value())));
    }

    static RouterLink linkToNew(Set<CohortId> cohorts, String words) {
        RouterLink link = new RouterLink(words, PlanView.class, new RouteParameters(PLAN, NEW));
        link.setQueryParameters(OutcomeNavigation.asked(cohorts));
        return link;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getRouteParameters().get(PLAN).orElse(NEW);
        if (!asked.equals(NEW)) {
            id = new PlanId(asked.matches("\\d{1,18}") ? Long.parseLong(asked) : NONE);
            show();
            return;
        }
        List<String> cohorts = event.getLocation().getQueryParameters().getParameters(OutcomesView.COHORT);
        showNew(known.stream().map(CohortRow::id).filter(cohort -> cohorts.contains(String.valueOf(cohort.value())))
                .collect(Collectors.toSet()));
    }

    /** Without a name of its own the plan is called as its cohorts are. */
    private void showNew(Set<CohortId> cohorts) {
        // Coming back by the browser's own way finds this view with the plan before it: a new one has nothing of that.
        id = null;
        seenVersion = 0;
        key = UUID.randomUUID();
        problem.clear();
        heading(Words.say("outcome.plan.new"));
        write(names(cohorts, ", "), cohorts, plans.usual());
    }

    private void show() {
        Plan plan = plans.get(id);
        problem.clear();
        heading(plan.name());
        seenVersion = plan.version();
        if (plan.isFrozen()) {
            read(plan);
        } else {
            write(plan.name(), plan.cohorts(), plan.declared());
        }
    }

    private void write(String called, Set<CohortId> cohorts, Declared shown) {
        subline(Words.say("outcome.plan.sub"));
        name.setValue(called.length() > 120 ? "" : called);
        choice.setValue(known.stream().filter(cohort -> cohorts.contains(cohort.id())).collect(Collectors.toSet()));
        declared = new DeclaredFields(words, shown);
        Button freeze = new Button(Words.say("outcome.plan.freeze"), new Glyph("lock"), pressed -> attempt(this::freeze));
        freeze.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div steps = new Div(freeze, new Button(Words.say("outcome.plan.save"), pressed -> attempt(this::saveAndShow)));
        if (id != null) {
            steps.add(new Button(Words.say("outcome.plan.delete"), pressed -> attempt(this::delete)));
        }
        steps.addClassName("actions");
        Div form = new Div(name, choice, declared);
        form.addClassNames("card", "stack");
        content.removeAll();
        content.add(form, note(), steps);
    }

    private static Component note() {
        Div note = new Div(new Glyph("info"), new Paragraph(Words.say("outcome.plan.freeze.means")));
        note.addClassName("info-note");
        return note;
    }

    private void read(Plan plan) {
        Plan.Frozen frozen = plan.frozen().orElseThrow();
        Map<AccountId, String> who = accounts.names(Stream.concat(Stream.of(plan.madeBy(), frozen.by()),
                plan.changes().stream().map(PlanChange::by)).toList());
        subline(Words.say("outcome.plan.sub.frozen", DeclaredWords.day(frozen.at()), who.getOrDefault(frozen.by(), "")));
        Button print = new Button(Words.say("outcome.plan.print"), new Glyph("print"),
                pressed -> getElement().executeJs("window.print()"));
        print.addClassName("for-desks");
        RouterLink results = OutcomeNavigation.results(plan.cohorts(), Words.say("outcome.plan.results"));
        results.addClassNames("button", "button-primary");
        actions(results, new Button(Words.say("outcome.plan.amend"), new Glyph("edit"),
                pressed -> new AmendDialog(plans, plan, words, this::show).open()), print);
        Standing standing = evaluating.standing(plan.cohorts());
        UnorderedList state = new UnorderedList(new ListItem(new Chip("lock",
                Words.say("outcome.plan.frozen-on", DeclaredWords.day(frozen.at())), Chip.Tone.GOOD)),
                new ListItem(standing.firstOpened().map(first -> Words.say("outcome.plan.opened-on",
                        DeclaredWords.day(first.at()))).orElseGet(() -> Words.say("outcome.plan.not-opened"))));
        state.addClassName("facts");
        Div stands = new Div(new H2(Words.say("outcome.plan.stands")), line(Words.say("outcome.plan.of",
                names(plan.cohorts(), ", "))), new DeclaredList(words.lines(plan.declared())));
        stands.addClassNames("card", "stack-s");
        content.removeAll();
        content.add(state, stands, history(plan, who));
    }

    private Component history(Plan plan, Map<AccountId, String> who) {
        Div history = new Div(new H2(Words.say("outcome.plan.changes")));
        history.addClassName("stack-s");
        if (plan.changes().isEmpty()) {
            history.add(line(Words.say("outcome.plan.changes.none")));
        }
        plan.changes().reversed().forEach(change -> history.add(changed(change, who)));
        return history;
    }

    private Component changed(PlanChange change, Map<AccountId, String> who) {
        UnorderedList lines = new UnorderedList();
        lines.addClassName("plain-list");
        words.differences(change.before(), change.after()).forEach(difference -> lines.add(new ListItem(Words.say(
                "outcome.plan.changes.line", difference.what(), difference.theirs(), difference.yours()))));
        Paragraph head = new Paragraph(Words.say("outcome.plan.changes.head", change.number(),
                DeclaredWords.day(change.at()), who.getOrDefault(change.by(), "")));
        head.addClassName("quiet");
        Div one = new Div(head, new Paragraph(change.why()), lines);
        one.addClassNames("card", "stack-s");
        return one;
    }

    private PlanDraft asked() {
        return new PlanDraft(name.getValue(), choice.getValue().stream().map(CohortRow::id).collect(Collectors.toSet()),
                declared.value());
    }

    private Plan save() {
        PlanDraft asked = asked();
        Plan saved = id == null ? plans.draft(key, asked) : plans.save(id, seenVersion, asked);
        id = saved.id();
        seenVersion = saved.version();
        return saved;
    }

    private void saveAndShow() {
        goTo(save().id());
    }

    /** What is frozen is what stands in the fields: it is saved first, and read once more. */
    private void freeze() {
        Plan saved = save();
        boolean seenBefore = evaluating.standing(saved.cohorts()).firstOpened().isPresent();
        new FreezeDialog(plans, saved, words, seenBefore, () -> goTo(saved.id())).open();
    }

    private void delete() {
        Set<CohortId> cohorts = plans.get(id).cohorts();
        plans.delete(id);
        UI.getCurrent().navigate(OutcomesView.class, OutcomeNavigation.asked(cohorts));
    }

    private void goTo(PlanId plan) {
        UI.getCurrent().navigate(PlanView.class, new RouteParameters(PLAN, String.valueOf(plan.value())));
    }

    private void attempt(Runnable step) {
        try {
            problem.clear();
            step.run();
        } catch (Conflict conflict) {
            new ConflictDialog(conflict, this::show, theirs -> {
                seenVersion = theirs;
                attempt(step);
            }).open();
        } catch (Refused refused) {
            problem.say(refused.getMessage());
            problem.scrollIntoView();
        }
    }

    private String names(Set<CohortId> cohorts, String between) {
        return known.stream().filter(cohort -> cohorts.contains(cohort.id())).map(CohortRow::name)
                .collect(Collectors.joining(between));
    }

    private static Paragraph line(String words) {
        Paragraph line = new Paragraph(words);
        line.addClassName("quiet");
        return line;
    }
}
