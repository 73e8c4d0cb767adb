package org.mafs.measure;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PrintedPages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody's weeks on paper, for them to take home: their first name, what they did first, and help lines at the end. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class TakeAway {

    private final Journeys journeys;
    private final HelpLinesForPrint lines;
    private final PrintedPages pages;
    private final Calendar calendar;

    TakeAway(Journeys journeys, HelpLinesForPrint lines, PrintedPages pages, Calendar calendar) {
        this.journeys = journeys;
        this.lines = lines;
        this.pages = pages;
        this.calendar = calendar;
    }

    /**
     * What the person would like.
     *
     * @param figures whether scores and days of use stand on it; without, it says the same in words
     * @param large   whether it is in large letters
     */
    public record Choice(boolean figures, boolean large) {
    }

    /** Writes it as a PDF. Asks anew who asks. */
    public void write(EnrolmentId person, Choice choice, OutputStream to) throws IOException {
        Journey journey = journeys.of(person);
        String title = journey.title();
        pages.write(pages.text(title), new TakeAwayPage(journey, choice.figures(), title, calendar.today(),
                lines.inWords(), pages::text).body(), "take-away", choice.large() ? "large" : "normal", to);
    }
}
