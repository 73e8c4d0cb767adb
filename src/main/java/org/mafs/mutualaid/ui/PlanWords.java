package org.mafs.mutualaid.ui;

import java.time.LocalDate;
import java.util.Optional;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.mutualaid.NewVisitPlan;

/** What is planned, as it is said to the person and to those who go with them. */
final class PlanWords {

    private PlanWords() {
    }

    /** "Thursday 26 November 2026" */
    static String day(LocalDate day) {
        return Words.say("mutualaid.plan.day.long", MeetingWords.day(day.getDayOfWeek()), Calendar.longDay(day));
    }

    /** "Thursday 26 November 2026 at 19:30", "tonight at 19:30" */
    static String when(NewVisitPlan plan, LocalDate today) {
        String day = plan.plannedOn().equals(today) ? Words.say("mutualaid.plan.today")
                : plan.plannedOn().equals(today.plusDays(1)) ? Words.say("mutualaid.plan.tomorrow", day(plan.plannedOn()))
                : day(plan.plannedOn());
        return plan.startsAt() == null ? day : Words.say("mutualaid.plan.when", day, Calendar.time(plan.startsAt()));
    }

    /** @param companion what they are called, where the name may be known */
    static String companionGone(Optional<String> companion) {
        return companion.map(who -> Words.say("mutualaid.plan.companion.stopped", who))
                .orElseGet(() -> Words.say("mutualaid.plan.companion.stopped.unnamed"));
    }

    /** @param companion what the companion is called, where it is one and the name may be known */
    static String company(NewVisitPlan plan, Optional<String> companion) {
        String company = Words.say("mutualaid.plan.company", plan.company());
        return companion.or(() -> Optional.ofNullable(plan.with()))
                .map(who -> Words.say("mutualaid.plan.company.named", company, who)).orElse(company);
    }
}
