package org.mafs.safeguarding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.access.AccountRegister;
import org.mafs.access.CohortScope;
import org.mafs.access.Role;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.SiteId;
import org.mafs.message.Addressee;
import org.mafs.message.Channel;
import org.mafs.message.MessageLine;
import org.mafs.message.MessagesByKey;
import org.mafs.message.OpenChannels;
import org.mafs.message.Problem;
import org.mafs.safeguarding.ConcernAlert.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether those on duty were written to about a concern, and who must be told in another way. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class ConcernAlerts {

    private final EscalatingConcerns concerns;
    private final EscalationSettings settings;
    private final OpenChannels open;
    private final MessagesByKey messages;
    private final AccountRegister accounts;
    private final CohortScope scope;
    private final Calendar calendar;

    ConcernAlerts(EscalatingConcerns concerns, EscalationSettings settings, OpenChannels open,
            MessagesByKey messages, AccountRegister accounts, CohortScope scope, Calendar calendar) {
        this.concerns = concerns;
        this.settings = settings;
        this.open = open;
        this.messages = messages;
        this.accounts = accounts;
        this.scope = scope;
        this.calendar = calendar;
    }

    /** What those who are on duty are called, and what has become of the messages about some concerns. */
    private record Known(Map<SiteId, List<DutyHolder>> holders, EscalationPlan plan, Set<Channel> channels,
            Map<String, MessageLine> lines, Map<AccountId, String> names, Instant now) {

        List<DutyHolder> at(SiteId site) {
            return holders.getOrDefault(site, List.of());
        }

        List<Escalating.Step> steps(Escalating concern) {
            return concern.steps(at(concern.site()), plan, channels);
        }
    }

    /**
     * Every alert about one concern: those there were, the oldest first, then those that still have to go. For whoever
     * reaches the person, and for those on duty there.
     */
    public List<ConcernAlert> of(ConcernId id) {
        Escalating concern = concerns.of(id).orElseThrow(EntityNotFoundException::new);
        if (concern.closed()) {
            scope.requireCaringBeyondTheDay(concern.enrolment());
        } else {
            scope.requireCaring(concern.enrolment());
        }
        Known known = known(concerns.onDuty(List.of(concern)), settings.kept(), open.toStaff(),
                messages.beginning(Escalating.keys(id)));
        Set<String> pressing = keys(concern, known.steps(concern)).collect(Collectors.toSet());
        return Stream.concat(
                known.lines().entrySet().stream().map(line -> written(concern, line.getValue(), known,
                        pressing.contains(line.getKey()))),
                known.steps(concern).stream().flatMap(step -> toGo(concern, step, known))).toList();
    }

    /**
     * Who of those on duty does not hear of a concern that nobody has looked at, the oldest concern first: all of them
     * for a coordinator, those of their own site for whoever is on duty there, for others none.
     */
    public List<AlertNotGone> notGone() {
        List<Escalating> waiting = concerns.waiting(scope.limitedTo());
        if (waiting.isEmpty()) {
            return List.of();
        }
        Map<SiteId, List<DutyHolder>> holders = concerns.onDuty(waiting);
        EscalationPlan plan = settings.kept();
        Set<Channel> channels = open.toStaff();
        Set<String> keys = new HashSet<>();
        waiting.forEach(concern -> keys(concern, concern.steps(holders.getOrDefault(concern.site(), List.of()), plan,
                channels)).forEach(keys::add));
        Known known = known(holders, plan, channels, messages.of(keys));
        return waiting.stream().flatMap(concern -> troubles(concern, known)).toList();
    }

    private Known known(Map<SiteId, List<DutyHolder>> holders, EscalationPlan plan, Set<Channel> channels,
            Map<String, MessageLine> lines) {
        Collection<AccountId> everybody = Stream.concat(
                holders.values().stream().flatMap(List::stream).map(DutyHolder::account),
                lines.values().stream().map(ConcernAlerts::staff)).distinct().toList();
        return new Known(holders, plan, channels, lines, accounts.names(everybody), calendar.now());
    }

    private static AccountId staff(MessageLine line) {
        return switch (line.to()) {
            case Addressee.Staff to -> to.account();
            case Addressee.Person _ -> throw new IllegalStateException("An alert goes to staff only.");
        };
    }

    private static Stream<String> keys(Escalating concern, List<Escalating.Step> steps) {
        return steps.stream().flatMap(step -> step.ways().stream().map(channel -> concern.key(step, channel)));
    }

    /** One line for each who does not hear of it; who has heard of it in one way needs no other. */
    private static Stream<AlertNotGone> troubles(Escalating concern, Known known) {
        return known.steps(concern).stream().filter(step -> step.duty() == Duty.LEAD || !step.due().isAfter(known.now()))
                .flatMap(step -> {
                    List<ConcernAlert> alerts = Stream.concat(step.ways().stream()
                                    .flatMap(channel -> Optional.ofNullable(known.lines().get(concern.key(step, channel)))
                                            .map(line -> written(concern, line, known, true)).stream()),
                            toGo(concern, step, known)).toList();
                    boolean heard = alerts.stream().anyMatch(alert -> alert.state() == State.GONE);
                    return heard ? Stream.empty() : alerts.stream().filter(ConcernAlert::trouble).limit(1)
                            .map(alert -> new AlertNotGone(concern.id(), concern.siteName(), concern.openedAt(), alert,
                                    step.holder().map(DutyHolder::account)));
                });
    }

    private static ConcernAlert written(Escalating concern, MessageLine line, Known known, boolean pressing) {
        AccountId to = staff(line);
        Optional<DutyHolder> holder = known.at(concern.site()).stream()
                .filter(on -> on.account().equals(to)).findFirst();
        return new ConcernAlert(holder.map(DutyHolder::duty), state(line, pressing),
                known.names().get(to), Optional.of(line.channel()), line.problem(), line.changedAt(),
                holder.flatMap(ConcernAlerts::phone).filter(phone -> pressing), pressing);
    }

    private static Optional<String> phone(DutyHolder holder) {
        return Escalating.address(holder, Channel.TEXT);
    }

    private static State state(MessageLine line, boolean pressing) {
        return switch (line.state()) {
            case QUEUED -> !pressing ? State.NOT_NEEDED : line.problem().isEmpty() ? State.UNDER_WAY : State.TRIED_AGAIN;
            case SENDING -> State.UNDER_WAY;
            case SENT -> State.GONE;
            case UNSURE -> State.UNSURE;
            case FAILED -> State.NOT_GONE;
            case STOPPED -> line.problem().filter(Problem.DEMO::equals).isPresent() ? State.DEMO : State.NOT_NEEDED;
        };
    }

    /** What has not been queued yet, or never can be. */
    private static Stream<ConcernAlert> toGo(Escalating concern, Escalating.Step step, Known known) {
        if (step.holder().isEmpty()) {
            return Stream.of(new ConcernAlert(Optional.of(step.duty()), State.NOBODY, concern.siteName(), Optional.empty(),
                    Optional.empty(), step.due(), Optional.empty(), true));
        }
        DutyHolder holder = step.holder().get();
        Function<State, ConcernAlert> none = state -> new ConcernAlert(Optional.of(step.duty()), state,
                known.names().get(holder.account()), Optional.empty(), Optional.empty(), step.due(), phone(holder), true);
        if (holder.reach().email() == null && holder.reach().phone() == null) {
            return Stream.of(none.apply(State.NO_ADDRESS));
        }
        if (step.ways().isEmpty()) {
            return Stream.of(none.apply(State.NO_SERVER));
        }
        boolean tooLate = !step.giveUpAfter().isAfter(known.now());
        return step.ways().stream().filter(channel -> !known.lines().containsKey(concern.key(step, channel)))
                .map(channel -> new ConcernAlert(Optional.of(step.duty()), tooLate ? State.NOT_GONE : State.PLANNED,
                        known.names().get(holder.account()), Optional.of(channel),
                        tooLate ? Optional.of(Problem.TOO_LATE) : Optional.empty(), step.due(), phone(holder), true));
    }
}
