package org.mafs.measure;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.mafs.base.AccountId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.base.Versioned;
import org.mafs.draft.FormKey;

/** What one person said on one day about the days before it. */
@Entity
class UseRecall extends Versioned {

    private UUID formKey;
    private long enrolmentId;
    private Long sessionId;
    private LocalDate askedOn;
    private int windowDays;
    private String mainSubstance;
    private boolean byDay;
    private Instant recordedAt;
    private long recordedBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "use_recall_days", joinColumns = @JoinColumn(name = "use_recall_id"))
    @MapKeyColumn(name = "substance")
    @Column(name = "days")
    private Map<String, Integer> days = new TreeMap<>();

    protected UseRecall() {
    }

    UseRecall(FormKey form, EnrolmentId enrolment, Optional<SessionId> session, LocalDate askedOn) {
        this.formKey = form.value();
        this.enrolmentId = enrolment.value();
        this.sessionId = session.map(SessionId::value).orElse(null);
        this.askedOn = askedOn;
    }

    /** @param on the day after the last of its days */
    void say(UseDays use, LocalDate on, Instant now, AccountId by) {
        askedOn = on;
        windowDays = use.window();
        mainSubstance = use.main().map(Substance::code).orElse(null);
        byDay = use.isByDay();
        if (!byDay) {
            Map<Substance, Integer> numbers = new EnumMap<>(use.counted());
            use.told().forEach((substance, told) -> told.number().ifPresent(number -> numbers.put(substance, number)));
            put(numbers);
        }
        recordedAt = now;
        recordedBy = by.value();
    }

    /** Its numbers follow from the days; those that were told as numbers stand. */
    void sum(UseCalendar calendar) {
        if (byDay) {
            put(calendar.sums(askedOn, windowDays));
        }
    }

    /** What is the same stays as it is, so that nothing is written for it. */
    private void put(Map<Substance, Integer> numbers) {
        Map<String, Integer> byCode = new TreeMap<>();
        numbers.forEach((substance, counted) -> byCode.put(substance.code(), counted));
        if (!days.equals(byCode)) {
            days.keySet().retainAll(byCode.keySet());
            days.putAll(byCode);
        }
    }

    LocalDate askedOn() {
        return askedOn;
    }

    int window() {
        return windowDays;
    }

    UseDays useDays(UseCalendar calendar) {
        Map<Substance, Integer> numbers = new EnumMap<>(Substance.class);
        days.forEach((code, counted) -> numbers.put(Substance.withCode(code).orElseThrow(), counted));
        Map<Substance, ToldDays> told = calendar.saidBy(id(), askedOn, windowDays);
        if (byDay) {
            numbers.keySet().forEach(substance -> told.putIfAbsent(substance, ToldDays.nothing(askedOn, windowDays)));
        }
        return new UseDays(windowDays, Optional.ofNullable(mainSubstance).flatMap(Substance::withCode), numbers, told);
    }
}
