package org.mafs.mutualaid;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.audit.Sealing;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.draft.FormKey;
import org.mafs.mutualaid.VisitChoices.Choice;
import org.mafs.mutualaid.VisitedPlace.OfFellowship;
import org.mafs.mutualaid.VisitedPlace.OfMeeting;
import org.mafs.mutualaid.VisitedPlace.OfPlan;
import org.springframework.stereotype.Component;

/** The plans, meetings and fellowships behind visits. Within this room only: the callers have asked who may. */
@Component
class PlacesVisited {

    private static final int MOST_PLANS = 3;
    private static final int MOST_BEEN = 5;
    /** A plan of the week before may have been kept a week late. */
    private static final int PLAN_STAYS = 14;

    private final VisitPlanRows plans;
    private final MeetingRows meetings;
    private final FellowshipRows fellowships;
    private final MeetingRecalls recalls;
    private final Sealing sealing;

    PlacesVisited(VisitPlanRows plans, MeetingRows meetings, FellowshipRows fellowships, MeetingRecalls recalls,
            Sealing sealing) {
        this.plans = plans;
        this.meetings = meetings;
        this.fellowships = fellowships;
        this.recalls = recalls;
        this.sealing = sealing;
    }

    /** @throws Refused when it says nowhere, or there is no such place for this person */
    Destination where(EnrolmentId enrolment, NewVisit asked) {
        if (asked.plan() != null) {
            return planned(enrolment, asked.plan()).orElseThrow(PlacesVisited::nowhere);
        }
        if (asked.meeting() != null) {
            return meeting(asked.meeting()).map(found -> at(found, null, null)).orElseThrow(PlacesVisited::nowhere);
        }
        return Optional.ofNullable(asked.fellowship()).flatMap(id -> Optional.ofNullable(kinds().get(id)))
                .map(kind -> new Destination(kind, null, null, null))
                .orElseThrow(() -> new Refused("mutualaid.visit.where-missing"));
    }

    /**
     * A meeting that has closed since is as good as another: somebody went while it was there.
     *
     * @throws Refused when there is no such place for this person
     */
    Destination where(EnrolmentId enrolment, VisitedPlace place) {
        return find(enrolment, place).orElseThrow(PlacesVisited::nowhere);
    }

    private Optional<Destination> find(EnrolmentId enrolment, VisitedPlace place) {
        return switch (place) {
            case OfPlan(VisitPlanId plan) -> planned(enrolment, plan);
            case OfMeeting(MeetingId id) -> meeting(id).map(found -> at(found, null, null));
            case OfFellowship(String code) -> kinds().values().stream().filter(kind -> kind.code().equals(code))
                    .findFirst().map(kind -> new Destination(kind, null, null, null));
        };
    }

    VisitedPlace told(Visit visit) {
        return visit.plan().<VisitedPlace>map(OfPlan::new).or(() -> visit.meeting().map(OfMeeting::new))
                .orElseGet(() -> new OfFellowship(kinds().get(visit.fellowship()).code()));
    }

    List<VisitRecord> records(Collection<Visit> visits) {
        Map<FellowshipId, FellowshipRecord> kinds = kinds();
        Map<MeetingId, MeetingRecord> known = meetings(visits.stream().map(Visit::meeting).flatMap(Optional::stream)
                .collect(Collectors.toSet()), kinds);
        return visits.stream().map(visit -> new VisitRecord(new VisitId(visit.id()), visit.version(),
                visit.enrolment(), kinds.get(visit.fellowship()), visit.meeting().map(known::get).orElse(null),
                visit.plan().orElse(null), visit.toldOn(), visit.visitedOn(), visit.times(), visit.impression(),
                visit.form() != null)).toList();
    }

    Map<VisitedPlace, String> called(EnrolmentId enrolment, Set<VisitedPlace> asked) {
        Map<VisitedPlace, String> names = new TreeMap<>();
        for (VisitedPlace place : asked) {
            find(enrolment, place).map(where -> new Choice(place, where.fellowship(), where.meeting(), where.plannedOn(),
                    where.meeting() == null ? null : where.meeting().details().startsAt()).name(Words.HOME))
                    .ifPresent(name -> names.put(place, name));
        }
        return names;
    }

    /** @param visits all of this person's */
    VisitChoices choices(FormKey form, EnrolmentId enrolment, LocalDate askedOn, List<Visit> visits) {
        Map<FellowshipId, FellowshipRecord> kinds = kinds();
        List<Visit> here = visits.stream().filter(visit -> form.value().equals(visit.form())).toList();
        List<Visit> others = visits.stream().filter(visit -> !here.contains(visit)).toList();
        List<VisitPlanRecord> planned = plans.findByEnrolmentIdOrderByPlannedOnDescIdDesc(enrolment.value()).stream()
                .map(plan -> plan.record(sealing)).filter(plan -> isOffered(plan, askedOn, here)).limit(MOST_PLANS)
                .toList();
        Set<MeetingId> wanted = Stream.concat(planned.stream().map(plan -> plan.plan().meeting()),
                        visits.stream().map(visit -> visit.meeting().orElse(null)))
                .filter(meeting -> meeting != null).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<MeetingId, MeetingRecord> known = meetings(wanted, kinds);
        boolean isFirst = others.isEmpty() && recalls.findByEnrolmentIdOrderByAskedOnAscIdAsc(enrolment.value())
                .stream().noneMatch(recall -> recall.meetings() > 0 && !recall.form().equals(form.value()));
        return new VisitChoices(planned.stream().map(plan -> choice(plan, kinds, known)).toList(),
                been(visits, here, planned, known), kinds.values().stream().filter(kind -> !kind.retired()
                        || here.stream().anyMatch(visit -> visit.fellowship().equals(kind.id()))).toList(), isFirst);
    }

