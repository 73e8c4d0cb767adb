package org.mafs.checkin;

import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mafs.access.CohortScope;
import org.mafs.access.CurrentAccount;
import org.mafs.access.FormWay;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.base.TriedAgain;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.RoomNews;
import org.mafs.cohort.SessionRecord;
import org.mafs.draft.Drafts;
import org.mafs.draft.FormKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the one answer of a paper sheet that cannot wait, before people go: what is ticked there, or that it was left
 * blank. It counts at once; the rest of the sheet is keyed in later, and begins with it.
 */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class SheetLooks {

    /** Stands in place of a question, which are numbered from 1, where there is no sheet at all. */
    static final int NO_SHEET = 0;

    private static final Filled ON_PAPER = new Filled(FormWay.PAPER, FormWords.HOME, "page");

    private final JdbcClient database;
    private final Drafts drafts;
    private final HandingIn handingIn;
    private final AnswersHandedIn handedIn;
    private final Beside beside;
    private final EntryLedger ledger;
    private final RiskWatch risk;
    private final CohortPlanning cohorts;
    private final CohortScope scope;
    private final CurrentAccount current;
    private final Calendar calendar;
    private final RoomNews news;

    SheetLooks(JdbcClient database, Drafts drafts, HandingIn handingIn, AnswersHandedIn handedIn, Beside beside,
            EntryLedger ledger, RiskWatch risk, CohortPlanning cohorts, CohortScope scope, CurrentAccount current,
            Calendar calendar, RoomNews news) {
        this.database = database;
        this.drafts = drafts;
        this.handingIn = handingIn;
        this.handedIn = handedIn;
        this.beside = beside;
        this.ledger = ledger;
        this.risk = risk;
        this.cohorts = cohorts;
        this.scope = scope;
        this.current = current;
        this.calendar = calendar;
        this.news = news;
    }

    /** Whether a sheet of it has a question that cannot wait. While it is begun on a screen, no sheet is looked for. */
    static boolean isOnPaper(Form form) {
        return form.asksAboutRisk();
    }

    /** What has been looked at so far. */
    @Transactional(readOnly = true)
    public Looked of(SessionId session, EnrolmentId person, Form form) {
        scope.require(person, Optional.of(session));
        Map<Integer, Instant> at = new HashMap<>();
        looks(FormKey.atSession(form.code(), person, session)).forEach((item, look) -> at.put(item, look.at()));
        return new Looked(at);
    }

    /**
     * Keeps what is ticked for one question. The same again changes nothing; something else puts it right. Where a
     * screen has given another answer meanwhile, both are kept for somebody to look at.
     *
     * @param answer empty when it was left blank
     * @param seen   what the one who taps knew of
     * @throws Refused when somebody else has tapped something else in since, the session is still to come or does not
     *                 take place, or the answer cannot be
     */
    @TriedAgain
    public void look(SessionId session, EnrolmentId person, Form form, int item, OptionalInt answer, Looked seen) {
        ledger.hold(person);
        Occasion occasion = occasion(session, person);
        requireAsked(form, item, answer);
        FormKey key = occasion.key(form);
        Map<Integer, Look> before = looks(key);
        Integer ticked = answer.isPresent() ? answer.getAsInt() : null;
        Optional<Look> there = Optional.ofNullable(before.get(item));
        if (there.filter(look -> Objects.equals(look.answer(), ticked)).isPresent()) {
            return;
        }
        if (!there.map(Look::at).equals(seen.at(item))) {
            throw new Refused("room.look.changed");
        }
        forget(key, NO_SHEET);
        keep(occasion, form, item, ticked);
        take(form, occasion, item, ticked == null ? "" : ticked.toString(), there.map(Look::words).orElse(""));
        news.changed(session);
    }

    /**
     * There is no sheet tonight: the person has none, or takes it another time. What was tapped in for it before is
     * taken back.
     *
     * @throws Refused when somebody else has tapped something in since
     */
    @TriedAgain
    public void noSheet(SessionId session, EnrolmentId person, Form form, Looked seen) {
        ledger.hold(person);
        Occasion occasion = occasion(session, person);
        FormKey key = occasion.key(form);
        Map<Integer, Look> before = looks(key);
        if (before.containsKey(NO_SHEET)) {
            return;
        }
        if (before.entrySet().stream().anyMatch(look -> !seen.at(look.getKey()).equals(Optional.of(look.getValue().at())))) {
            throw new Refused("room.look.changed");
        }
        before.forEach((item, look) -> {
            forget(key, item);
            take(form, occasion, item, "", look.words());
        });
        keep(occasion, form, NO_SHEET, null);
        news.changed(session);
    }

    /** There is a sheet after all: it waits for a look again. */
    @TriedAgain
    public void sheetAfterAll(SessionId session, EnrolmentId person, Form form) {
        ledger.hold(person);
        Occasion occasion = occasion(session, person);
        forget(occasion.key(form), NO_SHEET);
        news.changed(session);
    }

    /** What was ticked on the sheets of a session, by form and question; empty where it was left blank. */
    Map<FormKey, Map<Integer, OptionalInt>> at(SessionId session) {
        Map<FormKey, Map<Integer, OptionalInt>> ticked = new HashMap<>();
        database.sql("SELECT form_key, item, answer FROM sheet_look WHERE session_id = ? AND item <> ?")
                .params(session.value(), NO_SHEET)
                .query(row -> {
                    Integer answer = row.getObject("answer", Integer.class);
                    ticked.computeIfAbsent(new FormKey(UUID.fromString(row.getString("form_key"))), any -> new TreeMap<>())
                            .put(row.getInt("item"), answer == null ? OptionalInt.empty() : OptionalInt.of(answer));
                });
        return ticked;
    }

    /** The fields of a form that somebody has read on its sheet. */
    List<String> fields(FormKey form) {
        return looks(form).keySet().stream().filter(item -> item != NO_SHEET).map(item -> GivenAnswers.ITEM + item)
                .toList();
    }

    /** What stands on a screen already and is not from this sheet stays; what differs there is kept beside it. */
    private void take(Form form, Occasion occasion, int item, String answer, String tappedBefore) {
        String field = GivenAnswers.ITEM + item;
        FormKey key = occasion.key(form);
        boolean isIn = handingIn.isIn(form, occasion);
        String stands = (isIn ? handedIn.of(form, occasion).byField() : drafts.of(key, occasion.enrolment()))
                .getOrDefault(field, "").strip();
        boolean ours = !isIn && (stands.isEmpty() || stands.equals(tappedBefore));
        if (ours) {
            drafts.keep(key, occasion.enrolment(), field, answer);
        } else if (!answer.isEmpty() && !answer.equals(stands)) {
            beside.keep(form, occasion, sheetOf(key), Map.of(field, answer), ON_PAPER, false);
        }
        if (isIn) {
            risk.look(form, occasion);
        } else {
            risk.looked(form, occasion, looks(key).values().stream()
                    .filter(look -> look.item() != NO_SHEET && look.answer() == null)
                    .map(look -> GivenAnswers.ITEM + look.item()).toList());
        }
    }

    /** A sheet stands among the pages that answers come from, always under the same name. */
    private static UUID sheetOf(FormKey form) {
        return UUID.nameUUIDFromBytes(("sheet " + form.value()).getBytes(StandardCharsets.UTF_8));
    }

    private Occasion occasion(SessionId id, EnrolmentId person) {
        SessionRecord session = cohorts.session(id, person);
        if (session.isCancelled()) {
            throw new Refused("cohort.session.cancelled", session.number());
        }
        if (session.heldOn().isAfter(calendar.today())) {
            throw new Refused("room.look.ahead", session.number());
        }
        return new Occasion(person, Optional.of(id), session.heldOn());
    }

    private static void requireAsked(Form form, int number, OptionalInt answer) {
        boolean canBe = form.asksAboutRisk() && form.questionsAboutRisk().stream().anyMatch(item -> item.number() == number
                && (answer.isEmpty() || item.accepts(answer.getAsInt())));
        if (!canBe) {
            throw new Refused("checkin.answer-cannot-be");
        }
    }

    /** @param answer null when it was left blank */
    private record Look(int item, Integer answer, Instant at) {

        private String words() {
            return answer == null ? "" : answer.toString();
        }
    }

    private Map<Integer, Look> looks(FormKey form) {
        return database.sql("SELECT item, answer, looked_at FROM sheet_look WHERE form_key = ?").param(form.value())
                .query((row, number) -> new Look(row.getInt("item"), row.getObject("answer", Integer.class),
                        row.getTimestamp("looked_at").toInstant())).list().stream()
                .collect(Collectors.toMap(Look::item, look -> look));
    }

    private void keep(Occasion occasion, Form form, int item, Integer answer) {
        long session = occasion.session().orElseThrow().value();
        database.sql("""
                        INSERT INTO sheet_look (form_key, item, instrument, enrolment_id, session_id, answer, found_late,
                               looked_at, looked_by)
                        SELECT :key, :item, :instrument, :enrolment, s.id, :answer, s.closed_at IS NOT NULL, :now, :by
                          FROM cohort_session s WHERE s.id = :session
                        ON DUPLICATE KEY UPDATE answer = VALUES(answer), found_late = VALUES(found_late),
                               looked_at = VALUES(looked_at), looked_by = VALUES(looked_by)""")
                .param("key", occasion.key(form).value()).param("item", item).param("instrument", form.code())
                .param("enrolment", occasion.enrolment().value()).param("session", session).param("answer", answer)
                .param("now", Timestamp.from(calendar.now())).param("by", current.id().value()).update();
    }

    private void forget(FormKey form, int item) {
        database.sql("DELETE FROM sheet_look WHERE form_key = ? AND item = ?").params(form.value(), item).update();
    }
}
