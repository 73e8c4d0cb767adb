package org.mafs.operations.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.mutualaid.Company;
import org.mafs.mutualaid.MeetingDirectory;
import org.mafs.mutualaid.MeetingRecord;
import org.mafs.mutualaid.MeetingSearch;
import org.mafs.mutualaid.NewVisitPlan;
import org.mafs.mutualaid.VisitPlans;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What some of the group under way mean to try: one has been and not said yet, one goes tomorrow, one in four days. */
@Component
@ConditionalOnBooleanProperty("mafs.demo")
class PlansStory {

    private static final LocalTime AFTER_THE_SESSION = LocalTime.of(21, 10);
    private static final int PLANNED = -7;

    private final DemoClock clock;
    private final Enrolling enrolling;
    private final MeetingDirectory directory;
    private final VisitPlans plans;

    PlansStory(DemoClock clock, Enrolling enrolling, MeetingDirectory directory, VisitPlans plans) {
        this.clock = clock;
        this.enrolling = enrolling;
        this.directory = directory;
        this.plans = plans;
    }

    /** Asked as a coordinator, once there are meetings. */
    void tell(LocalDate today, CohortId underWay) {
        List<EnrolmentId> people = enrolling.of(underWay).stream()
                .filter(person -> person.status() == EnrolmentStatus.ENROLLED).map(EnrolmentRecord::id).toList();
        Instant then = today.plusDays(PLANNED).atTime(AFTER_THE_SESSION).atZone(Calendar.PLACE).toInstant();
        clock.at(then, () -> {
            plan(people.get(1), "aa", today.minusDays(2), Company.ALONE, "On foot", "Walking in on my own", null);
            plan(people.get(3), "smart", today.plusDays(1), Company.FACILITATOR, "Somebody gives me a lift",
                    "Having to speak", "Knowing that I can just listen");
            plan(people.get(4), "na", today.plusDays(4), Company.NOT_SETTLED, null, null, null);
        });
    }

    /** The meeting of that day and kind that stands first; without one, nothing is planned. */
    private void plan(EnrolmentId person, String fellowship, LocalDate day, Company company, String travel, String worry,
            String help) {
        directory.find(MeetingSearch.ALL.on(Set.of(day.getDayOfWeek())).of(Set.of(fellowship)), 0, 1).stream()
                .map(line -> line.meeting()).findFirst().ifPresent(meeting -> plans.make(person,
                        new NewVisitPlan(meeting.fellowship().id(), meeting.id(), day, startsAt(meeting), company, null,
                                null, travel, worry, help, false)));
    }

    private static LocalTime startsAt(MeetingRecord meeting) {
        return meeting.details().startsAt();
    }
}
