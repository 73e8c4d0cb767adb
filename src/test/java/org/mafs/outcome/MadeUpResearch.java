package org.mafs.outcome;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.cohort.Mark;
import org.mafs.cohort.SiteKind;
import org.mafs.curriculum.Fidelity;
import org.mafs.measure.Answers;
import org.mafs.measure.Instrument;
import org.mafs.measure.Instruments;
import org.mafs.measure.Item;
import org.mafs.measure.Substance;
import org.mafs.mutualaid.FellowshipKind;
import org.mafs.mutualaid.GoingBack;
import org.mafs.mutualaid.Known;
import org.mafs.mutualaid.TriedOutside;
import org.mafs.person.AgeBand;
import org.mafs.person.Gender;
import org.mafs.person.ReferralSource;

/** Invented people with everything that makes figures hard: blanks, ties, several forms in one window, lost on the way. */
final class MadeUpResearch {

    private static final List<String> ASKED = List.of("core-10", "ons4", "top", "who-5", "mutual-aid");
    private static final List<ServiceDataset.Cohort> COHORTS = List.of(
            Told.cohort(1, "Red", "Hall", SiteKind.COMMUNITY, 0), Told.cohort(2, "Green", "Hall", SiteKind.COMMUNITY, 90),
            Told.cohort(3, "Blue", "House", SiteKind.COMMUNITY, 0), Told.cohort(4, "Grey", "Gaol", SiteKind.PRISON, 200));

    /** The last of the cohorts is still going on. */
    private static final LocalDate TODAY = Told.day(230);

    private final Random random;
    private final Told[] people;

    MadeUpResearch(long seed, int people) {
        this.random = new Random(seed);
        this.people = IntStream.rangeClosed(1, people).mapToObj(this::person).toArray(Told[]::new);
    }

    List<ResearchTable> tables() {
        ServiceDataset service = Told.service(people);
        EvaluationDataset answers = Told.answers(people);
        Evaluation evaluation = new Outcomes(Definitions.DEFAULT, TODAY).of(service, answers);
        Courses courses = Courses.of(Definitions.DEFAULT, service, answers);
        Map<CohortId, ResearchRecords.Place> places = new HashMap<>();
        Map<CohortId, Fidelity> delivered = new HashMap<>();
        service.cohorts().forEach(cohort -> {
            places.put(cohort.id(), new ResearchRecords.Place(uuid("cohort" + cohort.id()), uuid(cohort.site())));
            delivered.put(cohort.id(), new Fidelity(6, 5, 30, 20, 5, 3, 2, 22, 300, 310));
        });
        Map<PersonId, ResearchRecords.Who> who = new HashMap<>();
        Map<EnrolmentId, List<ResearchRecords.Visited>> visits = new HashMap<>();
        Map<EnrolmentId, TriedOutside> tried = new HashMap<>();
        courses.people().forEach(course -> {
            Participation place = course.place().participation();
            who.put(place.person(), new ResearchRecords.Who(uuid("person" + place.person()),
                    random.nextBoolean() ? Optional.empty() : Optional.of(pick(AgeBand.values()))));
            visits.put(place.enrolment(), List.of(visit(place.startedOn().orElseThrow())));
            tried.put(place.enrolment(), new TriedOutside(pick(Known.values()), Optional.empty(), 0, Set.of(),
                    pick(Known.values()), pick(Known.values())));
        });
        int cohorts = service.cohorts().size();
        return ResearchExport.tables(courses, evaluation, service,
                new ResearchRecords.Beside(places, who, visits, tried, delivered),
                new ResearchNames(MadeUpResearch::keyed, places.values().stream().map(ResearchRecords.Place::cohort).toList()),
                new Fidelity(6 * cohorts, 5 * cohorts, 30 * cohorts, 20 * cohorts, 5 * cohorts, 3 * cohorts, 2 * cohorts,
                        22 * cohorts, 300 * cohorts, 310 * cohorts), TODAY);
    }

    private Told person(int number) {
        ServiceDataset.Cohort cohort = pick(COHORTS.toArray(ServiceDataset.Cohort[]::new));
        int first = (int) Told.SESSION_1.until(cohort.sessions().getFirst().heldOn(), ChronoUnit.DAYS);
        Told person = Told.by(number).in(cohort).who(pick(Gender.values()), 17 + random.nextInt(55));
        if (random.nextInt(10) > 0) {
            person.cameBy(pick(ReferralSource.values()));
        }
        for (int session = 1; session <= 6; session++) {
            if (random.nextInt(8) > 0) {
                person.marked(session, pick(Mark.values()));
            }
        }
        if (random.nextInt(12) == 0) {
            person.notInResearch();
        }
        if (random.nextBoolean()) {
            person.covered(random.nextInt(40)).visited(random.nextInt(12));
        }
        // Around the start, the end and the follow-up, at times outside of them, at times twice.
        for (int around : new int[] {-6, 35, 70}) {
            for (int times = random.nextInt(3); times > 0; times--) {
                answers(person, first + around + random.nextInt(18) - 6);
            }
        }
        return person;
    }

    private void answers(Told person, int day) {
        ASKED.forEach(code -> {
            if (random.nextInt(6) > 0) {
                Instrument instrument = Instruments.withCode(code).orElseThrow();
                person.form(day, instrument, ticks(instrument));
            }
        });
        if (random.nextInt(4) > 0) {
            Map<Substance, Integer> days = new EnumMap<>(Substance.class);
            IntStream.range(0, random.nextInt(4)).forEach(each -> days.put(pick(Substance.values()),
                    random.nextInt(3) == 0 ? 0 : random.nextInt(29)));
            Substance main = days.isEmpty() || random.nextInt(3) == 0 ? null
                    : random.nextInt(5) == 0 ? pick(Substance.values()) : days.keySet().iterator().next();
            person.use(day, main, days);
        }
        if (random.nextInt(4) > 0) {
            person.meetings(day, Math.max(0, random.nextInt(8) - 3));
        }
    }

    private Answers ticks(Instrument instrument) {
        List<Integer> ticks = new ArrayList<>();
        for (Item item : instrument.items()) {
            ticks.add(random.nextInt(15) == 0 ? null : item.min() + random.nextInt(item.max() - item.min() + 1));
        }
        return Answers.of(ticks.toArray(Integer[]::new));
    }

    private ResearchRecords.Visited visit(LocalDate startedOn) {
        return new ResearchRecords.Visited(startedOn.plusDays(random.nextInt(40)), random.nextBoolean(),
                random.nextBoolean() ? Optional.empty() : Optional.of(pick(FellowshipKind.values())), 1 + random.nextInt(3),
                random.nextBoolean() ? null : random.nextBoolean(), random.nextBoolean() ? null : 1 + random.nextInt(5),
                random.nextBoolean() ? Optional.empty() : Optional.of(pick(GoingBack.values())));
    }

    private <T> T pick(T[] among) {
        return among[random.nextInt(among.length)];
    }

    private static UUID uuid(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] keyed(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(("key " + text).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
