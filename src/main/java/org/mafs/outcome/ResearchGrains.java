package org.mafs.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mafs.base.Calendar;
import org.mafs.measure.Instrument;
import org.mafs.measure.Instruments;
import org.mafs.measure.Item;
import org.mafs.measure.Scale;
import org.mafs.measure.ScaleScore;
import org.mafs.measure.Scoring;
import org.mafs.measure.Substance;
import org.mafs.measure.UseDays;

/**
 * Turns courses into tables of one grain each, without names, dates or words of anybody. Days are counted from a person's
 * first session, and people stand in the order of what they are called here, which says nothing of them. A table is made
 * while it is written, and never held as a whole.
 */
final class ResearchGrains {

    private final Courses courses;
    private final Evaluation evaluation;
    private final ServiceDataset service;
    private final ResearchRecords.Beside beside;
    private final ResearchNames names;
    private final LocalDate today;
    private final List<Told> people;

    /** Somebody the outcomes are about, and what they are called. */
    private record Told(String name, Course course) {

        LocalDate day0() {
            return course.place().participation().startedOn().orElseThrow();
        }

        long day(LocalDate date) {
            return ChronoUnit.DAYS.between(day0(), date);
        }
    }

    ResearchGrains(Courses courses, Evaluation evaluation, ServiceDataset service, ResearchRecords.Beside beside,
            ResearchNames names, LocalDate today) {
        this.courses = courses;
        this.evaluation = evaluation;
        this.service = service;
        this.beside = beside;
        this.names = names;
        this.today = today;
        this.people = courses.people().stream()
                .map(course -> new Told(names.person(beside.who(course).uuid()), course))
                .sorted(Comparator.comparing(Told::name)).toList();
    }

    List<ResearchTable> tables() {
        return List.of(people(), cohorts(), forms(), items(), use(), meetings(), visits(), attendance(), flow(), scales(),
                questions(), plan());
    }

    private ResearchTable people() {
        return eachPerson("people", List.of("person", "cohort", "route", "woman", "age_band", "last_session_day",
                "end_is_over", "sessions_attended", "completed", "steps_covered", "meetings_visited", "tried_outside", "outside_at_end",
                "outside_month_later"), (person, rows) -> {
                    Course course = person.course();
                    var tried = beside.tried(course);
                    rows.accept(new Object[] {person.name(), names.cohort(beside.place(course.cohort().id()).cohort()),
                            ResearchCode.of(course.answers().route()),
                            course.answers().hasToldGender() ? course.answers().isWoman() : null,
                            ResearchCode.ageBand(course.answers().age(), beside.who(course).ageBand()),
                            person.day(course.place().participation().lastSessionOn()), course.endIsOver(today),
                            course.place().attended(),
                            service.hasCompleted(course.place()), ResearchCode.of(course.place().coming().covered()),
                            ResearchCode.of(course.answers().visited()), ResearchCode.of(tried.tried()),
                            ResearchCode.of(tried.atTheEnd()), ResearchCode.of(tried.aMonthLater())});
                });
    }

    private ResearchTable cohorts() {
        return new ResearchTable("cohorts", List.of("cohort", "site", "site_kind", "starts", "sessions",
                "sessions_to_complete", "held", "with_record", "steps", "covered", "shortened", "left_out", "not_said",
                "timed", "minutes", "planned_minutes"), rows -> service.cohorts().stream()
                .sorted(Comparator.comparing(cohort -> names.cohort(beside.place(cohort.id()).cohort())))
                .forEach(cohort -> {
                    ResearchRecords.Place place = beside.place(cohort.id());
                    var delivered = beside.delivered(cohort.id());
                    boolean few = courses.ofFew().contains(cohort.id());
                    rows.accept(new Object[] {names.cohort(place.cohort()), few ? null : names.site(place.site()),
                            few ? null : ResearchCode.of(cohort.kind()),
                            few ? null : cohort.firstOn().map(ResearchCode::quarter).orElse(null),
                            cohort.sessions().size(), cohort.sessionsToComplete(), delivered.held(),
                            delivered.withRecord(), delivered.steps(), delivered.covered(), delivered.shortened(),
                            delivered.leftOut(), delivered.notSaid(), delivered.timed(), delivered.minutes(),
                            delivered.planned()});
                }));
    }

    private ResearchTable forms() {
        return eachPerson("forms", List.of("person", "form", "measure", "version", "day", "answered", "score", "counts_as"),
                (person, rows) -> {
                    List<Dated<Form>> forms = person.course().answers().forms();
                    Map<String, Map<Integer, Occasion>> counted = countedForms(person.course());
                    for (int number = 0; number < forms.size(); number++) {
                        Dated<Form> form = forms.get(number);
                        Instrument version = form.value().instrument();
                        List<ScaleScore> scores = Scoring.score(version, form.value().answers()).scales();
                        List<Asked> asked = courses.measures().of(version);
                        for (int each = 0; each < scores.size(); each++) {
                            String measure = asked.get(each).measured().code();
                            rows.accept(new Object[] {person.name(), number + 1, measure, version.version(),
                                    person.day(form.on()), scores.get(each).answered(),
                                    ResearchCode.of(scores.get(each).value()),
                                    ResearchCode.of(counted.getOrDefault(measure, Map.of()).get(number))});
                        }
                    }
                });
    }

