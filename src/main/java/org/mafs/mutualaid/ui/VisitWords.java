package org.mafs.mutualaid.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.mutualaid.Fellowships;
import org.mafs.mutualaid.Impression;
import org.mafs.mutualaid.MeetingDirectory;
import org.mafs.mutualaid.MeetingRecord;
import org.mafs.mutualaid.VisitPlanRecord;
import org.mafs.mutualaid.VisitRecord;

/** What visits and the plans behind them are called. */
@SpringComponent
class VisitWords {

    private final MeetingDirectory directory;
    private final Fellowships fellowships;

    VisitWords(MeetingDirectory directory, Fellowships fellowships) {
        this.directory = directory;
        this.fellowships = fellowships;
    }

    String of(VisitPlanRecord plan) {
        return Optional.ofNullable(plan.plan().meeting()).map(directory::meeting).map(VisitWords::of)
                .orElseGet(() -> fellowships.fellowship(plan.plan().fellowship()).name());
    }

    /** "Hope on Thursday (AA)", or the kind of group. */
    static String of(VisitRecord visit) {
        return visit.listed().map(VisitWords::of).orElseGet(() -> visit.fellowship().name());
    }

    private static String of(MeetingRecord meeting) {
        return Words.say("mutualaid.visit.meeting", meeting.name(), meeting.fellowship().inShort());
    }

    /** The day, or the week; and how often, where it was more than once. */
    static String when(VisitRecord visit) {
        String when = visit.day().map(Calendar::longDay)
                .orElseGet(() -> Words.say("mutualaid.visit.in-week", Calendar.longDay(visit.toldOn())));
        return visit.times() == 1 ? when : Words.say("mutualaid.visit.when-times", when, visit.times());
    }

    /** What was said of it; empty where nothing was. */
    static List<String> said(Impression impression) {
        List<String> said = new ArrayList<>();
        if (Boolean.TRUE.equals(impression.firstEver())) {
            said.add(Words.say("mutualaid.visit.was-first"));
        }
        Optional.ofNullable(impression.howItWas()).ifPresent(how -> said.add(Words.say("mutualaid.visit.was", how)));
        Optional.ofNullable(impression.goingBack())
                .ifPresent(back -> said.add(Words.say("mutualaid.visit.going", back.ordinal())));
        return said;
    }
}
