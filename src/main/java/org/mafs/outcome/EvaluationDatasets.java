package org.mafs.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.measure.Answers;
import org.mafs.measure.AskedAt;
import org.mafs.measure.Instrument;
import org.mafs.measure.InstrumentLibrary;
import org.mafs.measure.Substance;
import org.mafs.measure.UseDays;
import org.mafs.mutualaid.OutsideMeetings;
import org.mafs.person.Demographics;
import org.mafs.person.Demographics.Demographic;
import org.mafs.person.Gender;
import org.mafs.person.ReferralSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the dataset of those who agreed to research, in a fixed number of statements whatever their number. */
@Component
class EvaluationDatasets {

    private static final String PLACES = Consented.ENROLMENTS + """
            SELECT e.id, e.person_id, e.joined_on, %s AS route,
                   %s AS started_on,
                   COALESCE((SELECT s.held_on FROM cohort_session s
                              WHERE s.cohort_id = e.cohort_id AND s.status <> 'CANCELLED'
                              ORDER BY s.number DESC LIMIT 1), e.joined_on) AS last_session_on
              FROM consented e""".formatted(Referred.SOURCE, FirstAttended.ON);

    private static final String FORMS = Consented.ENROLMENTS + """
            SELECT r.id, r.enrolment_id, r.taken_on, r.instrument, r.instrument_version, g.item, g.answer
              FROM consented e JOIN response r ON r.enrolment_id = e.id
              LEFT JOIN response_answer g ON g.response_id = r.id
             ORDER BY r.taken_on, r.recorded_at, r.id, g.item""";

    private static final String USE = Consented.ENROLMENTS + """
            SELECT u.id, u.enrolment_id, u.asked_on, u.main_substance, d.substance, d.days
              FROM consented e JOIN use_recall u ON u.enrolment_id = e.id
              LEFT JOIN use_recall_days d ON d.use_recall_id = u.id
             WHERE u.window_days = 28 ORDER BY u.asked_on, u.recorded_at, u.id, d.substance""";

    private static final String MEETINGS = Consented.ENROLMENTS + """
            SELECT m.enrolment_id, m.asked_on, m.meetings
              FROM consented e JOIN meeting_recall m ON m.enrolment_id = e.id
             WHERE m.window_days = 28 ORDER BY m.asked_on, m.recorded_at, m.id""";

    private final JdbcClient database;
    private final InstrumentLibrary library;
    private final Demographics demographics;
    private final OutsideMeetings outside;

    EvaluationDatasets(JdbcClient database, InstrumentLibrary library, Demographics demographics,
            OutsideMeetings outside) {
        this.database = database;
        this.library = library;
        this.demographics = demographics;
        this.outside = outside;
    }

    /** @param cohorts at least one */
    EvaluationDataset of(Collection<CohortId> cohorts) {
        List<Long> ids = cohorts.stream().map(CohortId::value).sorted().toList();
        List<Routed> places = places(ids);
        List<Participation> all = places.stream().map(Routed::place).toList();
        Map<PersonId, Demographic> who = demographics.of(startDays(all));
        ByEnrolment<Form> forms = forms(ids);
        ByEnrolment<UseDays> use = use(ids);
        ByEnrolment<Integer> meetings = meetings(ids);
        Map<EnrolmentId, Integer> visited = outside.duringTheCourse(all.stream().filter(Participation::started)
                .map(Participation::enrolment).toList());
        return new EvaluationDataset(places.stream().map(routed -> {
            Participation place = routed.place();
            Optional<Demographic> person = Optional.ofNullable(who.get(place.person()));
            Integer meetingsVisited = visited.get(place.enrolment());
            return new EvaluationDataset.Place(place, person.map(Demographic::gender).orElse(Gender.NOT_ASKED),
                    person.map(Demographic::age).orElse(OptionalInt.empty()), routed.route(), forms.of(place),
                    use.of(place), meetings.of(place),
                    meetingsVisited == null ? OptionalInt.empty() : OptionalInt.of(meetingsVisited));
        }).toList());
    }

    private record Routed(Participation place, Optional<ReferralSource> route) {
    }

