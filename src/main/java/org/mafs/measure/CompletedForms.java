package org.mafs.measure;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mafs.access.CohortScope;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.Conflict;
import org.mafs.base.Conflict.Difference;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.base.TriedAgain;
import org.mafs.base.Words;
import org.mafs.cohort.RoomNews;
import org.mafs.draft.Drafts;
import org.mafs.draft.FormKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps completed forms. */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class CompletedForms {

    private final Responses responses;
    private final InstrumentLibrary library;
    private final Drafts drafts;
    private final CohortScope scope;
    private final CurrentAccount current;
    private final Calendar calendar;
    private final RiskNews risk;
    private final RoomNews news;

    CompletedForms(Responses responses, InstrumentLibrary library, Drafts drafts, CohortScope scope, CurrentAccount current, Calendar calendar,
            RiskNews risk, RoomNews news) {
        this.responses = responses;
        this.library = library;
        this.drafts = drafts;
        this.scope = scope;
        this.current = current;
        this.calendar = calendar;
        this.risk = risk;
        this.news = news;
    }

    /**
     * Hands a form in. The same form again, with the same answers, changes nothing.
     *
     * @throws Refused  when nothing was answered, or an answer is not on the form
     * @throws Conflict when somebody has handed in other answers since
     */
    @TriedAgain
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
    public ResponseRecord handIn(NewResponse asked) {
        scope.require(asked.enrolment(), asked.session());
        Optional<Response> stored = stored(asked.form(), asked.enrolment());
        Instrument instrument = stored.map(this::record).map(ResponseRecord::instrument)
                .orElseGet(() -> library.current(asked.instrument()).orElseThrow());
        check(instrument, asked);
        stored.map(this::record).ifPresent(theirs -> refuseIfChangedSince(asked, theirs));
        Response response = stored.orElseGet(() -> new Response(asked, instrument));
        boolean saysMore = stored.isEmpty() || !record(response).answers().equals(asked.answers());
        if (saysMore) {
            response.answer(asked.answers(), calendar.now(), current.writer());
        }
        responses.saveAndFlush(response);
        ResponseRecord kept = record(response);
        if (saysMore) {
            risk.tell(asked.form(), asked.enrolment(), asked.session(), asked.instrument(), kept.score().risk());
            asked.session().ifPresent(news::changed);
        }
        drafts.discard(asked.form(), asked.enrolment());
        return kept;
    }

    /**
     * Takes a form out of which every question was declined in the end. Whoever asks has seen it.
     */
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
    public void takeOut(FormKey form, EnrolmentId enrolment, Optional<SessionId> session) {
        scope.require(enrolment, session);
        stored(form, enrolment).ifPresent(responses::delete);
        responses.flush();
    }

    /** What is asked on this form: the version it was answered in, or the one that is asked from now on. */
    @Transactional(readOnly = true)
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
    public Instrument asked(FormKey form, EnrolmentId enrolment, String instrument) {
        scope.require(enrolment);
        return stored(form, enrolment).map(this::record).map(ResponseRecord::instrument)
                .orElseGet(() -> library.current(instrument).orElseThrow());
    }

    /** That a form was handed in, and how often it was changed; nothing of what it says. */
    @Transactional(readOnly = true)
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
    public Optional<Long> version(FormKey form, EnrolmentId enrolment) {
        scope.require(enrolment);
        return stored(form, enrolment).map(response -> record(response).version());
    }

    @Transactional(readOnly = true)
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
    public Optional<ResponseRecord> handedIn(FormKey form, EnrolmentId enrolment) {
        scope.require(enrolment);
        return stored(form, enrolment).map(this::record)
                .filter(response -> scope.reading(enrolment).test(response.session()));
    }

    /** One person's forms of one instrument in any version, earliest first; who covers a session sees that session's. */
    @Transactional(readOnly = true)
    public List<ResponseRecord> of(EnrolmentId enrolment, String instrument) {
        return of(enrolment).stream().filter(response -> response.instrument().code().equals(instrument)).toList();
    }

    /** All of one person's forms, earliest first; who covers a session sees that session's. */
    @Transactional(readOnly = true)
    public List<ResponseRecord> of(EnrolmentId enrolment) {
        scope.require(enrolment);
        Predicate<Optional<SessionId>> reads = scope.reading(enrolment);
        return responses.findByEnrolmentIdOrderByTakenOnAscIdAsc(enrolment.value()).stream().map(this::record)
                .filter(response -> reads.test(response.session())).toList();
    }

    /** Which forms the people of a cohort and its guests have taken, without what they say. */
    @Transactional(readOnly = true)
    public List<TakenForm> takenIn(CohortId cohort) {
        scope.requireTonight(cohort);
        return responses.takenIn(cohort.value()).stream()
                .map(taken -> new TakenForm(new EnrolmentId(taken.getEnrolment()),
                        Optional.ofNullable(taken.getSession()).map(SessionId::new), taken.getInstrument(),
                        taken.getTakenOn()))
                .toList();
    }

    private Optional<Response> stored(FormKey form, EnrolmentId enrolment) {
        return responses.findByFormKeyAndEnrolmentId(form.value(), enrolment.value());
    }

    private ResponseRecord record(Response response) {
        return response.record(library);
    }

    private void check(Instrument instrument, NewResponse asked) {
        if (asked.answers().answered() == 0) {
            throw new Refused("measure.nothing-answered");
        }
        if (asked.takenOn().isAfter(calendar.today())) {
            throw new Refused("measure.taken-in-future");
        }
        boolean onTheForm = asked.answers().inOrder().size() == instrument.items().size()
                && instrument.items().stream().allMatch(item -> asked.answers().answer(item.number()).stream()
                        .allMatch(answer -> answer >= item.min() && answer <= item.max()));
        if (!onTheForm) {
            throw new Refused("measure.not-on-form");
        }
    }

    private static void refuseIfChangedSince(NewResponse asked, ResponseRecord theirs) {
        boolean asSeen = asked.seenVersion().filter(seen -> seen == theirs.version()).isPresent();
        if (asSeen || theirs.answers().equals(asked.answers())) {
            return;
        }
        List<Difference> differences = new ArrayList<>();
        theirs.instrument().items().forEach(item -> {
            String before = inWords(theirs.answers(), item);
            String now = inWords(asked.answers(), item);
            if (!before.equals(now)) {
                differences.add(new Difference(item.topic(), before, now));
            }
        });
        throw new Conflict(theirs.version(), differences);
    }

    private static String inWords(Answers answers, Item item) {
        return answers.answer(item.number()).stream().mapToObj(String::valueOf).findFirst()
                .orElse(Words.say("measure.unanswered"));
    }
}
