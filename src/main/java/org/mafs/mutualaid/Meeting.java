package org.mafs.mutualaid;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.mafs.base.Versioned;

/** One meeting on one weekday. Once it has closed it stays, for those who went there. */
@Entity
class Meeting extends Versioned {

    private long fellowshipId;
    private Long sourceId;
    private String sourceRef;
    private String name;
    private Integer weekday;
    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private LocalTime startsAt;
    private Integer minutes;
    private String place;
    private String address;
    private String postcode;
    private String region;
    private Double latitude;
    private Double longitude;
    private boolean approximate;
    @Enumerated(EnumType.STRING)
    private Held held;
    private String onlineAddress;
    private String onlineHow;
    @Enumerated(EnumType.STRING)
    private Openness openness;
    private String features;
    private String language;
    private String notes;
    private String web;
    private boolean listed;
    private LocalDate firstListed;
    private LocalDate lastListed;
    private LocalDate closedOn;
    private boolean closedByHand;

    protected Meeting() {
    }

    /** Entered by somebody here. */
    Meeting(MeetingDetails details, LocalDate today) {
        this.firstListed = today;
        listedWith(details, today);
    }

    /** What is said of it now; a closed one is open again. */
    final void listedWith(MeetingDetails details, LocalDate today) {
        correct(details);
        this.listed = true;
        this.lastListed = today;
        this.closedOn = null;
        this.closedByHand = false;
    }

    /** Open or closed, it stays as it is. */
    final void correct(MeetingDetails details) {
        this.fellowshipId = details.fellowship().value();
        this.name = details.name();
        this.weekday = Optional.ofNullable(details.weekday()).map(DayOfWeek::getValue).orElse(null);
        this.startsAt = details.startsAt();
        this.minutes = details.minutes();
        this.place = details.place();
        this.address = details.address();
        this.postcode = details.postcode();
        this.region = details.region();
        this.latitude = details.point().map(Point::latitude).orElse(null);
        this.longitude = details.point().map(Point::longitude).orElse(null);
        this.approximate = details.approximate();
        this.held = details.held();
        this.onlineAddress = details.onlineAddress();
        this.onlineHow = details.onlineHow();
        this.openness = details.openness();
        this.features = Feature.write(details.features());
        this.language = details.language();
        this.notes = details.notes();
        this.web = details.web();
    }

    /** By somebody here: a list that says the same as before does not open it again. */
    void close(LocalDate today) {
        this.listed = false;
        this.closedOn = today;
        this.closedByHand = true;
    }

    /** Closed by mistake. */
    void reopen() {
        this.listed = true;
        this.closedOn = null;
        this.closedByHand = false;
    }

    boolean isListed() {
        return listed;
    }

    long fellowshipId() {
        return fellowshipId;
    }

    Long sourceId() {
        return sourceId;
    }

    MeetingDetails details() {
        return new MeetingDetails(new FellowshipId(fellowshipId), name, weekday == null ? null : DayOfWeek.of(weekday),
                startsAt, minutes, place, address, postcode, region,
                latitude == null || longitude == null ? null : new Point(latitude, longitude), approximate, held,
                onlineAddress, onlineHow, openness, Feature.read(features), language, notes, web);
    }

    MeetingRecord record(FellowshipRecord fellowship, String source) {
        return new MeetingRecord(new MeetingId(id()), version(), details(), fellowship, source, listed, firstListed,
                lastListed, closedOn);
    }
}
