package org.mafs.mutualaid.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.mutualaid.MeetingDetails;
import org.mafs.mutualaid.Point;

/** Addresses of maps that show where a meeting is: by its point where the list gives the door, by its address otherwise. */
final class WayThere {

    private WayThere() {
    }

    /** The words' key and the address; none for what is only online or whose place is not known. */
    static Map<String, String> to(MeetingDetails meeting) {
        if (!meeting.held().isInPerson()) {
            return Map.of();
        }
        Map<String, String> maps = new LinkedHashMap<>();
        Optional<Point> door = meeting.point().filter(point -> !meeting.approximate());
        place(meeting, door).ifPresent(place -> {
            maps.put("meetings.link.map", door.map(point -> "https://www.openstreetmap.org/?mlat=%s&mlon=%s#map=17/%1$s/%2$s"
                    .formatted(point.latitude(), point.longitude()))
                    .orElseGet(() -> "https://www.openstreetmap.org/search?query=" + place));
            maps.put("meetings.link.google", "https://www.google.com/maps/search/?api=1&query=" + place);
            maps.put("meetings.link.apple", "https://maps.apple.com/?q=" + place);
        });
        return maps;
    }

    private static Optional<String> place(MeetingDetails meeting, Optional<Point> door) {
        return door.map(point -> point.latitude() + "," + point.longitude())
                .or(() -> Optional.of(Stream.of(meeting.address() == null ? meeting.place() : meeting.address(), meeting.postcode())
                        .filter(Objects::nonNull).collect(Collectors.joining(", "))).filter(address -> !address.isEmpty()))
                .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8));
    }
}
