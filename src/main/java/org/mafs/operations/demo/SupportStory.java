package org.mafs.operations.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.mutualaid.Companions;
import org.mafs.mutualaid.FellowshipId;
import org.mafs.mutualaid.FellowshipRecord;
import org.mafs.mutualaid.Fellowships;
import org.mafs.mutualaid.NewCompanion;
import org.mafs.mutualaid.SupportAnswer;
import org.mafs.mutualaid.SupportKind;
import org.mafs.mutualaid.SupportRecord;
import org.mafs.mutualaid.Supports;
import org.mafs.person.ConsentHow;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What was offered to some of the group under way, and who of a finished group goes along to a first meeting. */
@Component
@ConditionalOnBooleanProperty("mafs.demo")
class SupportStory {

    private static final LocalTime AFTER_THE_SESSION = LocalTime.of(21, 10);
    private static final int SESSION_1 = -14;
    private static final int SESSION_2 = -7;
    private static final int AGREED = -80;

    private final DemoClock clock;
    private final Enrolling enrolling;
    private final Fellowships fellowships;
    private final Supports supports;
    private final Companions companions;

    SupportStory(DemoClock clock, Enrolling enrolling, Fellowships fellowships, Supports supports, Companions companions) {
        this.clock = clock;
        this.enrolling = enrolling;
        this.fellowships = fellowships;
        this.supports = supports;
        this.companions = companions;
    }

    /** Asked as a coordinator. */
    void tell(LocalDate today, CohortId underWay, CohortId finished) {
        List<EnrolmentId> people = people(underWay).filter(person -> person.status() == EnrolmentStatus.ENROLLED)
                .map(EnrolmentRecord::id).toList();
        after(today, SESSION_1, () -> {
            used(people.get(1), SupportKind.FIRST_MEETING_EXPLAINED);
            used(people.get(4), SupportKind.ONLINE_TRY_OUT);
            supports.offer(people.get(2), SupportKind.TRANSPORT);
        });
        after(today, SESSION_2, () -> {
            said(people.get(3), SupportKind.COMPANION, SupportAnswer.YES);
            said(people.get(2), SupportKind.TRANSPORT, SupportAnswer.NO);
            supports.offer(people.getFirst(), SupportKind.COMPANION);
        });
        after(today, AGREED, () -> goAlong(finished, today.plusDays(AGREED)));
    }

    private void after(LocalDate today, int day, Runnable told) {
        clock.at(today.plusDays(day).atTime(AFTER_THE_SESSION).atZone(Calendar.PLACE).toInstant(), told);
    }

    private void used(EnrolmentId person, SupportKind kind) {
        supports.used(person, kind, Optional.empty(), Optional.of(supports.offer(person, kind).version()));
    }

    private void said(EnrolmentId person, SupportKind kind, SupportAnswer answer) {
        SupportRecord offered = supports.offer(person, kind);
        supports.answer(person, kind, answer, Optional.of(offered.version()));
    }

    private void goAlong(CohortId finished, LocalDate agreedOn) {
        List<EnrolmentRecord> willing = people(finished).filter(person -> companions.mayBeAsked(person.id()))
                .limit(2).toList();
        agree(willing.getFirst(), agreedOn, Set.of("aa", "na"), "Leicester, the centre and the west", "Weekday evenings",
                "07700 900140");
        agree(willing.getLast(), agreedOn, Set.of("smart", "lifering"), "Leicester and Oadby", "Mondays and Saturday mornings",
                null);
    }

    private void agree(EnrolmentRecord person, LocalDate agreedOn, Set<String> kinds, String area, String times,
            String phone) {
        String firstName = person.name().split(" ")[0];
        companions.optIn(person.id(), new NewCompanion(UUID.randomUUID(), firstName, known(kinds), area, times, phone, true,
                ConsentHow.PAPER, agreedOn));
    }

    private Set<FellowshipId> known(Set<String> codes) {
        return fellowships.all().stream().filter(kind -> codes.contains(kind.code())).map(FellowshipRecord::id)
                .collect(Collectors.toSet());
    }

    private Stream<EnrolmentRecord> people(CohortId cohort) {
        return enrolling.of(cohort).stream();
    }
}
