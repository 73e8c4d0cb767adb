package org.mafs.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mafs.base.AccountId;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.cohort.SiteKind;
import org.mafs.curriculum.Fidelity;
import org.mafs.measure.Answers;
import org.mafs.measure.Instrument;
import org.mafs.measure.Instruments;
import org.mafs.measure.Item;
import org.mafs.mutualaid.Known;
import org.mafs.mutualaid.TriedOutside;

/** What of a few invented people stands in which table. */
class ResearchTablesTest {

    private static final Instant DECIDED = Instant.parse("2026-01-05T10:00:00Z");

    @Test
    void whatStaffWroteIntoAPlanStays() throws IOException {
        Declared declared = Declared.usual(Definitions.DEFAULT);
        Plan plan = new Plan(new PlanId(1), 0, "The group of Alfie Nightingale", Set.of(new CohortId(1)), declared,
                new AccountId(1), DECIDED, Optional.of(new Plan.Frozen(new AccountId(1), DECIDED)),
                List.of(new PlanChange(1, declared, declared, "Alfie went to hospital", new AccountId(1), DECIDED)));
        Map<String, ResearchTable> tables = tables(new Standing(Standing.Kind.PLANNED, Optional.of(plan), Optional.empty(),
                true), Told.by(1).at(1, 2));
        assertThat(written(tables.get("plan"))).doesNotContain("Alfie", "name", "why").contains("frozen_on,2026-01-05",
                "change_1_on,2026-01-05", "primary,core-10");
    }

    @Test
    void onlyTheWordsOfInstrumentsThatComeWithTheProductLeave() throws IOException {
        Instrument who5 = Instruments.withCode("who-5").orElseThrow();
        List<Item> items = who5.items().stream().map(item -> new Item(item.number(), "Licensed words", item.min(), item.max(),
                item.reversed(), item.riskFrom(), null)).toList();
        Map<String, ResearchTable> tables = tables(Standing.UNPLANNED, Told.by(1).at(1)
                .form(0, like(who5, "our-own", 1, items), Answers.of(1, 2, 3, 4, 5))
                .form(0, like(who5, "who-5", 2, items), Answers.of(1, 2, 3, 4, 5)).form(1, who5, Answers.of(1, 2, 3, 4, 5)));
        assertThat(written(tables.get("scales"))).doesNotContain("Bought").contains("our-own,our-own,1,,")
                .contains("who-5,who-5,2,WHO-5,").contains("who-5,who-5,1,WHO-5,");
        assertThat(written(tables.get("questions"))).doesNotContain("Licensed").contains("our-own,1,1,,")
                .contains("who-5,2,1,,").contains("who-5,1,1,Good mood,");
    }

    @Test
    void groupsStandInTheOrderOfTheirCodes() {
        List<Told> people = new ArrayList<>();
        for (int each = 0; each < 6; each++) {
            ServiceDataset.Cohort cohort = Told.cohort(each + 1, "Cohort " + each, "Site " + each, SiteKind.COMMUNITY, 7 * each);
            for (int person = 1; person <= 5; person++) {
                people.add(Told.by(10L * each + person).in(cohort).at(1));
            }
        }
        Map<String, ResearchTable> tables = tables(Standing.UNPLANNED, people.toArray(Told[]::new));
        for (String by : List.of("compare-cohort", "compare-site")) {
            List<String> groups = new ArrayList<>();
            tables.get(ResearchFigures.NAME).each(row -> {
                if (row[0].equals(by) && row[5].equals("people")) {
                    groups.add((String) row[4]);
                }
            });
            assertThat(groups).as(by).isSorted().hasSize(6);
        }
    }

    @Test
    void whyFewPeopleDidNotComeIntoTheStudyIsNotTold() {
        List<Told> people = new ArrayList<>();
        for (int each = 1; each <= 9; each++) {
            people.add(Told.by(each).at(1).inResearch(each <= 5 ? LastWord.SAID_NO : each == 6 ? LastWord.WITHDREW
                    : each == 7 ? LastWord.NOT_ASKED : LastWord.AGREED));
        }
        List<String> flow = new ArrayList<>();
        tables(Standing.UNPLANNED, people.toArray(Told[]::new)).get("flow").each(row -> flow.add(
                row[1] + " " + row[2] + " " + row[3]));
        assertThat(flow).contains("research null 2", "research said-no 5", "research several 2", "baseline not-filled-in 2")
                .noneMatch(line -> line.contains("withdrew") || line.contains("not-asked"));
    }

