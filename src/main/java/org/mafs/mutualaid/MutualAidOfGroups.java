package org.mafs.mutualaid;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mafs.access.Role;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Words;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.EnrolmentStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who of a group has tried what, what is planned and who has no plan yet; in a fixed number of statements. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class MutualAidOfGroups {

    private static final String OPEN_PLANS = """
            SELECT p.enrolment_id, p.planned_on, p.fellowship_id, m.name
              FROM visit_plan p JOIN enrolment e ON e.id = p.enrolment_id LEFT JOIN meeting m ON m.id = p.meeting_id
             WHERE e.cohort_id = ? AND e.merged_into IS NULL AND p.status = 'PLANNED'
             ORDER BY p.planned_on, p.id""";

    private final Enrolling enrolling;
    private final OutsideMeetings outside;
    private final Supports supports;
    private final FellowshipRows fellowships;
    private final JdbcClient database;

    MutualAidOfGroups(Enrolling enrolling, OutsideMeetings outside, Supports supports, FellowshipRows fellowships,
            JdbcClient database) {
        this.enrolling = enrolling;
        this.outside = outside;
        this.supports = supports;
        this.fellowships = fellowships;
        this.database = database;
    }

    public MutualAidAtAGlance of(CohortId cohort) {
        List<EnrolmentRecord> people = enrolling.of(cohort);
        List<FellowshipRecord> kinds = fellowships.findAllByOrderByPositionAscIdAsc().stream().map(Fellowship::record)
                .toList();
        Map<EnrolmentId, TriedOutside> tried = outside.in(cohort);
        Map<EnrolmentId, List<OpenPlan>> plans = openPlans(cohort, kinds);
        Map<EnrolmentId, List<SupportRecord>> offered = supports.of(cohort);
        List<PersonMutualAid> all = people.stream().filter(person -> tried.containsKey(person.id()))
                .map(person -> new PersonMutualAid(person, tried.get(person.id()),
                        kinds.stream().filter(kind -> tried.get(person.id()).fellowships().contains(kind.id()))
                                .map(FellowshipRecord::inShort).toList(),
                        plans.getOrDefault(person.id(), List.of()), offered.getOrDefault(person.id(), List.of())))
                .sorted().toList();
        return new MutualAidAtAGlance(
                all.stream().filter(one -> one.person().status() == EnrolmentStatus.ENROLLED).toList(),
                all.stream().filter(one -> one.person().status() == EnrolmentStatus.LEFT && one.hasTried()).toList());
    }

    private Map<EnrolmentId, List<OpenPlan>> openPlans(CohortId cohort, List<FellowshipRecord> kinds) {
        Map<Long, String> inShort = kinds.stream()
                .collect(Collectors.toMap(kind -> kind.id().value(), FellowshipRecord::inShort));
        Map<EnrolmentId, List<OpenPlan>> plans = new HashMap<>();
        database.sql(OPEN_PLANS).param(cohort.value()).query(row -> {
            String kind = inShort.get(row.getLong("fellowship_id"));
            String what = row.getString("name") == null ? kind
                    : Words.say("mutualaid.group.plan.meeting", kind, row.getString("name"));
            plans.computeIfAbsent(new EnrolmentId(row.getLong("enrolment_id")), any -> new ArrayList<>())
                    .add(new OpenPlan(what, row.getObject("planned_on", LocalDate.class)));
        });
        return plans;
    }
}
