package org.mafs.mutualaid;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/** Meetings for tests, said in one line. */
record Told(long fellowship, String ref, String name, DayOfWeek day, String time, String postcode, Point point,
        String address) {

    static Told of(String ref, DayOfWeek day, String time, String postcode) {
        return new Told(1, ref, "Meeting " + ref, day, time, postcode, null, null);
    }

    Told ref(String other) {
        return new Told(fellowship, other, name, day, time, postcode, point, address);
    }

    Told named(String other) {
        return new Told(fellowship, ref, other, day, time, postcode, point, address);
    }

    Told on(DayOfWeek other) {
        return new Told(fellowship, ref, name, other, time, postcode, point, address);
    }

    Told at(String other) {
        return new Told(fellowship, ref, name, day, other, postcode, point, address);
    }

    Told in(String other) {
        return new Told(fellowship, ref, name, day, time, other, point, address);
    }

    Told near(double latitude, double longitude) {
        return new Told(fellowship, ref, name, day, time, postcode, new Point(latitude, longitude), address);
    }

    Told along(String street) {
        return new Told(fellowship, ref, name, day, time, postcode, point, street);
    }

    Told held(long by) {
        return new Told(by, ref, name, day, time, postcode, point, address);
    }

    MeetingDetails details() {
        return new MeetingDetails(new FellowshipId(fellowship), name, day, time == null ? null : LocalTime.parse(time), 60,
                null, address, postcode, null, point, false, Held.IN_PERSON, null, null, Openness.OPEN, Set.of(), null,
                null, null);
    }

    FoundMeeting found(int line) {
        return new FoundMeeting(line, ref, details());
    }

    KnownMeeting known(long id) {
        return new KnownMeeting(id, 0, MatchingTest.OURS, ref, true, details());
    }

    KnownMeeting closed(long id) {
        return new KnownMeeting(id, 0, MatchingTest.OURS, ref, false, details());
    }

    KnownMeeting enteredHere(long id) {
        return new KnownMeeting(id, 0, null, null, true, details());
    }
}
