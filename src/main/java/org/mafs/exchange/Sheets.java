package org.mafs.exchange;

import java.util.List;
import org.mafs.base.Calendar;
import org.mafs.base.Rules;
import org.mafs.checkin.CheckInsInBulk;
import org.mafs.cohort.CohortsInBulk;
import org.mafs.cohort.EnrolmentsInBulk;
import org.mafs.cohort.FollowUpsInBulk;
import org.mafs.cohort.RegistersInBulk;
import org.mafs.cohort.VenuesInBulk;
import org.mafs.measure.InstrumentLibrary;
import org.mafs.measure.MeasuresInBulk;
import org.mafs.mutualaid.MeetingsInBulk;
import org.mafs.person.ConsentsInBulk;
import org.mafs.person.PeopleInBulk;
import org.mafs.person.ReferralsInBulk;
import org.springframework.stereotype.Component;

/** The sheets of the workbook, each after those it refers to. */
@Component
class Sheets {

    /** Stands in the first cell of the template's example rows, which are never taken in. */
    static final String EXAMPLE = "(example)";

    private final PeopleInBulk people;
    private final ReferralsInBulk referrals;
    private final ConsentsInBulk consents;
    private final VenuesInBulk venues;
    private final CohortsInBulk cohorts;
    private final EnrolmentsInBulk enrolments;
    private final RegistersInBulk registers;
    private final CheckInsInBulk checkIns;
    private final MeasuresInBulk measures;
    private final InstrumentLibrary library;
    private final MeetingsInBulk meetings;
    private final FollowUpsInBulk followUps;
    private final Rules rules;
    private final Calendar calendar;

    Sheets(PeopleInBulk people, ReferralsInBulk referrals, ConsentsInBulk consents, VenuesInBulk venues,
            CohortsInBulk cohorts, EnrolmentsInBulk enrolments, RegistersInBulk registers, CheckInsInBulk checkIns,
            MeasuresInBulk measures, InstrumentLibrary library, MeetingsInBulk meetings, FollowUpsInBulk followUps, Rules rules,
            Calendar calendar) {
        this.people = people;
        this.referrals = referrals;
        this.consents = consents;
        this.venues = venues;
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.registers = registers;
        this.checkIns = checkIns;
        this.measures = measures;
        this.library = library;
        this.meetings = meetings;
        this.followUps = followUps;
        this.rules = rules;
        this.calendar = calendar;
    }

    /** For one reading or one writing: they share what they have come to know on the way. */
    List<Sheet<?>> inOrder() {
        Known known = new Known(cohorts.programmes(), calendar.today());
        return List.of(new PlacesSheet(venues, known), new PeopleSheet(people, known, rules, calendar.now()),
                new ReferralsSheet(referrals, known), new ConsentsSheet(consents, known),
                new CohortsSheet(cohorts, known), new SessionsSheet(cohorts, known),
                new EnrolmentsSheet(enrolments, known), new AttendanceSheet(registers, known),
                new CheckInsSheet(checkIns, known), new MeasuresSheet(measures, library, known),
                new UseDaysSheet(measures, known), new VisitsSheet(meetings, known),
                new FollowUpsSheet(followUps, known), new ContactsSheet(followUps, known));
    }
}