    /** By measure, the places of those forms that count for a time. */
    private Map<String, Map<Integer, Occasion>> countedForms(Course course) {
        Map<String, List<Dated<Integer>>> scored = new HashMap<>();
        List<Dated<Form>> forms = course.answers().forms();
        for (int number = 0; number < forms.size(); number++) {
            Instrument version = forms.get(number).value().instrument();
            List<ScaleScore> scores = Scoring.score(version, forms.get(number).value().answers()).scales();
            for (int each = 0; each < scores.size(); each++) {
                if (scores.get(each).value().isPresent()) {
                    scored.computeIfAbsent(courses.measures().of(version).get(each).measured().code(),
                            any -> new ArrayList<>()).add(new Dated<>(forms.get(number).on(), number));
                }
            }
        }
        return scored.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                measure -> counted(course, measure.getValue())));
    }

    /** @param numbered things of one kind in the order they were said, each with its number */
    private static Map<Integer, Occasion> counted(Course course, List<Dated<Integer>> numbered) {
        Map<Integer, Occasion> counted = new HashMap<>();
        for (Occasion occasion : Occasion.values()) {
            course.windows().pick(occasion, numbered, any -> true).ifPresent(number -> counted.put(number, occasion));
        }
        return counted;
    }

    private ResearchTable items() {
        return eachPerson("items", List.of("person", "form", "instrument", "version", "day", "item", "answer"),
                (person, rows) -> {
                    List<Dated<Form>> forms = person.course().answers().forms();
                    for (int number = 0; number < forms.size(); number++) {
                        Dated<Form> form = forms.get(number);
                        for (Item item : form.value().instrument().items()) {
                            rows.accept(new Object[] {person.name(), number + 1, form.value().instrument().code(),
                                    form.value().instrument().version(), person.day(form.on()), item.number(),
                                    ResearchCode.of(form.value().answers().answer(item.number()))});
                        }
                    }
                });
    }

    private ResearchTable use() {
        return eachPerson("use", List.of("person", "asking", "day", "substance", "days", "main"), (person, rows) -> {
            List<Dated<UseDays>> asked = person.course().answers().use();
            for (int number = 0; number < asked.size(); number++) {
                UseDays told = asked.get(number).value();
                for (Substance substance : told.named()) {
                    rows.accept(new Object[] {person.name(), number + 1, person.day(asked.get(number).on()),
                            substance.code(), told.days().get(substance),
                            told.main().map(substance::equals).orElse(false)});
                }
            }
        });
    }

    private ResearchTable meetings() {
        return eachPerson("meetings", List.of("person", "day", "meetings", "counts_as"), (person, rows) -> {
            List<Dated<Integer>> told = person.course().answers().meetings();
            List<Dated<Integer>> numbered = IntStream.range(0, told.size())
                    .mapToObj(number -> new Dated<>(told.get(number).on(), number)).toList();
            Map<Integer, Occasion> counted = counted(person.course(), numbered);
            for (int number = 0; number < told.size(); number++) {
                rows.accept(new Object[] {person.name(), person.day(told.get(number).on()), told.get(number).value(),
                        ResearchCode.of(counted.get(number))});
            }
        });
    }

    private ResearchTable visits() {
        return eachPerson("visits", List.of("person", "day", "day_known", "fellowship_kind", "times", "first_ever",
                "how_it_was", "going_back"), (person, rows) -> beside.visits(person.course()).forEach(visit ->
                rows.accept(new Object[] {person.name(), person.day(visit.on()), visit.dayKnown(),
                        ResearchCode.of(visit.kind()), visit.times(), visit.firstEver(), visit.howItWas(),
                        ResearchCode.of(visit.goingBack())})));
    }

    private ResearchTable attendance() {
        return eachPerson("attendance", List.of("person", "session", "mark"), (person, rows) ->
                new TreeMap<>(person.course().place().coming().marks()).forEach((number, mark) ->
                        rows.accept(new Object[] {person.name(), number, ResearchCode.of(mark)})));
    }

    private ResearchTable flow() {
        return new ResearchTable("flow", List.of("from_step", "to_step", "reason", "people"), rows ->
                evaluation.arrows().forEach(arrow -> {
                    String from = ResearchCode.of(FlowStep.values()[arrow.to().ordinal() - 1]);
                    String to = ResearchCode.of(arrow.to());
                    rows.accept(new Object[] {from, to, null, arrow.after()});
                    told(arrow).forEach((why, number) ->
                            rows.accept(new Object[] {from, to, ResearchCode.of(why), number}));
                }));
    }

    /** Until they agree to research, people are in no study: why few of them went no further is nobody's to know. */
    private static Map<WhyNot, Integer> told(Arrow arrow) {
        if (arrow.to().compareTo(FlowStep.RESEARCH) > 0) {
            return arrow.reasons();
        }
        Map<WhyNot, Integer> told = new EnumMap<>(WhyNot.class);
        arrow.reasons().forEach((why, number) -> told.merge(FewPeople.isFew(number) ? WhyNot.SEVERAL : why, number,
                Integer::sum));
        return told;
    }

    private ResearchTable scales() {
        return new ResearchTable("scales", List.of("measure", "instrument", "version", "name", "current", "direction",
                "lowest", "highest", "cut_off", "reliable_change", "items", "may_be_missing", "scoring", "factor",
                "by_table"), rows -> {
                    Set<String> seen = new HashSet<>();
                    for (Instrument version : newestFirst()) {
                        List<Asked> asked = courses.measures().of(version);
                        for (int each = 0; each < asked.size(); each++) {
                            Measured measured = asked.get(each).measured();
                            Scale scale = version.scales().get(each);
                            rows.accept(new Object[] {measured.code(), version.code(), version.version(), name(version, measured),
                                    seen.add(measured.code()), ResearchCode.of(measured.direction()), measured.lowest(),
                                    measured.highest(), ResearchCode.of(measured.cutOff()),
                                    ResearchCode.of(measured.reliableChange()),
                                    scale.items().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                                    scale.missing().mayBeMissing(), ResearchCode.of(scale.scoring()),
                                    ResearchCode.of(scale.transformation().factor()),
                                    scale.transformation().byTable()});
                        }
                    }
                });
    }

    /** As it is called where it comes with the product: what others call theirs may be words that are not ours to give. */
    private static String name(Instrument version, Measured measured) {
        return Instruments.withCode(version.code()).stream().flatMap(shipped -> Measured.by(shipped).stream())
                .filter(shipped -> measured.isVersionOf(shipped)).map(Measured::name).findFirst().orElse(null);
    }

    private static String topic(Instrument version, Item item) {
        return item.asksAboutRisk() || !Instruments.all().contains(version) ? null : item.topic();
    }

    /** Questions about risk go without what they are about. */
    private ResearchTable questions() {
        return new ResearchTable("questions", List.of("instrument", "version", "item", "topic", "lowest", "highest",
                "reversed"), rows -> versions().forEach(version -> version.items().forEach(item ->
                rows.accept(new Object[] {version.code(), version.version(), item.number(),
                        topic(version, item), item.min(), item.max(), item.reversed()}))));
    }

    private ResearchTable plan() {
        return new ResearchTable("plan", List.of("what", "value"), rows -> {
            Map<String, Object> decided = new LinkedHashMap<>();
            standing(evaluation.standing(), decided);
            decided.put("primary_measure", evaluation.dose().measured().code());
            definitions(evaluation.definitions(), decided);
            decided.forEach((what, value) -> rows.accept(new Object[] {what, value}));
        });
    }

    /** When it was decided is a date of the study, and of nobody in it. What people wrote into it may name somebody. */
    private static void standing(Standing standing, Map<String, Object> decided) {
        decided.put("standing", ResearchCode.of(standing.kind()));
        standing.firstOpened().ifPresent(opening -> decided.put("first_opened_on", day(opening.at())));
        standing.plan().ifPresent(plan -> {
            plan.frozen().ifPresent(frozen -> decided.put("frozen_on", day(frozen.at())));
            decided.put("primary", plan.declared().primary());
            decided.put("primary_from", ResearchCode.of(plan.declared().from()));
            decided.put("primary_to", ResearchCode.of(plan.declared().to()));
            plan.changes().forEach(change -> decided.put("change_" + change.number() + "_on", day(change.at())));
        });
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, Calendar.PLACE).toString();
    }

    private static void definitions(Definitions definitions, Map<String, Object> decided) {
        decided.put("baseline_days_before", definitions.baselineDaysBefore());
        decided.put("end_days_after", definitions.endDaysAfter());
        decided.put("follow_up_from", definitions.followUpFrom());
        decided.put("follow_up_to", definitions.followUpTo());
        decided.put("confidence", definitions.confidence());
        decided.put("least_fewer_days", definitions.leastFewerDays());
        decided.put("least_meetings", definitions.leastMeetings());
    }

    private List<Instrument> newestFirst() {
        return versions().stream().sorted(Comparator.comparing(Instrument::code)
                .thenComparing(Comparator.comparingInt(Instrument::version).reversed())).toList();
    }

    /** All that were filled in; CORE-10 also when nobody did, since it is always among the figures. */
    private List<Instrument> versions() {
        Set<Instrument> versions = people.stream().flatMap(person -> person.course().answers().forms().stream())
                .map(form -> form.value().instrument()).collect(Collectors.toSet());
        if (versions.stream().noneMatch(version -> version.code().equals(Instruments.CORE_10.code()))) {
            versions.add(Instruments.CORE_10);
        }
        return versions.stream().sorted(Comparator.comparing(Instrument::code).thenComparingInt(Instrument::version))
                .toList();
    }

    private ResearchTable eachPerson(String name, List<String> columns, OfPerson of) {
        return new ResearchTable(name, columns, rows -> people.forEach(person -> of.write(person, rows)));
    }

    @FunctionalInterface
    private interface OfPerson {

        void write(Told person, Consumer<Object[]> rows);
    }
}
