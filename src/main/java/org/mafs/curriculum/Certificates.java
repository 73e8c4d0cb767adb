package org.mafs.curriculum;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Certificates for those who completed, by the programme's own rule. They say who took part in what, when and how often,
 * and nothing that somebody would not hang on a wall: not what the programme is about, nor that it met in a prison.
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

    private final Standings standings;
    private final Enrolling enrolling;
    private final CohortPlanning planning;
    private final ProgrammePlanning programmes;
    private final Places places;
    private final OrganisationSettings settings;
    private final CohortScope scope;
    private final PrintedPages pages;

    Certificates(Standings standings, Enrolling enrolling, CohortPlanning planning, ProgrammePlanning programmes,
            Places places, OrganisationSettings settings, CohortScope scope, PrintedPages pages) {
        this.standings = standings;
        this.enrolling = enrolling;
        this.planning = planning;
        this.programmes = programmes;
        this.places = places;
        this.settings = settings;
        this.scope = scope;
        this.pages = pages;
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
        write(cohort, people, progress, to);
    }

    /** @throws Refused when this person has not completed */
    public void write(EnrolmentId person, OutputStream to) throws IOException {
        scope.requireLeading(person);
        EnrolmentRecord one = enrolling.getAsLeader(person);
        Map<EnrolmentId, Progress> progress = standings.of(one.cohort());
        if (!progress.containsKey(person) || !hasCompleted(progress.get(person))) {
            throw new Refused("curriculum.certificate.not-completed");
        }
        write(one.cohort(), List.of(one), progress, to);
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

    private void write(CohortId cohort, List<EnrolmentRecord> people, Map<EnrolmentId, Progress> progress,
            OutputStream to) throws IOException {
        String around = around(cohort);
        String programme = pages.text(programmes.of(cohort).name());
        int sessions = (int) planning.sessions(cohort).stream().filter(session -> !session.isCancelled()).count();
        String body = people.stream().map(person -> page(person.name(), programme,
                progress.get(person.id()).attended(), sessions, around)).collect(Collectors.joining());
        pages.write(say("curriculum.certificate.document"), body, "certificate", "certificates", to);
    }

    private String page(String name, String programme, int attended, int sessions, String around) {
        String size = name.length() > VERY_LONG_NAME ? "longest" : name.length() > LONG_NAME ? "long" : "usual";
        return """
                <section class="sheet"><div class="frame"><p class="kind">%s</p><p class="lead">%s</p>\
                <h1 class="%s">%s</h1><p class="took">%s</p><p class="programme">%s</p><p class="facts">%s</p>%s"""
                .formatted(say("curriculum.certificate.kind"), say("curriculum.certificate.this-is"), size,
                        pages.text(name), say("curriculum.certificate.took-part"), programme,
                        say("curriculum.certificate.attended", attended, Math.max(attended, sessions)), around);
    }

    /** What stands on everybody's. */
    private String around(CohortId cohort) {
        CohortRecord record = planning.get(cohort);
        List<LocalDate> days = planning.sessions(cohort).stream().filter(session -> !session.isCancelled())
                .map(SessionRecord::heldOn).sorted().toList();
        boolean mayBeNamed = places.sites().stream().filter(site -> site.id().equals(record.venue().site()))
                .allMatch(site -> site.kind() == SiteKind.COMMUNITY);
        String when = days.isEmpty() ? "" : say("curriculum.certificate.when", Calendar.longDay(days.getFirst()),
                Calendar.longDay(days.getLast()));
        String where = mayBeNamed ? say("curriculum.certificate.where", record.place()) : "";
        return """
                <p class="facts">%s</p><p class="facts">%s</p>\
                <table class="signed"><tbody><tr><td><p class="line">%s</p></td><td class="organisation">%s</td>\
                <td><p class="line">%s</p></td></tr></tbody></table></div></section>""".formatted(when, where,
                say("curriculum.certificate.signed.facilitator"), pages.text(organisation()),
                say("curriculum.certificate.signed.organisation"));
    }

    private String say(String key, Object... arguments) {
        return pages.text(Words.say(key, arguments));
    }
}
