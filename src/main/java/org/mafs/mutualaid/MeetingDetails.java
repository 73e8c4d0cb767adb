package org.mafs.mutualaid;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a meeting, wherever it was read. No name, phone or e-mail of a person belongs in any of it.
 *
 * @param weekday       null by appointment
 * @param startsAt      in the meeting's own time, an online one's in that of the UK; null when not known
 * @param minutes       how long it lasts, 1 to 1,440; null when not known
 * @param place         the building; or null
 * @param postcode      as written on a letter, such as LE1 1AA; or null
 * @param where         null when not known
 * @param approximate   the place is right for the town, not for the door
 * @param onlineAddress an http or https address; or null
 * @param onlineHow     in words, such as a meeting number; or null
 * @param language      a language tag such as en or pl; null when not said
 * @param notes         plain text; or null
 * @param web           their page; or null
 */
public record MeetingDetails(FellowshipId fellowship, String name, DayOfWeek weekday, LocalTime startsAt,
        Integer minutes, String place, String address, String postcode, String region, Point where,
        boolean approximate, Held held, String onlineAddress, String onlineHow, Openness openness,
        Set<Feature> features, String language, String notes, String web) {

    public MeetingDetails {
        features = Set.copyOf(features);
    }

    /** The same of another fellowship. */
    MeetingDetails of(FellowshipId other) {
        return new MeetingDetails(other, name, weekday, startsAt, minutes, place, address, postcode, region, where,
                approximate, held, onlineAddress, onlineHow, openness, features, language, notes, web);
    }

    /** The same, and where it says nothing what the other says. */
    MeetingDetails or(MeetingDetails other) {
        boolean joins = onlineAddress != null || onlineHow != null || other.onlineAddress == null && other.onlineHow == null;
        MeetingDetails place = where != null ? this : other;
        return new MeetingDetails(fellowship, name, weekday, startsAt, first(minutes, other.minutes),
                first(this.place, other.place), first(address, other.address), first(postcode, other.postcode),
                first(region, other.region), place.where, place.approximate, joins ? held : other.held,
                first(onlineAddress, other.onlineAddress), first(onlineHow, other.onlineHow),
                openness == Openness.NOT_SAID ? other.openness : openness,
                features.isEmpty() ? other.features : features, first(language, other.language),
                first(notes, other.notes), first(web, other.web));
    }

    private static <T> T first(T said, T other) {
        return said == null ? other : said;
    }

    public Optional<Point> point() {
        return Optional.ofNullable(where);
    }
}
