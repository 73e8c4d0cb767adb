package org.mafs.exchange;

import java.util.List;
import java.util.function.Consumer;
import org.mafs.base.Calendar;
import org.mafs.cohort.ContactInBulk;
import org.mafs.cohort.FollowUpsInBulk;

/** Calls, texts and visits to people who missed sessions or are due a follow-up. */
final class ContactsSheet extends Sheet<ContactInBulk> {

    private final FollowUpsInBulk followUps;
    private final Known known;
    private final References references;

    ContactsSheet(FollowUpsInBulk followUps, Known known) {
        super("contacts",
                Column.text("person-ref", 60).mustBeFilled().like(Sheets.EXAMPLE),
                Column.text("cohort", 100).mustBeFilled().like("Riverside spring"),
                Column.choice("contact-purpose", Codes.CONTACT_PURPOSES).mustBeFilled().like("MISSED"),
                Column.choice("contact-way", Codes.CONTACT_WAYS).mustBeFilled().like("CALL"),
                Column.yesOrNo("reached").mustBeFilled().like(false),
                Column.text("note", 1000),
                Column.moment("tried-at").mustBeFilled().like(CellReading.noon(java.time.LocalDate.of(2026, 5, 4))));
        this.followUps = followUps;
        this.known = known;
        this.references = new References(known);
    }

    @Override
    void each(Consumer<ContactInBulk> stored) {
        followUps.eachContact(stored);
    }

    @Override
    void add(List<ContactInBulk> records) {
        followUps.addContacts(records);
    }

    @Override
    Object[] cells(ContactInBulk tried) {
        var place = known.enrolment(tried.enrolment());
        return new Object[] {known.ref(place.person()), known.cohortName(place.cohort()), tried.purpose(), tried.way(),
                tried.reached(), tried.note(), tried.triedAt()};
    }

    @Override
    ContactInBulk read(Row row, long id) {
        return new ContactInBulk(id, references.enrolment(row).id(), row.text("contact-purpose"),
                row.text("contact-way"), row.yes("reached"), row.text("note"), row.moment("tried-at", null));
    }

    @Override
    Object key(ContactInBulk tried) {
        return List.of(tried.enrolment(), tried.purpose(), tried.way(), tried.triedAt());
    }

    @Override
    boolean onceOnly() {
        return false;
    }

    @Override
    void check(ContactInBulk tried, Row row) {
        Ordered.notAhead(known, "tried-at", tried.triedAt().atZone(Calendar.PLACE).toLocalDate());
    }
}
