package org.mafs.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.mafs.person.ReferralInBulk;
import org.mafs.person.ReferralSource;
import org.mafs.person.ReferralsInBulk;

final class ReferralsSheet extends Sheet<ReferralInBulk> {

    private final ReferralsInBulk referrals;
    private final Known known;
    private final References references;

    ReferralsSheet(ReferralsInBulk referrals, Known known) {
        super("referrals",
                Column.text("person-ref", 60).mustBeFilled().like(Sheets.EXAMPLE),
                Column.choice("source", Choice.of(ReferralSource.values(), "person.source")).mustBeFilled()
                        .like("KEYWORKER"),
                Column.day("referred-on").mustBeFilled().like(LocalDate.of(2026, 3, 2)),
                Column.text("site", 120),
                Column.text("referrer", 100),
                Column.text("agency", 100),
                Column.text("note", 1000),
                Column.choice("referral-outcome", Codes.REFERRAL_OUTCOMES),
                Column.day("outcome-on"),
                Column.text("outcome-reason", 500));
        this.referrals = referrals;
        this.known = known;
        this.references = new References(known);
    }

    @Override
    void each(Consumer<ReferralInBulk> stored) {
        referrals.each(stored);
    }

    @Override
    void add(List<ReferralInBulk> records) {
        referrals.add(records);
    }

    @Override
    Object[] cells(ReferralInBulk referral) {
        return new Object[] {known.ref(referral.person()), referral.source().name(), referral.referredOn(),
                known.siteName(referral.site()), referral.referrer(), referral.agency(), referral.note(),
                referral.outcome(), referral.outcomeOn(), referral.outcomeReason()};
    }

    @Override
    ReferralInBulk read(Row row, long id) {
        return new ReferralInBulk(id, references.person(row), row.choice("source", ReferralSource.class, null),
                row.day("referred-on"), references.site(row), row.text("referrer"), row.text("agency"),
                row.text("note"), row.text("referral-outcome"), row.day("outcome-on"), row.text("outcome-reason"));
    }

    @Override
    Object key(ReferralInBulk referral) {
        return List.of(referral.person(), referral.source(), referral.referredOn());
    }

    @Override
    boolean onceOnly() {
        return false;
    }

    @Override
    void check(ReferralInBulk referral, Row row) {
        Ordered.notAhead(known, "referred-on", referral.referredOn());
        Ordered.require("outcome-on", "referred-on", referral.referredOn(), referral.outcomeOn());
        if (referral.outcome() == null && (referral.outcomeOn() != null || referral.outcomeReason() != null)) {
            throw new Wrong("referral-outcome", "exchange.wrong.outcome-first");
        }
    }
}
