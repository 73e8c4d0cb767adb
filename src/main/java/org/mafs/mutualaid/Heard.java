package org.mafs.mutualaid;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Set;
import org.mafs.base.Calendar;
import org.mafs.base.Words;

/** What a list says of one meeting, while it is being read and before its days are split. */
final class Heard {

    /**
     * One and the same week for all, so that a list says the same whenever it is read. It is a winter week: where clocks
     * are put forward on other days than here, or never, the time is an hour out for a part of the year.
     */
    private static final LocalDate A_MONDAY = LocalDate.of(2025, 1, 6);

    FellowshipRecord fellowship;
    String ref;
    String name;
    ClockTime starts;
    Integer minutes;
    String place;
    String address;
    String postcode;
    String region;
    Point where;
    boolean approximate;
    Held held = Held.IN_PERSON;
    String onlineAddress;
    String onlineHow;
    Openness openness = Openness.NOT_SAID;
    Set<Feature> features = EnumSet.noneOf(Feature.class);
    String language;
    String notes;
    String web;
    private ZoneId zone = Calendar.PLACE;

    /**
     * Whoever joins online does so at the time it is here. Whoever goes there goes by the clock on the wall there.
     *
     * @param name such as Europe/Paris; null for here
     */
    void inZone(String name, Remarks remarks) {
        if (name == null || starts == null || name.equals(Calendar.PLACE.getId())) {
            return;
        }
        try {
            ZoneId there = ZoneId.of(name);
            if (there.getRules().equals(Calendar.PLACE.getRules())) {
                return;
            }
            if (held == Held.ONLINE) {
                zone = there;
                remarks.count("mutualaid.list.remark.zone");
            } else {
                remarks.count("mutualaid.list.remark.elsewhere");
            }
        } catch (DateTimeException unknown) {
            remarks.count("mutualaid.list.remark.no-zone");
        }
    }

    /** Nobody should stand before a locked door: the list says that the place is closed for now. */
    void saidClosed(PlainWords words) {
        String closed = Words.say("mutualaid.list.place-closed");
        notes = words.lines(notes == null ? closed : closed + "\n" + notes, PlainWords.NOTES);
    }

    /** @param day null by appointment */
    MeetingDetails on(DayOfWeek day) {
        LocalTime time = starts == null ? null : starts.time();
        DayOfWeek begins = day != null && starts != null && starts.endsTheDay() ? day.plus(1) : day;
        if (begins != null && time != null) {
            LocalDateTime here = A_MONDAY.with(TemporalAdjusters.nextOrSame(begins)).atTime(time).atZone(zone)
                    .withZoneSameInstant(Calendar.PLACE).toLocalDateTime();
            begins = here.getDayOfWeek();
            time = here.toLocalTime();
        }
        return new MeetingDetails(fellowship.id(), name, begins, time, minutes, place, address, postcode, region, where,
                approximate, held, onlineAddress, onlineHow, openness, features, language, notes, web);
    }
}
