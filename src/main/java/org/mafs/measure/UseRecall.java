package org.mafs.measure;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
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
    private Map<String, Days> days = new TreeMap<>();

    /** @param counted told as a number: it stands, whatever is told of single days; otherwise it is their sum */
    @Embeddable
    record Days(int days, boolean counted) {
    }

    protected UseRecall() {
    }

    UseRecall(FormKey form, EnrolmentId enrolment, Optional<SessionId> session, LocalDate askedOn) {
        this.formKey = form.value();
        this.enrolmentId = enrolment.value();
        this.sessionId = session.map(SessionId::value).orElse(null);
        this.askedOn = askedOn;
    }

    /** @param on the day whose window its numbers are of */
    void say(UseDays use, LocalDate on, Instant now, AccountId by) {
        askedOn = on;
        windowDays = use.window();
        mainSubstance = use.main().map(Substance::code).orElse(null);
        byDay = use.isByDay();
        Map<String, Days> numbers = new TreeMap<>();
        if (byDay) {
            days.forEach((code, each) -> numbers.put(code, new Days(each.days(), false)));
        }
        use.counted().forEach((substance, number) -> numbers.put(substance.code(), new Days(number, true)));
        put(numbers);
        recordedAt = now;
        recordedBy = by.value();
    }

    /** Its numbers follow from the days; those that were told as numbers stand. */
    void sum(UseCalendar calendar) {
        if (!byDay) {
            return;
        }
        Map<String, Days> numbers = new TreeMap<>();
        calendar.sums(askedOn, windowDays).forEach((substance, sum) -> numbers.put(substance.code(),
                new Days(sum, false)));
        days.forEach((code, each) -> {
            if (each.counted()) {
                numbers.put(code, each);
            }
        });
        put(numbers);
    }

    /** What is the same stays as it is, so that nothing is written for it. */
    private void put(Map<String, Days> numbers) {
        if (!days.equals(numbers)) {
            days.keySet().retainAll(numbers.keySet());
            days.putAll(numbers);
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
        Map<Substance, ToldDays> told = calendar.saidBy(id(), askedOn, windowDays);
        days.forEach((code, each) -> {
            Substance substance = Substance.withCode(code).orElseThrow();
            numbers.put(substance, each.days());
            if (!each.counted()) {
                told.putIfAbsent(substance, ToldDays.nothing(askedOn, windowDays));
            }
        });
        return new UseDays(windowDays, Optional.ofNullable(mainSubstance).flatMap(Substance::withCode), numbers, told);
    }
}