    void done(VisitPlanId plan) {
        plans.findById(plan.value()).ifPresent(found -> found.become(PlanStatus.DONE));
    }

    void planned(VisitPlanId plan) {
        plans.findById(plan.value()).filter(found -> found.status() == PlanStatus.DONE)
                .ifPresent(found -> found.become(PlanStatus.PLANNED));
    }

    /** Its day has come, and it is open still or was told in this very form. */
    private static boolean isOffered(VisitPlanRecord plan, LocalDate askedOn, List<Visit> here) {
        boolean isDue = plan.status() == PlanStatus.PLANNED && plan.plan().plannedOn().isBefore(askedOn)
                && !plan.plan().plannedOn().isBefore(askedOn.minusDays(PLAN_STAYS));
        return isDue || here.stream().anyMatch(visit -> visit.plan().filter(plan.id()::equals).isPresent());
    }

    private static Choice choice(VisitPlanRecord plan, Map<FellowshipId, FellowshipRecord> kinds,
            Map<MeetingId, MeetingRecord> known) {
        MeetingRecord meeting = plan.plan().meeting() == null ? null : known.get(plan.plan().meeting());
        LocalTime starts = plan.plan().startsAt() != null || meeting == null ? plan.plan().startsAt()
                : meeting.details().startsAt();
        return new Choice(new OfPlan(plan.id()), kinds.get(plan.plan().fellowship()), meeting, plan.plan().plannedOn(),
                starts);
    }

    /** The latest first, each once, without those of the plans above. */
    private static List<Choice> been(List<Visit> visits, List<Visit> here, List<VisitPlanRecord> planned,
            Map<MeetingId, MeetingRecord> known) {
        Set<MeetingId> above = planned.stream().map(plan -> plan.plan().meeting()).filter(meeting -> meeting != null)
                .collect(Collectors.toSet());
        Set<MeetingId> toldHere = here.stream().filter(visit -> visit.plan().isEmpty()).map(Visit::meeting)
                .flatMap(Optional::stream).collect(Collectors.toSet());
        List<MeetingRecord> been = visits.stream()
                .sorted(Comparator.comparing((Visit visit) -> visit.toldOn()).thenComparing(Visit::id).reversed())
                .map(Visit::meeting).flatMap(Optional::stream).distinct().map(known::get)
                .filter(meeting -> meeting != null && (toldHere.contains(meeting.id())
                        || meeting.listed() && !above.contains(meeting.id()))).toList();
        List<Choice> choices = new ArrayList<>();
        been.stream().filter(meeting -> toldHere.contains(meeting.id()) || choices.size() < MOST_BEEN)
                .forEach(meeting -> choices.add(new Choice(new OfMeeting(meeting.id()), meeting.fellowship(), meeting,
                        null, meeting.details().startsAt())));
        return choices;
    }

    private Optional<Destination> planned(EnrolmentId enrolment, VisitPlanId id) {
        return plans.findById(id.value()).filter(found -> found.enrolment().equals(enrolment))
                .map(found -> found.record(sealing).plan()).map(plan -> Optional.ofNullable(plan.meeting())
                        .flatMap(this::meeting).map(found -> at(found, id, plan.plannedOn()))
                        .orElseGet(() -> new Destination(kinds().get(plan.fellowship()), null, id, plan.plannedOn())));
    }

    private static Destination at(MeetingRecord meeting, VisitPlanId plan, LocalDate plannedOn) {
        return new Destination(meeting.fellowship(), meeting, plan, plannedOn);
    }

    private Optional<MeetingRecord> meeting(MeetingId id) {
        return Optional.ofNullable(meetings(Set.of(id), kinds()).get(id));
    }

    private Map<MeetingId, MeetingRecord> meetings(Set<MeetingId> ids, Map<FellowshipId, FellowshipRecord> kinds) {
        Map<MeetingId, MeetingRecord> known = new HashMap<>();
        if (!ids.isEmpty()) {
            meetings.findAllById(ids.stream().map(MeetingId::value).toList()).forEach(meeting -> known.put(
                    new MeetingId(meeting.id()), meeting.record(kinds.get(new FellowshipId(meeting.fellowshipId())), null)));
        }
        return known;
    }

    /** In their order, those out of use too. */
    private Map<FellowshipId, FellowshipRecord> kinds() {
        Map<FellowshipId, FellowshipRecord> kinds = new LinkedHashMap<>();
        fellowships.findAllByOrderByPositionAscIdAsc().stream().map(Fellowship::record)
                .forEach(kind -> kinds.put(kind.id(), kind));
        return kinds;
    }

    private static Refused nowhere() {
        return new Refused("mutualaid.visit.nowhere");
    }
}
