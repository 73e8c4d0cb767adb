package org.mafs.mutualaid;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.mafs.access.Role;
import org.mafs.base.PrintedPages;
import org.mafs.base.Words;
import org.mafs.measure.HelpLinesForPrint;
import org.mafs.person.Names;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A plan on a card for the pocket: what, when, where and with whom, what a first meeting is like, and help lines. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class PlanToTakeAway {

    private final VisitPlans plans;
    private final MeetingDirectory directory;
    private final Fellowships fellowships;
    private final Companions companions;
    private final Names names;
    private final HelpLinesForPrint lines;
    private final PrintedPages pages;

    PlanToTakeAway(VisitPlans plans, MeetingDirectory directory, Fellowships fellowships, Companions companions,
            Names names, HelpLinesForPrint lines, PrintedPages pages) {
        this.plans = plans;
        this.directory = directory;
        this.fellowships = fellowships;
        this.companions = companions;
        this.names = names;
        this.lines = lines;
        this.pages = pages;
    }

    /**
     * What the person would like.
     *
     * @param named whether their first name stands on it
     * @param large whether it is in large letters, on a whole sheet
     */
    public record Choice(boolean named, boolean large) {
    }

    /**
     * Writes it as a PDF. What worries them is left out: a card may be found. So is a companion who goes along no more.
     */
    public void write(VisitPlanId id, Choice choice, OutputStream to) throws IOException {
        VisitPlanRecord plan = plans.plan(id);
        NewVisitPlan said = plans.withoutCompanion(plan.enrolment()).contains(id)
                ? plan.plan().with(Company.NOT_SETTLED, null, null) : plan.plan();
        Optional<String> companion = Optional.ofNullable(said.companion())
                .map(one -> companions.called(List.of(one)).get(one));
        Optional<MeetingRecord> meeting = Optional.ofNullable(plan.plan().meeting()).map(directory::meeting);
        String firstName = choice.named() ? names.of(plan.enrolment()).strip().split("\\s+", 2)[0] : "";
        pages.write(pages.text(Words.say("mutualaid.card.title")), new PlanOnPaper(said, meeting, companion,
                fellowships.fellowship(plan.plan().fellowship()), firstName, lines.inWords(), pages::text).body(), "plan",
                choice.large() ? "large" : "normal", to);
    }
}
