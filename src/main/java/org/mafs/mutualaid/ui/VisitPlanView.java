package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Conflict;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.ConflictDialog;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.Page;
import org.mafs.base.ui.SavedLine;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.Reminding;
import org.mafs.cohort.ui.CohortNavigation;
import org.mafs.draft.FormKey;
import org.mafs.mutualaid.Companions;
import org.mafs.mutualaid.Company;
import org.mafs.mutualaid.Fellowships;
import org.mafs.mutualaid.MeetingDirectory;
import org.mafs.mutualaid.MeetingId;
import org.mafs.mutualaid.NewVisitPlan;
import org.mafs.mutualaid.PlanStatus;
import org.mafs.mutualaid.VisitPlanId;
import org.mafs.mutualaid.VisitPlanRecord;
import org.mafs.mutualaid.VisitPlans;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * A plan to try a meeting, made with the person beside. It exists as soon as the meeting and the day are settled; every
 * answer after that is kept the moment it is given.
 */
@Route("enrolments/:" + VisitPlanView.ENROLMENT + "([0-9]{1,18})/plan/:" + VisitPlanView.PLAN + "?([0-9]{1,18})")
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
class VisitPlanView extends Page implements BeforeEnterObserver {

    static final String ENROLMENT = "enrolment";
    static final String PLAN = "plan";
    static final String MEETING = "meeting";

    private static final NewVisitPlan NOTHING_YET = new NewVisitPlan(null, null, null, null, Company.NOT_SETTLED, null,
            null, null, null, null, false);
    private static final int TRAVELS = 5;
    private static final int WORRIES = 6;
    private static final int HELPS = 6;

    private final VisitPlans plans;
    private final Enrolling enrolling;
    private final MeetingDirectory directory;
    private final Fellowships fellowships;
    private final Reminding reminding;
    private final Companions companions;
    private final PlanFacts planFacts;
    private final PlanSteps steps;
    private final Calendar calendar;
    private final Div content = new Div();
    private final ErrorNote problem = new ErrorNote();
    private final SavedLine saved = new SavedLine();
    private EnrolmentRecord person;
    private VisitPlanRecord shown;

