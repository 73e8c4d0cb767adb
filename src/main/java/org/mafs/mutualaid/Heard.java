package org.mafs.mutualaid;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.mafs.base.Words;

/** What a list says of one meeting, while it is being read and before its days are split. */
final class Heard {

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

    /** Nobody should stand before a locked door: the list says that the place is closed for now. */
    void saidClosed(PlainWords words) {
        String closed = Words.say("mutualaid.list.place-closed");
        notes = words.lines(notes == null ? closed : closed + "\n" + notes, PlainWords.NOTES);
    }

    /** @param day null by appointment */
    MeetingDetails on(DayOfWeek day) {
        LocalTime time = starts == null ? null : starts.time();
        DayOfWeek begins = day != null && starts != null && starts.endsTheDay() ? day.plus(1) : day;
        return new MeetingDetails(fellowship.id(), name, begins, time, minutes, place, address, postcode, region, where,
                approximate, held, onlineAddress, onlineHow, openness, features, language, notes, web);
    }
}
