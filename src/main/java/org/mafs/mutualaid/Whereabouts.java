package org.mafs.mutualaid;

import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mafs.access.Role;
import org.mafs.base.VenueId;
import org.mafs.base.Words;
import org.mafs.cohort.Places;
import org.mafs.cohort.VenueRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a postcode or a room lies, out of what is kept here: lists of postcodes the organisation has brought in, and the
 * meetings listed. Nothing is asked of anybody outside, so nobody learns where somebody looks.
 */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
public class Whereabouts {

    private final PostcodePlaces known;
    private final Places places;

    Whereabouts(PostcodePlaces known, Places places) {
        this.known = known;
        this.places = places;
    }

    /**
     * The postcode itself where it is known; the streets around it, then all of its first half, otherwise.
     *
     * @param typed a whole postcode or its beginning, in any case and spacing
     * @return empty where it is none, or where nothing here lies anywhere near it
     */
    public Optional<Located> postcode(String typed) {
        return Postcode.read(typed).flatMap(this::find);
    }

    /** By the postcode in its address: empty where it has none, or where nothing here lies anywhere near it. */
    public Optional<Located> venue(VenueId id) {
        return places.allVenues().stream().filter(venue -> venue.id().equals(id)).map(VenueRecord::address)
                .flatMap(address -> Stream.ofNullable(address).flatMap(text -> Postcode.in(text).stream())).findFirst()
                .flatMap(this::find);
    }

    /** A meeting's own door where the list says where that is, or where its postcode lies. Empty for one only online. */
    public Optional<Located> meeting(MeetingDetails meeting) {
        if (!meeting.held().isInPerson()) {
            return Optional.empty();
        }
        return meeting.point().map(point -> new Located(point, meeting.approximate() ? Precision.AREA : Precision.DOOR,
                meeting.name())).or(() -> Optional.ofNullable(meeting.postcode()).flatMap(this::postcode));
    }

    private Optional<Located> find(Postcode postcode) {
        return Stream.<Supplier<Optional<Located>>>of(() -> exactly(postcode), () -> sector(postcode),
                () -> outward(postcode)).map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    private Optional<Located> exactly(Postcode postcode) {
        return postcode.isWhole() ? known.at(postcode).or(() -> known.meetingsAt(postcode))
                .map(point -> new Located(point, Precision.POSTCODE, postcode.inFull())) : Optional.empty();
    }

    private Optional<Located> sector(Postcode postcode) {
        return postcode.sector().flatMap(sector -> known.inSector(sector).or(() -> known.meetingsInSector(sector))
                .map(point -> area(point, sector)));
    }

    private Optional<Located> outward(Postcode postcode) {
        String outward = postcode.outward();
        return known.inOutward(outward).or(() -> known.meetingsInOutward(outward)).map(point -> area(point, outward));
    }

    private static Located area(Point point, String code) {
        return new Located(point, Precision.AREA, Words.say("mutualaid.near.area", code));
    }
}
