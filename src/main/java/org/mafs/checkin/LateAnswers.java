package org.mafs.checkin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.access.AccountRegister;
import org.mafs.access.CohortScope;
import org.mafs.access.CurrentAccount;
import org.mafs.access.FormWay;
import org.mafs.access.Role;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.base.TriedAgain;
import org.mafs.base.Words;
import org.mafs.checkin.Sitting.Asked;
import org.mafs.checkin.TwoVersions.Came;
import org.mafs.checkin.TwoVersions.Line;
import org.mafs.checkin.TwoVersions.Settled;
import org.mafs.cohort.RoomNews;
import org.mafs.draft.Drafts;
import org.mafs.draft.FormKey;
import org.mafs.mutualaid.VisitedPlace;
import org.mafs.mutualaid.Visits;
import org.mafs.person.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers that came when somebody else's newer ones stood there already. A person looks at both and says which count;
 * nothing is thrown away either way.
 */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class LateAnswers {

    private static final String ROWS = "SELECT b.*, e.person_id FROM answers_beside b JOIN enrolment e "
            + "ON e.id = b.enrolment_id ";

    private final JdbcClient database;
    private final Beside beside;
    private final AnswersHandedIn handedIn;
    private final HandingIn handingIn;
    private final FilledForms filled;
    private final EntryLedger ledger;
    private final Drafts drafts;
    private final FormQuestions questions;
    private final Names names;
    private final Visits visits;
    private final AccountRegister accounts;
    private final CohortScope scope;
    private final CurrentAccount current;
    private final Calendar calendar;
    private final Forms forms;
    private final RoomNews news;

    LateAnswers(JdbcClient database, Beside beside, AnswersHandedIn handedIn, HandingIn handingIn,
            FilledForms filled, EntryLedger ledger, Drafts drafts, FormQuestions questions, Names names, Visits visits,
            AccountRegister accounts, CohortScope scope, CurrentAccount current, Calendar calendar, Forms forms, RoomNews news) {
        this.database = database;
        this.beside = beside;
        this.handedIn = handedIn;
        this.handingIn = handingIn;
        this.filled = filled;
        this.ledger = ledger;
        this.drafts = drafts;
        this.questions = questions;
        this.names = names;
        this.visits = visits;
        this.accounts = accounts;
        this.scope = scope;
        this.current = current;
        this.calendar = calendar;
        this.forms = forms;
        this.news = news;
    }

    /** Everything that waits to be looked at in the cohorts of the one who asks, the longest waiting first. */
    @Transactional(readOnly = true)
    public List<LateForm> waiting() {
        return named(database.sql(ROWS + "WHERE b.settled_at IS NULL AND (:account IS NULL OR e.cohort_id IN "
                        + "(SELECT cohort_id FROM cohort_access WHERE account_id = :account)) ORDER BY b.arrived_at, b.uuid")
                .param("account", scope.limitedTo().map(AccountId::value).orElse(null)));
    }

    /** What waits of one session. */
    @Transactional(readOnly = true)
    public List<LateForm> at(SessionId session) {
        scope.require(session);
        return named(database.sql(ROWS + "WHERE b.settled_at IS NULL AND b.session_id = :session "
                + "ORDER BY b.arrived_at, b.uuid").param("session", session.value()));
    }

    /** Both versions of one. */
    @Transactional(readOnly = true)
    public TwoVersions both(UUID id) {
        Row late = found(id);
        boolean isIn = handingIn.isIn(late.form(), late.occasion());
        Map<String, String> stands = standing(late);
        LateForm form = new LateForm(id, late.form(), late.occasion(), names.of(late.occasion().enrolment()),
                late.arrivedAt());
        return new TwoVersions(form, standing(new FormKey(late.key())), isIn,
                new Came(Optional.of(late.how().way()), Optional.of(late.arrivedAt())), lines(late, stands),
                settled(late));
    }

    /**
     * What stands counts.
     *
     * @param seen when the last of it had arrived that the one who decides has seen
     * @throws Refused when it is settled already, or more has come since
     */
    @TriedAgain
    public void keepWhatStands(UUID id, Instant seen) {
        Row late = open(id, seen);
        beside.settle(id, current.id());
        late.occasion().session().ifPresent(news::changed);
    }

    /**
     * What came later counts from now on. What stood is put aside in its place.
     *
     * @param seen when the last of it had arrived that the one who decides has seen
     * @throws Refused when it is settled already, more has come since, or it cannot be
     */
    @TriedAgain
    public void takeWhatCame(UUID id, Instant seen) {
        Row late = open(id, seen);
        Map<String, String> stands = standing(late);
        boolean isIn = handingIn.isIn(late.form(), late.occasion());
        putAside(late, stands, isIn);
        beside.settle(id, current.id());
        if (isIn || late.handedIn()) {
            Map<String, String> all = new TreeMap<>(late.handedIn() ? Map.of() : stands);
            all.putAll(late.answers());
            handingIn.handIn(late.form(), late.occasion(),
                    new GivenAnswers(AnswerRules.possible(late.form(), all)), late.how(),
                    handingIn.number(late.form(), late.occasion()));
        } else {
            toDraft(late);
        }
        late.occasion().session().ifPresent(news::changed);
    }

    private void putAside(Row late, Map<String, String> stands, boolean isIn) {
        Map<String, String> replaced = new TreeMap<>(stands);
        if (!late.handedIn()) {
            replaced.keySet().retainAll(late.answers().keySet());
        }
        if (!replaced.isEmpty()) {
            beside.settle(beside.keep(late.form(), late.occasion(), UUID.randomUUID(), replaced, standsHow(late), isIn),
                    current.id());
        }
    }

    private void toDraft(Row late) {
        FormKey key = late.occasion().key(late.form());
        Map<String, Drafts.Kept> there = drafts.kept(key, late.occasion().enrolment());
        late.answers().forEach((field, answer) -> drafts.keep(key, late.occasion().enrolment(), field, answer,
                late.writer(), Optional.ofNullable(there.get(field)).map(Drafts.Kept::version).orElse(0L)));
    }

    private Row open(UUID id, Instant seen) {
        Row first = found(id);
        ledger.hold(first.occasion().enrolment());
        Row late = found(id);
        if (late.settledAt() != null) {
            throw new Refused("checkin.late.settled-already");
        }
        if (!late.arrivedAt().equals(seen)) {
            throw new Refused("checkin.late.more-came");
        }
        return late;
    }

    private Map<String, String> standing(Row late) {
        if (handingIn.isIn(late.form(), late.occasion())) {
            return handedIn.of(late.form(), late.occasion()).byField();
        }
        Map<String, String> begun = new TreeMap<>();
        drafts.kept(late.occasion().key(late.form()), late.occasion().enrolment())
                .forEach((field, kept) -> begun.put(field, kept.value()));
        return begun;
    }

    private Filled standsHow(Row late) {
        return filled.of(new FormKey(late.key())).map(FilledForm::how)
                .orElse(new Filled(FormWay.TOGETHER, FormWords.HOME, "page"));
    }

    /** Nothing is known of how a draft came, or a form of a workbook. */
    private Came standing(FormKey form) {
        Optional<FilledForm> known = filled.of(form);
        return new Came(known.map(stands -> stands.how().way()), known.map(FilledForm::handedInAt));
    }

    /** In the order of the form. A whole form is compared as a whole, single answers with their own questions only. */
    private List<Line> lines(Row late, Map<String, String> stands) {
        List<Line> lines = new ArrayList<>();
        asked(late.form()).forEach(question -> {
            boolean told = late.answers().containsKey(question.field())
                    || late.handedIn() && stands.containsKey(question.field());
            if (told) {
                lines.add(new Line(question.text(), question.inWords(stands.get(question.field())),
                        question.inWords(late.answers().get(question.field()))));
            }
            if (question.field().equals(GivenAnswers.MEETINGS)) {
                lines.addAll(visitLines(late, stands));
            }
        });
        return lines;
    }

    private List<Line> visitLines(Row late, Map<String, String> stands) {
        Set<String> fields = new TreeSet<>(late.answers().keySet());
        if (late.handedIn()) {
            fields.addAll(stands.keySet());
        }
        fields.removeIf(field -> !VisitFields.isOne(field));
        Map<VisitedPlace, String> called = fields.isEmpty() ? Map.of() : visits.called(late.occasion().enrolment(),
                fields.stream().flatMap(field -> VisitFields.place(field).stream()).collect(Collectors.toSet()));
        return fields.stream().map(field -> {
            String asks = VisitFields.place(field).map(place -> Words.say("checkin.visits.to",
                            called.getOrDefault(place, Words.say("checkin.visits.unknown"))))
                    .orElseGet(() -> Words.say("paper.field." + field));
            Place place = new Place(field, asks, Map.of("yes", Words.say("checkin.visits.back.yes"), "maybe",
                    Words.say("checkin.visits.back.maybe"), "no", Words.say("checkin.visits.back.no")));
            return new Line(asks, place.inWords(stands.get(field)), place.inWords(late.answers().get(field)));
        }).toList();
    }

    private Optional<Settled> settled(Row late) {
        return Optional.ofNullable(late.settledAt()).map(at -> new Settled(at,
                accounts.names(Set.of(late.settledBy())).get(late.settledBy())));
    }

    /** One answer's place on the form. */
    private record Place(String field, String text, Map<String, String> options) {

        private String inWords(String answer) {
            if (answer == null || answer.isBlank()) {
                return Words.say("measure.unanswered");
            }
            return answer.equals(GivenAnswers.DECLINED) ? Words.say("checkin.late.declined")
                    : GivenAnswers.days(answer).map(DayWords::of).orElseGet(() -> options.getOrDefault(answer, answer));
        }
    }

    private List<Place> asked(Form form) {
        return questions.of(form, FormWords.HOME).stream()
                .flatMap(LateAnswers::places).toList();
    }

    private static Stream<Place> places(Asked question) {
        Map<String, String> options = new TreeMap<>();
        if (question.options() != null) {
            question.options().forEach(option -> options.put(option.code(), option.name()));
        }
        Stream<Place> whole = Stream.of(new Place(question.id(), question.text(), options));
        return question.substances() == null ? whole : Stream.concat(whole, question.substances().stream()
                .flatMap(substance -> Stream.of(new Place(GivenAnswers.DAYS + substance.code(),
                        Words.say("checkin.late.days", substance.name(), question.max()), Map.of()),
                        new Place(GivenAnswers.AMOUNT + substance.code(),
                                Words.say("checkin.late.amount", substance.name()), Map.of()))));
    }

    private List<LateForm> named(StatementSpec asked) {
        List<Row> rows = asked.query((row, number) -> row(row)).list();
        Map<PersonId, String> called = names.of(rows.stream().map(Row::person).toList());
        return rows.stream().filter(row -> called.containsKey(row.person())).map(row -> new LateForm(row.id(), row.form(),
                row.occasion(), called.get(row.person()), row.arrivedAt())).toList();
    }

    private Row found(UUID id) {
        Row late = database.sql(ROWS + "WHERE b.uuid = ?").param(id.toString()).query((row, number) -> row(row))
                .optional().orElseThrow(EntityNotFoundException::new);
        scope.require(late.occasion().enrolment(), late.occasion().session());
        return late;
    }

    private record Row(UUID id, UUID key, UUID writer, Form form, Occasion occasion, PersonId person, Filled how,
            boolean handedIn, Map<String, String> answers, Instant arrivedAt, Instant settledAt, AccountId settledBy) {
    }

    /** What came by a link counts on the day it came. */
    private static LocalDate takenOn(ResultSet row) throws SQLException {
        return FormWay.valueOf(row.getString("way")) == FormWay.BY_LINK
                ? row.getTimestamp("arrived_at").toInstant().atZone(Calendar.PLACE).toLocalDate()
                : row.getObject("held_on", LocalDate.class);
    }

    private Row row(ResultSet row) throws SQLException {
        UUID id = UUID.fromString(row.getString("uuid"));
        Timestamp settled = row.getTimestamp("settled_at");
        return new Row(id, UUID.fromString(row.getString("form_key")), UUID.fromString(row.getString("writer")),
                forms.withCode(row.getString("form")),
                new Occasion(new EnrolmentId(row.getLong("enrolment_id")),
                        Optional.ofNullable(row.getObject("session_id", Long.class)).map(SessionId::new),
                        row.getObject("held_on", LocalDate.class), takenOn(row)),
                new PersonId(row.getLong("person_id")), new Filled(FormWay.valueOf(row.getString("way")),
                row.getString("language"), row.getString("layout"),
                Optional.ofNullable(row.getString("wording")).map(UUID::fromString)), row.getBoolean("is_handed_in"),
                beside.read(row.getBytes("answers_sealed"), id), row.getTimestamp("arrived_at").toInstant(),
                settled == null ? null : settled.toInstant(),
                settled == null ? null : new AccountId(row.getLong("settled_by")));
    }
}
