package org.mafs.mutualaid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a meeting is, made alike in each of the ways that lists tell of it: postcode, coordinates, address, and the
 * address of an online meeting. Anything may be null. Two of them are compared by the first way that both know.
 */
record Whereat(String postcode, Point point, String address, String online) {

    private static final double NEAR_MILES = 0.0622;
    private static final double CELLS_A_DEGREE = 1000;
    private static final Pattern SCHEME = Pattern.compile("^https?://(www\\.)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile("/+$");

    static Whereat of(MeetingDetails said) {
        return new Whereat(said.held().isInPerson() ? Plain.letters(said.postcode()) : null,
                said.held().isInPerson() && !said.approximate() ? said.where() : null,
                said.held().isInPerson() ? Optional.ofNullable(Plain.letters(said.address()))
                        .orElseGet(() -> Plain.letters(said.place())) : null,
                said.held().isOnline() ? link(said) : null);
    }

    private static String link(MeetingDetails said) {
        if (said.onlineAddress() == null) {
            return Plain.letters(said.onlineHow());
        }
        return END.matcher(SCHEME.matcher(said.onlineAddress().strip()).replaceFirst("")).replaceFirst("")
                .toLowerCase(Locale.ROOT);
    }

    boolean isNowhere() {
        return postcode == null && point == null && address == null && online == null;
    }

    /** As far as both are told in the same way. Within about a hundred metres is the same door. */
    boolean isSameAs(Whereat other) {
        if (postcode != null && other.postcode != null) {
            return postcode.equals(other.postcode);
        }
        if (point != null && other.point != null) {
            return point.milesTo(other.point) <= NEAR_MILES;
        }
        if (address != null && other.address != null) {
            return address.equals(other.address);
        }
        if (online != null && other.online != null) {
            return online.equals(other.online);
        }
        return isNowhere() && other.isNowhere();
    }

    /** Two that are the same share at least one of the one's own keys and the other's keys around it. */
    List<String> keys() {
        List<String> keys = worded();
        if (point != null) {
            keys.add(cell(0, 0));
        }
        return keys;
    }

    List<String> keysAround() {
        List<String> keys = worded();
        if (point != null) {
            for (int north = -1; north <= 1; north++) {
                for (int east = -2; east <= 2; east++) {
                    keys.add(cell(north, east));
                }
            }
        }
        return keys;
    }

    private List<String> worded() {
        List<String> keys = new ArrayList<>();
        if (isNowhere()) {
            keys.add("-");
        }
        add(keys, "P", postcode);
        add(keys, "A", address);
        add(keys, "O", online);
        return keys;
    }

    private static void add(List<String> keys, String kind, String value) {
        Optional.ofNullable(value).ifPresent(said -> keys.add(kind + said));
    }

    private String cell(int north, int east) {
        return "C" + (Math.round(point.latitude() * CELLS_A_DEGREE) + north) + " "
                + (Math.round(point.longitude() * CELLS_A_DEGREE) + east);
    }
}