    /** In two cohorts, the age is that of the first start. */
    private static Map<PersonId, LocalDate> startDays(List<Participation> places) {
        Map<PersonId, LocalDate> days = new HashMap<>();
        Participation.oncePerPerson(places, place -> place)
                .forEach(place -> place.startedOn().ifPresent(day -> days.put(place.person(), day)));
        return days;
    }

    private List<Routed> places(List<Long> cohorts) {
        return database.sql(PLACES).param("cohorts", cohorts).query((row, number) -> new Routed(new Participation(
                new EnrolmentId(row.getLong("id")), new PersonId(row.getLong("person_id")),
                row.getObject("joined_on", LocalDate.class),
                Optional.ofNullable(row.getObject("started_on", LocalDate.class)),
                row.getObject("last_session_on", LocalDate.class)),
                Optional.ofNullable(row.getString("route")).map(ReferralSource::valueOf))).list();
    }

    /** What is asked before people go is about the evening, and not about them: it is no outcome. */
    private ByEnrolment<Form> forms(List<Long> cohorts) {
        Map<Long, Filled> forms = new LinkedHashMap<>();
        read(FORMS, cohorts, row -> {
            long id = row.getLong("id");
            Filled form = forms.get(id);
            if (form == null) {
                Instrument asked = library.version(row.getString("instrument"), row.getInt("instrument_version"));
                form = new Filled(new Filed(row.getLong("enrolment_id"), row.getObject("taken_on", LocalDate.class)),
                        asked, new Integer[asked.items().size()]);
                forms.put(id, form);
            }
            int item = row.getInt("item");
            if (!row.wasNull()) {
                form.ticks()[item - 1] = row.getInt("answer");
            }
        });
        ByEnrolment<Form> byEnrolment = new ByEnrolment<>();
        forms.values().stream().filter(form -> form.asked().askedAt() != AskedAt.CLOSE).forEach(form ->
                byEnrolment.add(form.where(), new Form(form.asked(), Answers.of(form.ticks()))));
        return byEnrolment;
    }

    private record Filled(Filed where, Instrument asked, Integer[] ticks) {
    }

    private ByEnrolment<UseDays> use(List<Long> cohorts) {
        Map<Long, Map<Substance, Integer>> days = new HashMap<>();
        Map<Long, Optional<Substance>> mains = new HashMap<>();
        Map<Long, Filed> filed = new LinkedHashMap<>();
        read(USE, cohorts, row -> {
            long recall = row.getLong("id");
            filed.putIfAbsent(recall, new Filed(row.getLong("enrolment_id"), row.getObject("asked_on", LocalDate.class)));
            mains.put(recall, Optional.ofNullable(row.getString("main_substance")).flatMap(Substance::withCode));
            Map<Substance, Integer> counted = days.computeIfAbsent(recall, any -> new EnumMap<>(Substance.class));
            int daysUsed = row.getInt("days");
            if (!row.wasNull()) {
                counted.put(Substance.withCode(row.getString("substance")).orElseThrow(), daysUsed);
            }
        });
        ByEnrolment<UseDays> byEnrolment = new ByEnrolment<>();
        filed.forEach((recall, where) -> byEnrolment.add(where,
                new UseDays(UseDays.FOUR_WEEKS, mains.get(recall), days.get(recall))));
        return byEnrolment;
    }

    private ByEnrolment<Integer> meetings(List<Long> cohorts) {
        ByEnrolment<Integer> byEnrolment = new ByEnrolment<>();
        read(MEETINGS, cohorts, row -> byEnrolment.add(
                new Filed(row.getLong("enrolment_id"), row.getObject("asked_on", LocalDate.class)),
                row.getInt("meetings")));
        return byEnrolment;
    }

    private void read(String statement, List<Long> cohorts, RowCallbackHandler row) {
        database.sql(statement).param("cohorts", cohorts).query(row);
    }

    /** Whose form it is, and of which day. */
    private record Filed(long enrolment, LocalDate on) {
    }

    /** What was said, by whose it is, in the order in which it was said. */
    private static final class ByEnrolment<T> {

        private final Map<Long, List<Dated<T>>> said = new HashMap<>();

        void add(Filed where, T value) {
            said.computeIfAbsent(where.enrolment(), any -> new ArrayList<>()).add(new Dated<>(where.on(), value));
        }

        List<Dated<T>> of(Participation place) {
            return said.getOrDefault(place.enrolment().value(), List.of());
        }
    }
}
