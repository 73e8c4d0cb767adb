package org.mafs.exchange;

import static org.mafs.exchange.Filled.row;

import java.time.LocalDate;
import java.util.UUID;

/** One small group with something on every sheet, under a name of its own. */
final class Group {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 3);

    private Group() {
    }

    static Filled called(String name) {
        String ref = "P-" + UUID.randomUUID();
        return new Filled()
                .sheet("Places", row("Site", "Kind of site", "Room"), row(name, "community", "Hall"))
                .sheet("People", row("Person ref", "Name", "Date of birth", "Gender", "Ethnicity", "Phone",
                                "Safe ways to get in touch", "Access needs", "Would rather not say"),
                        row(ref, "Ann O’Hara", LocalDate.of(1985, 2, 28), "Woman", "Arab", "07700 900123",
                                "Texting; calling", "A ramp", "Pronouns"),
                        row(ref + "b", "  عمر   خالد ", "3/4/1979", "MALE"))
                .sheet("Referrals", row("Person ref", "How they came", "Referred on", "Agency"),
                        row(ref, "word of mouth", FIRST.minusDays(20), "Turning Point"))
                .sheet("Consents", row("Person ref", "What for", "Agreed", "How", "Agreed on", "Witness"),
                        row(ref, "TAKING PART", "Yes", "on paper", "3 March 2026", "Sam"),
                        row(ref, "Research", "no", "In spoken words", "2026-03-03"))
                .sheet("Cohorts", row("Cohort", "Site", "Room", "Places"), row(name, name.toUpperCase(), "hall ", 12))
                .sheet("Sessions", row("Cohort", "Session", "Title", "Date", "Starts at", "Status"),
                        row(name, 1, "Welcome", FIRST, "18:30", "closed"),
                        row(name, "2", "More", FIRST.plusWeeks(1), "18.30", null))
                .sheet("Enrolments", row("Person ref", "Cohort", "Joined on", "Left on", "Left because"),
                        row(ref, name, FIRST, null, null),
                        row(ref + "B ", name + " ", FIRST, FIRST.plusDays(9), "Moved away"))
                .sheet("Attendance", row("Person ref", "Cohort", "Session", "Mark", "Reason"),
                        row(ref, name, 1, "Here", null), row(ref + "b", name, 1, "sorry", "Train late"))
                .sheet("Check-ins", row("Person ref", "Cohort", "Session", "Week from 1 to 5", "The week in words"),
                        row(ref, name, 1, 4, "=1+1 calm 🙂"))
                .sheet("Measures", row("Person ref", "Cohort", "Session", "Form", "Filled in on", "Answer 1", "Answer 2",
                                "Answer 10"),
                        row(ref, name, 1, "CORE-10", FIRST, 2, 0, 4), row(ref, name, null, "core-10", FIRST, 1, 1, 1))
                .sheet("Use days", row("Person ref", "Cohort", "Session", "Asked on", "Days looked back",
                                "Main substance", "Substance", "Days used"),
                        row(ref, name, 1, FIRST, 28, "Alcohol", "Alcohol", 12),
                        row(ref, name, 1, FIRST, 28, "Alcohol", "Crack", 0))
                .sheet("Visits", row("Person ref", "Cohort", "Session", "Asked on", "Days looked back", "Meetings"),
                        row(ref, name, 1, FIRST, 28, 3))
                .sheet("Follow-ups", row("Person ref", "Cohort", "Outcome", "Lost because", "Ended on"),
                        row(ref + "b", name, "LOST", "Moved", FIRST.plusDays(40)))
                .sheet("Contacts", row("Person ref", "Cohort", "What for", "How", "Reached", "Tried at"),
                        row(ref + "b", name, "Follow-up", "Phone call", "no", "20/03/2026 10:15"));
    }
}
