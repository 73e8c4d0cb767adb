package org.mafs.checkin;

import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mafs.access.CohortScope;
import org.mafs.access.FormWay;
import org.mafs.access.Participant;
import org.mafs.access.Passes;
import org.mafs.access.Role;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.TriedAgain;
import org.mafs.checkin.FollowUpLinkRows.Link;
import org.mafs.checkin.FollowUpMail.Stand;
import org.mafs.cohort.AskedFromAfar;
import org.mafs.cohort.FollowUpsFromAfar;
import org.mafs.draft.FormKey;
import org.mafs.measure.OfficialWordings;
import org.mafs.message.Channel;
import org.mafs.message.Deliveries;
import org.mafs.message.Delivery;
import org.mafs.message.OpenChannels;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends somebody the follow-up's questions: an e-mail with a link of their own that opens the forms still to come, for
 * a fortnight at most, and is used with the last of them. The e-mail itself goes with {@link FollowUpMails}.
 */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class FollowUpLinks {

    /** How long a link opens anything, unless the follow-up's window closes before. */
    public static final Duration OPENS_FOR = Duration.ofDays(14);

    private static final String THEIRS = """
            SELECT e.id FROM enrolment e WHERE e.id IN (:people) AND (:account IS NULL OR EXISTS (
                SELECT 1 FROM cohort_access a WHERE a.cohort_id = e.cohort_id AND a.account_id = :account))""";

    private final FollowUpsFromAfar asked;
    private final FollowUpLinkRows links;
    private final Passes passes;
    private final Forms forms;
    private final HandingIn handingIn;
    private final EntryLedger ledger;
    private final OpenChannels open;
    private final Deliveries deliveries;
    private final CohortScope scope;
    private final JdbcClient database;
    private final OfficialWordings wordings;
    private final Calendar calendar;

    FollowUpLinks(FollowUpsFromAfar asked, FollowUpLinkRows links, Passes passes, Forms forms, HandingIn handingIn,
            EntryLedger ledger, OpenChannels open, Deliveries deliveries, CohortScope scope, JdbcClient database,
            OfficialWordings wordings, Calendar calendar) {
        this.asked = asked;
        this.links = links;
        this.passes = passes;
        this.forms = forms;
        this.handingIn = handingIn;
        this.ledger = ledger;
        this.open = open;
        this.deliveries = deliveries;
        this.scope = scope;
        this.database = database;
        this.wordings = wordings;
        this.calendar = calendar;
    }

    /**
     * An e-mail with a new link is on its way; a link that was sent before opens nothing any more. What was begun by it
     * is found again by the new one.
     *
     * @return when it ends
     * @throws Refused when they may not be written to, nothing is to be asked, or no e-mail can be sent
     */
    @TriedAgain
    public Instant send(EnrolmentId enrolment) {
        scope.requireLeading(enrolment);
        if (!open.canBeStopped()) {
            throw new Refused("checkin.link.no-address");
        }
        if (!open.get().contains(Channel.EMAIL)) {
            throw new Refused("checkin.link.no-mail");
        }
        ledger.hold(enrolment);
        AskedFromAfar person = Optional.ofNullable(asked.among(List.of(enrolment)).get(enrolment))
                .orElseThrow(() -> new Refused("checkin.link.not-due"));
        if (person.stopped()) {
            throw new Refused("checkin.link.stopped");
        }
        if (person.email().isEmpty()) {
            throw new Refused("checkin.link.no-safe-email");
        }
        LocalDate day = links.open(enrolment).map(Link::heldOn).orElse(calendar.today());
        List<String> codes = alone(person, new Occasion(enrolment, Optional.empty(), day));
        if (codes.isEmpty()) {
            throw new Refused("checkin.link.no-form");
        }
        links.end(enrolment);
        Participant opened = passes.issue(FormWay.BY_LINK, enrolment, Optional.empty(), day, codes);
        Instant until = until(person);
        passes.opensByLink(opened, until);
        links.add(opened, until);
        return until;
    }

    /** Those of these people who may be sent one: due, reachable by e-mail, with a form to fill in by themselves. */
    @Transactional(readOnly = true)
    public Set<EnrolmentId> possible(Collection<EnrolmentId> people) {
        List<Form> alone = answeredAlone();
        return asked.among(theirs(people)).values().stream()
                .filter(AskedFromAfar::mayBeWrittenTo)
                .filter(person -> alone.stream().anyMatch(form -> person.missing().contains(form.code())))
                .map(AskedFromAfar::id).collect(Collectors.toSet());
    }

    /** How it stands with the last link of each of these people; nobody is here to whom none was sent. */
    @Transactional(readOnly = true)
    public Map<EnrolmentId, FollowUpMail> of(Collection<EnrolmentId> people) {
        List<Link> last = links.last(theirs(people));
        Map<EnrolmentId, AskedFromAfar> due = asked.among(last.stream().map(Link::enrolment).toList());
        Map<String, Delivery> gone = deliveries.of(last.stream().map(Link::onceKey).toList());
        Set<String> in = in(last);
        Map<EnrolmentId, FollowUpMail> mails = new HashMap<>();
        last.forEach(link -> {
            Optional<Delivery> delivery = Optional.ofNullable(gone.get(link.onceKey()));
            long handedIn = link.forms().stream().filter(form -> in.contains(key(link, form))).count();
            mails.put(link.enrolment(), new FollowUpMail(link.askedAt(), link.until(),
                    stand(link, Optional.ofNullable(due.get(link.enrolment())), delivery), link.openedAt().isPresent(),
                    Math.toIntExact(handedIn), link.forms().size(), delivery.flatMap(Delivery::problem)));
        });
        return mails;
    }

    private Stand stand(Link link, Optional<AskedFromAfar> due, Optional<Delivery> delivery) {
        if (link.handedInAt().isPresent()) {
            return Stand.USED;
        }
        if (link.endedAt().isPresent()) {
            return Stand.ENDED;
        }
        if (!link.until().isAfter(calendar.now())) {
            return Stand.EXPIRED;
        }
        if (due.stream().noneMatch(person -> person.missing().stream().anyMatch(link.forms()::contains))) {
            return Stand.ENDED;
        }
        return delivery.map(gone -> switch (gone.state()) {
            case QUEUED, SENDING -> Stand.ON_ITS_WAY;
            case SENT -> Stand.SENT;
            case UNSURE, FAILED, STOPPED -> Stand.FAILED;
        }).orElse(Stand.ON_ITS_WAY);
    }

    private Set<String> in(List<Link> last) {
        List<String> keys = last.stream().flatMap(link -> link.forms().stream().map(form -> key(link, form))).toList();
        return keys.isEmpty() ? Set.of() : new HashSet<>(database
                .sql("SELECT form_key FROM form_filled WHERE form_key IN (:keys)").param("keys", keys)
                .query(String.class).list());
    }

    private static String key(Link link, String form) {
        return FormKey.onDay(form, link.enrolment(), link.heldOn()).value().toString();
    }

    private List<String> alone(AskedFromAfar person, Occasion occasion) {
        return answeredAlone().stream()
                .filter(form -> person.missing().contains(form.code()) && !handingIn.isIn(form, occasion))
                .map(Form::code).toList();
    }

    /** What somebody without a paper form can fill in: our own words, or the official ones where they are installed. */
    private List<Form> answeredAlone() {
        return forms.all().stream().filter(form -> form.isOwnWording()
                || wordings.inUse(form.instrument(), FormWords.HOME).isPresent()).toList();
    }

    private Instant until(AskedFromAfar person) {
        Instant closes = person.dueUntil().plusDays(1).atStartOfDay(Calendar.PLACE).toInstant();
        Instant later = calendar.now().plus(OPENS_FOR);
        return closes.isBefore(later) ? closes : later;
    }

    private List<EnrolmentId> theirs(Collection<EnrolmentId> people) {
        return people.isEmpty() ? List.of() : database.sql(THEIRS)
                .param("people", people.stream().map(EnrolmentId::value).toList())
                .param("account", scope.limitedTo().map(AccountId::value).orElse(null))
                .query(Long.class).list().stream().map(EnrolmentId::new).toList();
    }
}
