package org.mafs.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.person.ConsentHow;
import org.mafs.person.ConsentInBulk;
import org.mafs.person.ConsentPurpose;
import org.mafs.person.ConsentsInBulk;

final class ConsentsSheet extends Sheet<ConsentInBulk> {

    private final ConsentsInBulk consents;
    private final Known known;
    private final References references;

    ConsentsSheet(ConsentsInBulk consents, Known known) {
        super("consents",
                Column.text("person-ref", 60).mustBeFilled().like(Sheets.EXAMPLE),
                Column.choice("purpose", Choice.of(ConsentPurpose.values(), "cohort.consent.purpose")).mustBeFilled()
                        .like("TAKING_PART"),
                Column.yesOrNo("given").mustBeFilled().like(true),
                Column.choice("how", Choice.of(ConsentHow.values(), "cohort.consent.how")).mustBeFilled().like("PAPER"),
                Column.day("agreed-on").like(LocalDate.of(2026, 3, 2)),
                Column.text("wording", 8000),
                Column.number("text-number", 1, 9999),
                Column.text("ticked", 8000),
                Column.text("witness", 100),
                Column.text("named", 200),
                Column.moment("recorded-at"));
        this.consents = consents;
        this.known = known;
        this.references = new References(known);
    }

    @Override
    void each(Consumer<ConsentInBulk> stored) {
        consents.each(stored);
    }

    @Override
    void add(List<ConsentInBulk> records) {
        consents.add(records);
    }

    @Override
    Object[] cells(ConsentInBulk consent) {
        return new Object[] {known.ref(consent.person()), consent.purpose().name(), consent.given(),
                consent.how().name(), consent.agreedOn(), consent.wording(), consent.textNumber(), consent.ticked(),
                consent.witness(), consent.named(), consent.recordedAt()};
    }

    @Override
    ConsentInBulk read(Row row, long id) {
        LocalDate agreedOn = row.day("agreed-on");
        if (agreedOn == null && row.moment("recorded-at", null) == null) {
            throw new Wrong("agreed-on", "exchange.wrong.needed");
        }
        Instant recorded = row.moment("recorded-at", agreedOn == null ? null : CellReading.noon(agreedOn));
        return new ConsentInBulk(id, references.person(row), row.choice("purpose", ConsentPurpose.class, null),
                row.yes("given"), row.choice("how", ConsentHow.class, null),
                Objects.requireNonNullElse(row.text("wording"), Words.say("exchange.wording-not-told")),
                row.number("text-number"), row.text("ticked"), agreedOn, row.text("witness"), row.text("named"),
                recorded);
    }

    @Override
    Object key(ConsentInBulk consent) {
        return List.of(consent.person(), consent.purpose(), consent.given(), consent.recordedAt());
    }

    @Override
    boolean onceOnly() {
        return false;
    }

    @Override
    void check(ConsentInBulk consent, Row row) {
        Ordered.notAhead(known, "agreed-on", consent.agreedOn());
        Ordered.notAhead(known, "recorded-at", consent.recordedAt().atZone(Calendar.PLACE).toLocalDate());
    }
}
