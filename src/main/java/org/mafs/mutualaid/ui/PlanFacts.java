package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.base.ui.Chip.Tone;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.CohortRecord;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.mutualaid.Companions;
import org.mafs.mutualaid.Fellowships;
import org.mafs.mutualaid.Located;
import org.mafs.mutualaid.MeetingDetails;
import org.mafs.mutualaid.MeetingDirectory;
import org.mafs.mutualaid.MeetingRecord;
import org.mafs.mutualaid.NewVisitPlan;
import org.mafs.mutualaid.VisitPlanRecord;
import org.mafs.mutualaid.Whereabouts;

/** What stands in a plan, as the person's page and the plan's own show it. */
@SpringComponent
class PlanFacts {

    private final MeetingDirectory directory;
    private final Fellowships fellowships;
    private final Whereabouts whereabouts;
    private final CohortPlanning planning;
    private final Companions companions;
    private final Calendar calendar;

    PlanFacts(MeetingDirectory directory, Fellowships fellowships, Whereabouts whereabouts, CohortPlanning planning,
            Companions companions, Calendar calendar) {
        this.directory = directory;
        this.fellowships = fellowships;
        this.whereabouts = whereabouts;
        this.planning = planning;
        this.companions = companions;
        this.calendar = calendar;
    }

    /** What, when and where. */
    Div of(VisitPlanRecord plan, EnrolmentRecord person, boolean companionGone) {
        return shown(plan, person, false, companionGone);
    }

    /** Everything that was said. */
    Div whole(VisitPlanRecord plan, EnrolmentRecord person, boolean companionGone) {
        return shown(plan, person, true, companionGone);
    }

    private Div shown(VisitPlanRecord plan, EnrolmentRecord person, boolean whole, boolean companionGone) {
        NewVisitPlan said = plan.plan();
        Optional<MeetingRecord> meeting = Optional.ofNullable(said.meeting()).map(directory::meeting);
        DescriptionList facts = new DescriptionList();
        facts.addClassName("detail-list");
        facts.add(new DescriptionList.Term(Words.say("mutualaid.plan.field.what")), meeting
                .map(one -> new DescriptionList.Description(MeetingsNavigation.meeting(one.id()).link(
                        Words.say("mutualaid.plan.what.meeting", one.name(), one.fellowship().inShort()))))
                .orElseGet(() -> new DescriptionList.Description(fellowships.fellowship(said.fellowship()).name())));
        fact(facts, "mutualaid.plan.field.when", PlanWords.when(said, calendar.today()));
        meeting.ifPresent(one -> fact(facts, "mutualaid.plan.field.where", where(one.details(), person)));
        if (whole) {
            fact(facts, "mutualaid.plan.field.company", PlanWords.company(said, companion(said)));
            fact(facts, "mutualaid.plan.field.travel", said.travel());
            fact(facts, "mutualaid.plan.field.worry", said.worry());
            fact(facts, "mutualaid.plan.field.help", said.help());
        }
        Div shown = new Div(facts);
        shown.addClassName("stack-s");
        meeting.flatMap(one -> remark(one, said)).ifPresent(shown::add);
        if (companionGone) {
            shown.add(new Chip("alert", PlanWords.companionGone(companion(said)), Tone.CAUTION));
        }
        return shown;
    }

    private static void fact(DescriptionList facts, String label, String said) {
        if (said != null) {
            DescriptionList.Description description = new DescriptionList.Description(said);
            description.addClassName("plan-said");
            facts.add(new DescriptionList.Term(Words.say(label)), description);
        }
    }

    private Optional<String> companion(NewVisitPlan plan) {
        return Optional.ofNullable(plan.companion()).map(id -> companions.called(List.of(id)).get(id));
    }

    /** With how far it is from where the group meets, when both places are known. */
    private String where(MeetingDetails meeting, EnrolmentRecord person) {
        String where = MeetingWords.where(meeting);
        Optional<Located> there = whereabouts.meeting(meeting);
        if (there.isEmpty()) {
            return where;
        }
        CohortRecord cohort = planning.get(person.cohort());
        return whereabouts.venue(cohort.venue().id()).map(here -> Words.say("mutualaid.plan.where.far", where,
                MeetingWords.miles(here.point().milesTo(there.get().point())), cohort.venue().siteName())).orElse(where);
    }

    /** What the list says now and the plan does not fit: the meeting has closed, or is held on another day. */
    private static Optional<Chip> remark(MeetingRecord meeting, NewVisitPlan plan) {
        if (!meeting.listed()) {
            return Optional.of(new Chip("alert", Words.say("mutualaid.plan.closed-since"), Tone.CAUTION));
        }
        return Optional.ofNullable(meeting.details().weekday()).filter(day -> day != plan.plannedOn().getDayOfWeek())
                .map(day -> new Chip("alert", Words.say("mutualaid.plan.other-day", MeetingWords.day(day)), Tone.CAUTION));
    }
}
