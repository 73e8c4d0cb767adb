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
import java.util.stream.IntStream;
import org.mafs.base.AccountId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.base.Versioned;
import org.mafs.draft.FormKey;

/** One completed form of one instrument: the answers as ticked. The score is worked out when asked for. */
@Entity
class Response extends Versioned {

    private UUID formKey;
    private long enrolmentId;
    private Long sessionId;
    private String instrument;
    private int instrumentVersion;
    private LocalDate takenOn;
    private Instant recordedAt;
    private long recordedBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "response_answer", joinColumns = @JoinColumn(name = "response_id"))
    @MapKeyColumn(name = "item")
    @Column(name = "answer")
    private Map<Integer, Integer> answers = new TreeMap<>();

    protected Response() {
    }

    Response(NewResponse asked, Instrument instrument) {
        this.formKey = asked.form().value();
        this.enrolmentId = asked.enrolment().value();
        this.sessionId = asked.session().map(SessionId::value).orElse(null);
        this.instrument = instrument.code();
        this.instrumentVersion = instrument.version();
        this.takenOn = asked.takenOn();
    }

    void answer(Answers given, Instant now, AccountId by) {
        answers.clear();
        IntStream.rangeClosed(1, given.inOrder().size())
                .forEach(item -> given.answer(item).ifPresent(answer -> answers.put(item, answer)));
        recordedAt = now;
        recordedBy = by.value();
    }

    ResponseRecord record(InstrumentLibrary library) {
        Instrument of = library.version(instrument, instrumentVersion);
        Answers given = Answers.none(of);
        for (Map.Entry<Integer, Integer> answer : answers.entrySet()) {
            given = given.with(answer.getKey(), answer.getValue());
        }
        return new ResponseRecord(new FormKey(formKey), new EnrolmentId(enrolmentId), Optional.ofNullable(sessionId).map(SessionId::new),
                of, version(), takenOn, given, recordedAt);
    }
}
