package org.mafs.mutualaid;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A meeting as somebody here types it in. Only its fellowship and its name must be said.
 *
 * @param weekday       null by appointment
 * @param startsAt      null when not known
 * @param minutes       null when not known
 * @param onlineAddress what begins with http or https; or null
 * @param web           what begins with http or https; or null
 */
public record NewMeeting(@NotNull(message = "{meetings.fellowship.needed}") FellowshipId fellowship,
        @NotBlank(message = "{meetings.name.needed}") @Size(max = 200, message = "{meetings.too-long}") String name,
        DayOfWeek weekday, LocalTime startsAt,
        @Min(value = 1, message = "{meetings.minutes.range}") @Max(value = 1440, message = "{meetings.minutes.range}") Integer minutes,
        @Size(max = 200, message = "{meetings.too-long}") String place,
        @Size(max = 400, message = "{meetings.too-long}") String address,
        String postcode, @NotNull(message = "{meetings.held.needed}") Held held,
        @Size(max = 1000, message = "{meetings.too-long}") @Pattern(regexp = NewMeeting.WEB, message = "{meetings.web.wrong}") String onlineAddress,
        @Size(max = 500, message = "{meetings.too-long}") String onlineHow,
        @NotNull(message = "{meetings.openness.needed}") Openness openness, Set<Feature> features,
        @Size(max = 20, message = "{meetings.too-long}") String language,
        @Size(max = 4000, message = "{meetings.too-long}") String notes,
        @Size(max = 1000, message = "{meetings.too-long}") @Pattern(regexp = NewMeeting.WEB, message = "{meetings.web.wrong}") String web) {

    static final String WEB = "(?i)\\s*(https?://[^\\s/]+\\S*)?\\s*";

    public NewMeeting {
        features = Set.copyOf(features);
    }

    @AssertTrue(message = "{meetings.postcode.wrong}")
    boolean isPostcodeOne() {
        return blankToNull(postcode) == null || Postcode.read(postcode).filter(Postcode::isWhole).isPresent();
    }

    @AssertTrue(message = "{meetings.day.needed}")
    boolean isTimeOfSomeDay() {
        return weekday != null || startsAt == null;
    }

    @AssertTrue(message = "{meetings.nobody}")
    boolean isAboutNobody() {
        return Stream.of(name, place, address, notes).noneMatch(PersonalContact::isIn) && !PersonalContact.isEmail(onlineHow);
    }

    /** @param point where its postcode lies, as far as that is known */
    MeetingDetails details(Optional<Point> point) {
        return new MeetingDetails(fellowship, name.strip(), weekday, startsAt, minutes, blankToNull(place),
                blankToNull(address), Optional.ofNullable(blankToNull(postcode)).flatMap(Postcode::read)
                        .map(Postcode::inFull).orElse(null), null, point.orElse(null), point.isPresent(), held,
                blankToNull(onlineAddress), blankToNull(onlineHow), openness, features, blankToNull(language),
                blankToNull(notes), blankToNull(web));
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