    VisitPlanView(VisitPlans plans, Enrolling enrolling, MeetingDirectory directory, Fellowships fellowships,
            Reminding reminding, Companions companions, PlanFacts planFacts, PlanSteps steps, Calendar calendar) {
        this.plans = plans;
        this.enrolling = enrolling;
        this.directory = directory;
        this.fellowships = fellowships;
        this.reminding = reminding;
        this.companions = companions;
        this.planFacts = planFacts;
        this.steps = steps;
        this.calendar = calendar;
        addClassName("page-narrow");
        content.addClassName("stack");
        add(problem, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        person = enrolling.getAsLeader(new EnrolmentId(event.getRouteParameters().getLong(ENROLMENT).orElseThrow()));
        headingName(person.name());
        Optional<VisitPlanId> plan = event.getRouteParameters().getLong(PLAN).map(VisitPlanId::new);
        if (plan.isPresent()) {
            show(theirs(plan.get()));
        } else {
            begin(event.getLocation().getQueryParameters().getSingleParameter(MEETING)
                    .filter(number -> number.matches("[0-9]{1,18}")).map(Long::valueOf).map(MeetingId::new));
        }
    }

    private VisitPlanRecord theirs(VisitPlanId id) {
        VisitPlanRecord plan = plans.plan(id);
        if (!plan.enrolment().equals(person.id())) {
            throw new EntityNotFoundException("Plan %d is not of enrolment %d.".formatted(id.value(), person.id().value()));
        }
        return plan;
    }

    private void begin(Optional<MeetingId> settled) {
        subline(Words.say("mutualaid.plan.sub.new"));
        actions(back());
        content.removeAll();
        FormKey form = new FormKey(UUID.randomUUID());
        WhichMeeting which = new WhichMeeting(directory, fellowships, calendar);
        settled.ifPresent(meeting -> which.choose(directory.meeting(meeting)));
        Button make = new Button(Words.say("mutualaid.plan.make"));
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.setDisableOnClick(true);
        make.addClickListener(pressed -> {
            tried(() -> PlanNavigation.plan(plans.make(form, person.id(), which.onto(NOTHING_YET))).open(), theirs -> { });
            make.setEnabled(true);
        });
        Div actions = new Div(make);
        actions.addClassName("actions");
        content.add(section("mutualaid.plan.step.which", which, actions));
    }

    private void show(VisitPlanRecord plan) {
        shown = plan;
        problem.clear();
        subline(Words.say("mutualaid.plan.sub"));
        actions(back());
        content.removeAll();
        boolean companionGone = plans.withoutCompanion(person.id()).contains(plan.id());
        content.add(what(companionGone));
        if (plan.status() == PlanStatus.PLANNED) {
            content.add(section("mutualaid.plan.step.along", new WhoGoesAlong(plan.plan(),
                            companions.willing(Optional.of(plan.plan().fellowship())),
                            Optional.of(plan.plan()).filter(said -> companionGone).map(this::companion), answer -> keep(
                            said -> List.of(said.company(), Optional.ofNullable(said.companion()),
                                    Optional.ofNullable(said.with())), answer))),
                    section("mutualaid.plan.step.ready",
                            words("mutualaid.plan.travel", TRAVELS, NewVisitPlan::travel, NewVisitPlan::travelling),
                            words("mutualaid.plan.worry", WORRIES, NewVisitPlan::worry, NewVisitPlan::worried),
                            words("mutualaid.plan.help", HELPS, NewVisitPlan::help, NewVisitPlan::helped)),
                    section("mutualaid.plan.step.remind", new RemindChoice(reminding.reaches(person.id()),
                            plan.plan().remind(), wanted -> keep(NewVisitPlan::remind, said -> said.reminded(wanted)))),
                    end());
        }
    }

    /** Empty where the name may not be known. */
    private String companion(NewVisitPlan said) {
        return companions.called(List.of(said.companion())).getOrDefault(said.companion(), "");
    }

    private Section what(boolean companionGone) {
        Section section = section("mutualaid.plan.step.what", planFacts.of(shown, person, companionGone));
        Div actions = new Div();
        actions.addClassName("actions");
        if (shown.status() == PlanStatus.PLANNED) {
            actions.add(new Button(Words.say("mutualaid.plan.move"), pressed -> new MovePlanDialog(plans, shown,
                    new WhichMeeting(directory, fellowships, calendar), directory, fellowships, this::anew).open()));
            actions.add(steps.card(shown), steps.drop(shown, this::toPerson));
        } else {
            actions.add(steps.card(shown));
        }
        section.add(actions);
        return section;
    }

    private OwnWords words(String key, int suggestions, Function<NewVisitPlan, String> read, Said said) {
        return new OwnWords(key, suggestions, read.apply(shown.plan()),
                words -> keep(read::apply, plan -> said.onto(plan, words)));
    }

    /** One answer put into a plan. */
    private interface Said {

        NewVisitPlan onto(NewVisitPlan plan, String words);
    }

    /** Only this answer changes: what somebody else has said meanwhile of anything else stays, and then shows. */
    private void keep(Function<NewVisitPlan, Object> read, UnaryOperator<NewVisitPlan> answer) {
        tried(() -> {
            VisitPlanRecord latest = plans.plan(shown.id());
            boolean sameAnswer = Objects.equals(read.apply(latest.plan()), read.apply(shown.plan()));
            boolean otherwise = latest.version() != shown.version();
            shown = plans.change(shown.id(), sameAnswer ? latest.version() : shown.version(), answer.apply(latest.plan()));
            if (otherwise) {
                anew();
            }
            saved.savedAt(calendar.now());
        }, theirs -> {
            shown = plans.change(shown.id(), theirs, answer.apply(plans.plan(shown.id()).plan()));
            anew();
        });
    }

    private void tried(Runnable write, LongConsumer again) {
        try {
            problem.clear();
            write.run();
        } catch (Conflict conflict) {
            new ConflictDialog(conflict, this::anew, theirs -> tried(() -> again.accept(theirs), again))
                    .open();
        } catch (Refused refused) {
            problem.say(refused.getMessage());
            problem.scrollIntoView();
        } catch (ConcurrencyFailureException atTheSameMoment) {
            problem.say(Words.say("app.same-moment"));
        }
    }

    private void anew() {
        show(plans.plan(shown.id()));
    }

    private void toPerson() {
        CohortNavigation.enrolment(person.id()).open();
    }

    private RouterLink back() {
        RouterLink back = CohortNavigation.enrolment(person.id()).link(Words.say("mutualaid.plan.to-person"));
        back.addClassName("button");
        return back;
    }

    private Div end() {
        Div end = new Div(saved, back());
        end.addClassName("spread");
        return end;
    }

    private static Section section(String heading, Component... parts) {
        Section section = new Section(new H2(Words.say(heading)));
        section.add(parts);
        section.addClassNames("card", "section");
        return section;
    }
}