    /** Their sessions were cancelled since: nobody can say any more in which quarter they began. */
    @Test
    void cohortsWithoutASessionAreOneGroupOfOnePeriod() {
        List<Told> people = new ArrayList<>();
        for (int each = 1; each <= 10; each++) {
            ServiceDataset.Cohort held = Told.cohort(each <= 5 ? 1 : 2, "Cohort", "Site", SiteKind.COMMUNITY, each <= 5 ? 0 : 120);
            people.add(Told.by(each).in(held).at(1));
        }
        List<Course> courses = Courses.of(Definitions.DEFAULT, Told.service(people.toArray(Told[]::new)),
                Told.answers(people.toArray(Told[]::new))).people();
        assertThat(Groups.of(By.PERIOD, courses)).hasSize(2);
        assertThat(Groups.of(By.PERIOD, courses.stream().map(course -> course.in(course.cohort().nowhere())).toList()))
                .hasSize(1);
    }

    @Test
    void whereAndWhenACohortOfFewMetIsNotTold() throws IOException {
        List<Told> people = new ArrayList<>();
        for (int each = 1; each <= 9; each++) {
            people.add(Told.by(each).in(Told.cohort(each <= 5 ? 1 : 2, each <= 5 ? "Many" : "Few", each <= 5 ? "Hall" : "House",
                    SiteKind.COMMUNITY, each <= 5 ? 0 : 120)).at(1));
        }
        Map<String, ResearchTable> tables = tables(Standing.UNPLANNED, people.toArray(Told[]::new));
        assertThat(written(tables.get("cohorts"))).containsPattern("C-\\w+,,,,6,").containsPattern(
                "C-\\w+,S-\\w+,community,2026-Q1,6,");
        assertThat(written(tables.get(ResearchFigures.NAME))).contains("compare-site,,,,not-known,people,4",
                "compare-period,,,,not-known,people,4", "compare-period,,,,2026-Q1,people,5");
    }

    private static Instrument like(Instrument one, String code, int version, List<Item> items) {
        return new Instrument(code, version, "Bought title", null, null, items, one.scales(), null, null, null, null, null);
    }

    private static String written(ResearchTable table) throws IOException {
        StringWriter text = new StringWriter();
        ResearchCsv.write(table, text);
        return text.toString();
    }

    private static Map<String, ResearchTable> tables(Standing standing, Told... people) {
        ServiceDataset service = Told.service(people);
        EvaluationDataset answers = Told.answers(people);
        Courses courses = Courses.of(Definitions.DEFAULT, service, answers);
        Map<CohortId, ResearchRecords.Place> places = new HashMap<>();
        service.cohorts().forEach(cohort -> places.put(cohort.id(),
                new ResearchRecords.Place(uuid("cohort" + cohort.id()), uuid(cohort.site()))));
        Map<PersonId, ResearchRecords.Who> who = new HashMap<>();
        Map<EnrolmentId, TriedOutside> tried = new HashMap<>();
        courses.people().forEach(course -> {
            Participation place = course.place().participation();
            who.put(place.person(), new ResearchRecords.Who(uuid("person" + place.person()), Optional.empty()));
            tried.put(place.enrolment(), new TriedOutside(Known.NO, Optional.empty(), 0, Set.of(), Known.NO, Known.NO));
        });
        Map<String, ResearchTable> tables = new HashMap<>();
        ResearchExport.tables(courses, new Outcomes(Definitions.DEFAULT, Told.LATER).of(service, answers).as(standing), service,
                new ResearchRecords.Beside(places, who, Map.of(), tried, Map.of()),
                new ResearchNames(MadeUpResearch::keyed, places.values().stream().map(ResearchRecords.Place::cohort).toList()),
                Fidelity.of(List.of()), Told.LATER).forEach(table -> tables.put(table.name(), table));
        return tables;
    }

    private static UUID uuid(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
    }
}
