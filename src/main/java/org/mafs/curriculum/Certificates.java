package org.mafs.curriculum;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.access.CohortScope;
import org.mafs.access.OrganisationSettings;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PrintedPages;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.CohortRecord;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.Places;
import org.mafs.cohort.ProgrammePlanning;
import org.mafs.cohort.Progress;
import org.mafs.cohort.SessionRecord;
import org.mafs.cohort.SiteKind;
import org.mafs.cohort.Standing;
import org.mafs.cohort.Standings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Certificates for those who completed, by the programme's own rule. They say who took part in what, when and how often,
 * and nothing that somebody would not hang on a wall: not what the programme is about, nor that it met in a prison. Nor do
 * they say what has not happened yet: printed for the last evening, they count the sessions somebody has come to and do not
 * say of how many, and their days are those on which that person came.
 */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class Certificates {

    /** Letters in the organisation's name at most. */
    public static final int LONGEST_NAME = 120;

    private static final String ORGANISATION = "certificate.organisation";
    private static final int LONG_NAME = 24;
    private static final int VERY_LONG_NAME = 44;

    /** By the same rule as {@link Standings}: each number once, wherever it was. */
    private static final String CAME = """
            SELECT e.id, s.number, MIN(s.held_on) AS first_on, MAX(s.held_on) AS last_on
              FROM enrolment e JOIN attendance a ON a.enrolment_id = e.id JOIN cohort_session s ON s.id = a.session_id
             WHERE e.cohort_id = ? AND e.merged_into IS NULL AND a.mark IN ('PRESENT', 'LATE', 'LEFT_EARLY')
               AND s.status <> 'CANCELLED' GROUP BY e.id, s.number""";

    private final Standings standings;
    private final Enrolling enrolling;
    private final CohortPlanning planning;
    private final ProgrammePlanning programmes;
    private final Places places;
    private final OrganisationSettings settings;
    private final JdbcClient database;
    private final CohortScope scope;
    private final PrintedPages pages;
    private final Calendar calendar;

    Certificates(Standings standings, Enrolling enrolling, CohortPlanning planning, ProgrammePlanning programmes,
            Places places, OrganisationSettings settings, JdbcClient database, CohortScope scope, PrintedPages pages,
            Calendar calendar) {
        this.standings = standings;
        this.enrolling = enrolling;
        this.planning = planning;
        this.programmes = programmes;
        this.places = places;
        this.settings = settings;
        this.database = database;
        this.scope = scope;
        this.pages = pages;
        this.calendar = calendar;
    }

    /** To which sessions one person came: their numbers, and the first and the last day. */
    private record Came(Set<Integer> numbers, LocalDate first, LocalDate last) {

        static Came to(int number, LocalDate first, LocalDate last) {
            return new Came(Set.of(number), first, last);
        }

        Came and(Came other) {
            Set<Integer> all = new HashSet<>(numbers);
            all.addAll(other.numbers);
            return new Came(all, first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last);
        }
    }

    /** The last session of a cohort, as long as it is not over: what is printed before says less. */
    public Optional<SessionRecord> stillToCome(CohortId cohort) {
        scope.require(cohort);
        return takePlace(cohort).filter(session -> !isOver(session)).max(Comparator.comparing(SessionRecord::heldOn)
                .thenComparing(SessionRecord::startsAt));
    }

    /** How many of a cohort completed. */
    public int completed(CohortId cohort) {
        scope.require(cohort);
        return (int) standings.of(cohort).values().stream().filter(Certificates::hasCompleted).count();
    }

    public boolean hasCompleted(EnrolmentId person) {
        scope.requireLeading(person);
        Progress progress = standings.of(enrolling.getAsLeader(person).cohort()).get(person);
        return progress != null && hasCompleted(progress);
    }

    /**
     * One page for everybody who completed, in the order of their names.
     *
     * @throws Refused when nobody has yet
     */
    public void write(CohortId cohort, OutputStream to) throws IOException {
        scope.require(cohort);
        Map<EnrolmentId, Progress> progress = standings.of(cohort);
        List<EnrolmentRecord> people = enrolling.of(cohort).stream()
                .filter(person -> progress.containsKey(person.id()) && hasCompleted(progress.get(person.id())))
                .sorted(Comparator.comparing(EnrolmentRecord::name, Words.inOrder())).toList();
        if (people.isEmpty()) {
            throw new Refused("curriculum.certificate.nobody");
        }
        write(cohort, people, to);
    }

    /** @throws Refused when this person has not completed */
    public void write(EnrolmentId person, OutputStream to) throws IOException {
        scope.requireLeading(person);
        EnrolmentRecord one = enrolling.getAsLeader(person);
        Map<EnrolmentId, Progress> progress = standings.of(one.cohort());
        if (!progress.containsKey(person) || !hasCompleted(progress.get(person))) {
            throw new Refused("curriculum.certificate.not-completed");
        }
        write(one.cohort(), List.of(one), to);
    }

    /** Whose name stands on them; empty for nobody's. */
    public String organisation() {
        return settings.get(ORGANISATION).orElse("");
    }

    /** @throws Refused when it is too long */
    @RolesAllowed(Role.RUNS_COHORTS)
    @Transactional
    public void nameOrganisation(String name) {
        if (name.strip().length() > LONGEST_NAME) {
            throw new Refused("curriculum.certificate.organisation.long", LONGEST_NAME);
        }
        settings.set(ORGANISATION, name.strip());
    }

    private static boolean hasCompleted(Progress progress) {
        return progress.standing() == Standing.COMPLETED;
    }

    /** On its day it may still be under way, or ahead, until somebody closes it. */
    private boolean isOver(SessionRecord session) {
        return session.isClosed() || session.heldOn().isBefore(calendar.today());
    }

    private Stream<SessionRecord> takePlace(CohortId cohort) {
        return planning.sessions(cohort).stream().filter(session -> !session.isCancelled());
    }

    private void write(CohortId cohort, List<EnrolmentRecord> people, OutputStream to) throws IOException {
        Map<EnrolmentId, Came> came = came(cohort);
        String around = around(cohort);
        String programme = pages.text(programmes.of(cohort).name());
        Optional<Set<Integer>> all = stillToCome(cohort).isPresent() ? Optional.empty()
                : Optional.of(takePlace(cohort).map(SessionRecord::number).collect(Collectors.toSet()));
        String body = people.stream().map(person -> page(person.name(), programme, facts(came.get(person.id()), all),
                around)).collect(Collectors.joining());
        pages.write(say("curriculum.certificate.document"), body, "certificate", "certificates", to);
    }

    private Map<EnrolmentId, Came> came(CohortId cohort) {
        Map<EnrolmentId, Came> came = new HashMap<>();
        database.sql(CAME).param(cohort.value()).query(row -> {
            came.merge(new EnrolmentId(row.getLong("id")), Came.to(row.getInt("number"),
                    row.getObject("first_on", LocalDate.class), row.getObject("last_on", LocalDate.class)), Came::and);
        });
        return came;
    }

    /**
     * How often somebody came, and when.
     *
     * @param came null for somebody whose programme asks for no session, and who came to none
     * @param all  the numbers there were, once all are over
     */
    private String facts(Came came, Optional<Set<Integer>> all) {
        if (came == null) {
            return "";
        }
        int attended = came.numbers().size();
        String often = all.map(numbers -> say("curriculum.certificate.attended", attended,
                        (int) Stream.concat(numbers.stream(), came.numbers().stream()).distinct().count()))
                .orElseGet(() -> say("curriculum.certificate.came", attended));
        String when = came.first().equals(came.last()) ? pages.text(Calendar.longDay(came.first()))
                : say("curriculum.certificate.when", Calendar.longDay(came.first()), Calendar.longDay(came.last()));
        return "<p class=\"facts\">%s</p><p class=\"facts\">%s</p>".formatted(often, when);
    }

    private String page(String name, String programme, String facts, String around) {
        String size = name.length() > VERY_LONG_NAME ? "longest" : name.length() > LONG_NAME ? "long" : "usual";
        return """
                <section class="sheet"><div class="frame"><p class="kind">%s</p><p class="lead">%s</p>\
                <h1 class="%s">%s</h1><p class="took">%s</p><p class="programme">%s</p>%s%s"""
                .formatted(say("curriculum.certificate.kind"), say("curriculum.certificate.this-is"), size,
                        pages.text(name), say("curriculum.certificate.took-part"), programme, facts, around);
    }

    /** What stands on everybody's. */
    private String around(CohortId cohort) {
        CohortRecord record = planning.get(cohort);
        boolean mayBeNamed = places.sites().stream().filter(site -> site.id().equals(record.venue().site()))
                .allMatch(site -> site.kind() == SiteKind.COMMUNITY);
        String where = mayBeNamed ? say("curriculum.certificate.where", record.place()) : "";
        return """
                <p class="facts">%s</p>\
                <table class="signed"><tbody><tr><td><p class="line">%s</p></td><td class="organisation">%s</td>\
                <td><p class="line">%s</p></td></tr></tbody></table></div></section>""".formatted(where,
                say("curriculum.certificate.signed.facilitator"), pages.text(organisation()),
                say("curriculum.certificate.signed.organisation"));
    }

    private String say(String key, Object... arguments) {
        return pages.text(Words.say(key, arguments));
    }
}
