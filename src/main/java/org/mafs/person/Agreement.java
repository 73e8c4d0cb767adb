package org.mafs.person;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mafs.access.AccountRegister;
import org.mafs.access.CohortScope;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.audit.Sealing;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.PersonId;
import org.mafs.base.Refused;
import org.mafs.base.Rules;
import org.mafs.base.TriedAgain;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what people agreed to. Taking it back is as easy as giving it. */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class Agreement {

    private static final String LAST_WORDS = """
            SELECT p.id,
                   COALESCE((SELECT c.given FROM consent c WHERE c.person_id = p.id AND c.purpose = :purpose
                              ORDER BY c.recorded_at DESC, c.id DESC LIMIT 1), FALSE) AS agreed,
                   EXISTS (SELECT 1 FROM enrolment e JOIN cohort_access a USING (cohort_id)
                            WHERE e.person_id = p.id AND a.account_id = :account) AS of_theirs
              FROM person p WHERE p.id IN (:people)""";

    private final Consents consents;
    private final ConsentTexts texts;
    private final AccountRegister accounts;
    private final CohortScope scope;
    private final CurrentAccount current;
    private final Sealing sealing;
    private final Rules rules;
    private final JdbcClient database;
    private final Calendar calendar;

    Agreement(Consents consents, ConsentTexts texts, AccountRegister accounts, CohortScope scope,
            CurrentAccount current, Sealing sealing, Rules rules, JdbcClient database, Calendar calendar) {
        this.consents = consents;
        this.texts = texts;
        this.accounts = accounts;
        this.scope = scope;
        this.current = current;
        this.sealing = sealing;
        this.rules = rules;
        this.database = database;
        this.calendar = calendar;
    }

    /**
     * Takes an answer down with the words that were shown.
     *
     * @throws Refused when it is no yes after all: a statement is not ticked, a name or the signature is missing, the
     *                 day has not come yet or lies before the last answer, which would then not be the last any more
     */
    @TriedAgain
    public void record(PersonId person, NewConsent said) {
        scope.requireTonight(person);
        rules.check(said);
        if (consents.existsByUuid(said.key())) {
            return;
        }
        AgreementText shown = texts.numbered(said.purpose(), said.textNumber())
                .orElseThrow(() -> new Refused("cohort.consent.text-unknown"));
        if (said.given() && !said.ticked().containsAll(shown.statements())) {
            throw new Refused("cohort.consent.ticks-needed");
        }
        record(person, said, shown);
    }

    private void record(PersonId person, NewConsent said, AgreementText shown) {
        if (said.given()) {
            requireNamesAndSignature(said);
        }
        requireALastWord(person, said);
        save(person, said, shown);
    }

    /** An answer of today to the newest words as a whole, in short: no line of them is ticked one by one. */
    public void record(PersonId person, ConsentPurpose purpose, boolean given, ConsentHow how) {
        scope.requireTonight(person);
        AgreementText shown = texts.newest(purpose);
        record(person, new NewConsent(UUID.randomUUID(), purpose, shown.number(), given, Set.of(), how,
                calendar.today(), "", "", null), shown);
    }

    /**
     * One step: they said that they take it back, in front of whoever records it. What they agreed to is kept, and so
     * is that they took it back.
     *
     * @throws Refused when there is nothing to take back
     */
    public void takeBack(PersonId person, ConsentPurpose purpose) {
        scope.require(person);
        Consent given = consents.findFirstByPersonIdAndPurposeOrderByRecordedAtDescIdDesc(person.value(), purpose)
                .filter(Consent::isGiven).orElseThrow(() -> new Refused("cohort.consent.nothing-to-take-back"));
        AgreementText meant = given.textNumber().flatMap(number -> texts.numbered(purpose, number))
                .orElseGet(() -> texts.newest(purpose));
        save(person, new NewConsent(UUID.randomUUID(), purpose, meant.number(), false, Set.of(), ConsentHow.SPOKEN,
                calendar.today(), "", "", null), meant);
    }

    /** What each person said last, per purpose; absent where they were never asked. */
    @Transactional(readOnly = true)
    public Map<PersonId, Map<ConsentPurpose, ConsentRecord>> of(CohortId cohort) {
        scope.require(cohort);
        Map<PersonId, List<Consent>> said = consents.ofCohort(cohort.value()).stream()
                .collect(Collectors.groupingBy(Consent::person));
        Map<AccountId, String> recorders = recorders(said.values().stream().flatMap(List::stream).toList());
        Map<PersonId, Map<ConsentPurpose, ConsentRecord>> last = new HashMap<>();
        said.forEach((person, answers) -> last.put(person, last(records(answers, recorders))));
        return last;
    }

    /** What somebody said last, per purpose; absent where they were never asked. */
    @Transactional(readOnly = true)
    public Map<ConsentPurpose, ConsentRecord> of(PersonId person) {
        return last(oldestFirst(person));
    }

    /** Everything somebody ever said, newest first. */
    @Transactional(readOnly = true)
    public List<ConsentRecord> history(PersonId person) {
        return oldestFirst(person).reversed();
    }

    /**
     * Who of these agrees to one thing as of now. Whoever was never asked does not.
     *
     * @throws AccessDeniedException when one of them is in no cohort of theirs
     */
    @Transactional(readOnly = true)
    public Set<PersonId> agreed(Collection<PersonId> people, ConsentPurpose purpose) {
        if (people.isEmpty()) {
            return Set.of();
        }
        boolean seesAll = scope.limitedTo().isEmpty();
        Set<PersonId> agreed = new HashSet<>();
        database.sql(LAST_WORDS).param("purpose", purpose.name()).param("account", current.id().value())
                .param("people", people.stream().map(PersonId::value).distinct().toList()).query(row -> {
                    PersonId person = new PersonId(row.getLong("id"));
                    if (!seesAll && !row.getBoolean("of_theirs")) {
                        throw new AccessDeniedException("This account has no access to person %d."
                                .formatted(person.value()));
                    }
                    if (row.getBoolean("agreed")) {
                        agreed.add(person);
                    }
                });
        return agreed;
    }

    private static void requireNamesAndSignature(NewConsent said) {
        if (said.purpose() == ConsentPurpose.SHARING && said.keyworker().isBlank()) {
            throw new Refused("cohort.consent.keyworker-needed");
        }
        if (said.how() == ConsentHow.TABLET && said.signature() == null) {
            throw new Refused("signature.needed");
        }
    }

    /** What is recorded last counts, so nothing older may be recorded after it. */
    private void requireALastWord(PersonId person, NewConsent said) {
        if (said.agreedOn().isAfter(calendar.today())) {
            throw new Refused("cohort.consent.on-future");
        }
        if (said.how() == ConsentHow.TABLET && said.agreedOn().isBefore(calendar.today())) {
            throw new Refused("cohort.consent.tablet-today");
        }
        consents.findFirstByPersonIdAndPurposeOrderByRecordedAtDescIdDesc(person.value(), said.purpose())
                .map(Consent::agreedOn).filter(said.agreedOn()::isBefore).ifPresent(last -> {
                    throw new Refused("cohort.consent.older", Calendar.longDay(last));
                });
    }

    private void save(PersonId person, NewConsent said, AgreementText shown) {
        consents.save(new Consent(person, said, shown, sealing, calendar.now(), current.id()));
    }

    private List<ConsentRecord> oldestFirst(PersonId person) {
        scope.require(person);
        List<Consent> said = consents.ofPerson(person.value());
        return records(said, recorders(said));
    }

    private Map<AccountId, String> recorders(List<Consent> said) {
        return accounts.names(said.stream().map(Consent::recordedBy).collect(Collectors.toSet()));
    }

    private List<ConsentRecord> records(List<Consent> oldestFirst, Map<AccountId, String> recorders) {
        Map<ConsentPurpose, Boolean> givenBefore = new EnumMap<>(ConsentPurpose.class);
        List<ConsentRecord> records = new ArrayList<>();
        for (Consent said : oldestFirst) {
            boolean before = givenBefore.getOrDefault(said.purpose(), false);
            records.add(said.record(before, recorders.getOrDefault(said.recordedBy(), ""), sealing));
            givenBefore.put(said.purpose(), said.isGiven());
        }
        return records;
    }

    private static Map<ConsentPurpose, ConsentRecord> last(List<ConsentRecord> oldestFirst) {
        Map<ConsentPurpose, ConsentRecord> last = new EnumMap<>(ConsentPurpose.class);
        oldestFirst.forEach(said -> last.put(said.purpose(), said));
        return last;
    }
}
