package org.mafs.mutualaid;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;

/**
 * What somebody means to try. Only what and when must be said.
 *
 * @param meeting   null where only the fellowship is settled
 * @param startsAt  null when not known
 * @param companion somebody who agreed to go along; null where it is not a companion
 * @param with      who goes along, in their own words, without a surname; or null
 * @param travel    how they get there; or null
 * @param worry     what worries them; or null
 * @param help      what would help; or null
 * @param remind    whether they want to be reminded, where they may be written to
 */
public record NewVisitPlan(@NotNull(message = "{mutualaid.plan.fellowship-missing}") FellowshipId fellowship,
        MeetingId meeting, @NotNull(message = "{mutualaid.plan.day-missing}") LocalDate plannedOn, LocalTime startsAt,
        @NotNull(message = "{mutualaid.plan.company-missing}") Company company, CompanionId companion,
        @Size(max = 200, message = "{mutualaid.plan.too-long}") String with,
        @Size(max = 1000, message = "{mutualaid.plan.too-long}") String travel,
        @Size(max = 1000, message = "{mutualaid.plan.too-long}") String worry,
        @Size(max = 1000, message = "{mutualaid.plan.too-long}") String help, boolean remind) {

    /** Spaces around what was said do not count, and nothing but spaces is nothing. */
    public NewVisitPlan {
        with = said(with);
        travel = said(travel);
        worry = said(worry);
        help = said(help);
    }

    public NewVisitPlan meant(FellowshipId kind, MeetingId which, LocalDate on, LocalTime at) {
        return new NewVisitPlan(kind, which, on, at, company, companion, with, travel, worry, help, remind);
    }

    public NewVisitPlan with(Company along, CompanionId who, String inWords) {
        return new NewVisitPlan(fellowship, meeting, plannedOn, startsAt, along, who, inWords, travel, worry, help, remind);
    }

    public NewVisitPlan travelling(String how) {
        return new NewVisitPlan(fellowship, meeting, plannedOn, startsAt, company, companion, with, how, worry, help, remind);
    }

    public NewVisitPlan worried(String about) {
        return new NewVisitPlan(fellowship, meeting, plannedOn, startsAt, company, companion, with, travel, about, help,
                remind);
    }

    public NewVisitPlan helped(String by) {
        return new NewVisitPlan(fellowship, meeting, plannedOn, startsAt, company, companion, with, travel, worry, by,
                remind);
    }

    public NewVisitPlan reminded(boolean wanted) {
        return new NewVisitPlan(fellowship, meeting, plannedOn, startsAt, company, companion, with, travel, worry, help,
                wanted);
    }

    /** Who goes along is named only where somebody does. */
    NewVisitPlan tidied() {
        boolean goesAlong = company != Company.ALONE && company != Company.NOT_SETTLED;
        return with(company, company == Company.COMPANION ? companion : null, goesAlong ? with : null);
    }

    boolean isOfTheSameMeeting(NewVisitPlan other) {
        return fellowship.equals(other.fellowship) && Objects.equals(meeting, other.meeting);
    }

    private static String said(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
