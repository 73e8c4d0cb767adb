package org.mafs.mutualaid;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mafs.base.Calendar;
import org.mafs.base.Conflict.Difference;
import org.mafs.base.Words;

/** What two versions of a plan say differently, as people say it. */
record PlanInWords(MeetingDirectory directory, Fellowships fellowships, Companions companions) {

    List<Difference> differences(NewVisitPlan theirs, NewVisitPlan yours) {
        return Stream.of(difference("what", what(theirs), what(yours)),
                        difference("day", Calendar.longDay(theirs.plannedOn()), Calendar.longDay(yours.plannedOn())),
                        difference("time", time(theirs), time(yours)),
                        difference("company", company(theirs), company(yours)),
                        difference("travel", orEmpty(theirs.travel()), orEmpty(yours.travel())),
                        difference("worry", orEmpty(theirs.worry()), orEmpty(yours.worry())),
                        difference("help", orEmpty(theirs.help()), orEmpty(yours.help())),
                        difference("remind", yesOrNo(theirs.remind()), yesOrNo(yours.remind())))
                .filter(difference -> !difference.theirs().equals(difference.yours())).toList();
    }

    private static Difference difference(String field, String theirs, String yours) {
        return new Difference(Words.say("mutualaid.plan.field." + field), theirs, yours);
    }

    private String what(NewVisitPlan plan) {
        return plan.meeting() == null ? fellowships.fellowship(plan.fellowship()).name()
                : directory.meeting(plan.meeting()).name();
    }

    private static String time(NewVisitPlan plan) {
        return Optional.ofNullable(plan.startsAt()).map(Calendar::time).orElse("");
    }

    private String company(NewVisitPlan plan) {
        String company = Words.say("mutualaid.plan.company", plan.company());
        return Optional.ofNullable(plan.companion()).map(id -> companions.called(List.of(id)).get(id))
                .or(() -> Optional.ofNullable(plan.with()))
                .map(who -> Words.say("mutualaid.plan.company.named", company, who)).orElse(company);
    }

    private static String yesOrNo(boolean said) {
        return Words.say(said ? "mutualaid.plan.reminder.wanted" : "mutualaid.plan.reminder.not");
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
