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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
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

    void say(UseDays use, Instant now, AccountId by) {
        windowDays = use.window();
        mainSubstance = use.main().map(Substance::code).orElse(null);
        days.clear();
        use.days().forEach((substance, counted) -> days.put(substance.code(), counted));
        recordedAt = now;
        recordedBy = by.value();
    }

    LocalDate askedOn() {
        return askedOn;
    }

    UseDays useDays() {
        return new UseDays(windowDays, Optional.ofNullable(mainSubstance).flatMap(Substance::withCode),
                days.entrySet().stream().collect(Collectors.toMap(
                        entry -> Substance.withCode(entry.getKey()).orElseThrow(), Map.Entry::getValue)));
    }
}
