package org.mafs.access;

import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.springframework.stereotype.Service;

/**
 * Offers a browser to a person: the page that is open takes the offer up with a code that works once, at once, and only
 * in that browser. Until then nothing has changed.
 */
@Service
public class HandingOver {

    static final Duration OFFER_HOLDS = Duration.ofSeconds(60);

    private final Passes passes;
    private final Pins pins;
    private final CohortScope scope;
    private final CurrentAccount current;
    private final Calendar calendar;
    private final Map<String, Offer> offers = new ConcurrentHashMap<>();

    HandingOver(Passes passes, Pins pins, CohortScope scope, CurrentAccount current, Calendar calendar) {
        this.passes = passes;
        this.pins = pins;
        this.scope = scope;
        this.current = current;
        this.calendar = calendar;
    }

    private record Offer(String browser, AccountId account, EnrolmentId person, Optional<SessionId> session,
            LocalDate heldOn, List<String> forms, String backTo, Instant until) {
    }

    /**
     * @param participant who has the tablet now
     * @param backTo      the page it leads back to
     */
    record HandedOver(Participant participant, String backTo) {
    }

    /**
     * @param browser the name of the HTTP session that is to be handed over
     * @param forms   the codes of the forms
     * @param backTo  an address of ours, shown when the tablet is given back
     * @return the code that takes the offer up
     * @throws Refused when the one who asks has no code to take it back with, when no form is named, or when the session
     *                 is not today's or closed, or its cohort cannot begin yet
     */
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
    public String offer(String browser, EnrolmentId person, Optional<SessionId> session, LocalDate heldOn,
            List<String> forms, String backTo) {
        scope.require(person, session);
        if (!pins.isChosen()) {
            throw new Refused("access.pin.needed");
        }
        if (forms.isEmpty()) {
            throw new Refused("access.hand-over.no-form");
        }
        if (!passes.mayBeOpen(session, heldOn)) {
            throw new Refused("access.hand-over.not-today");
        }
        offers.values().removeIf(offer -> offer.until().isBefore(calendar.now()));
        passes.requireReady(session);
        String code = OneTimeCode.random().text();
        offers.put(code, new Offer(browser, current.id(), person, session, heldOn, List.copyOf(forms), backTo,
                calendar.now().plus(OFFER_HOLDS)));
        return code;
    }

    /** Empty when there is no such offer for this browser and account any more. */
    Optional<HandedOver> takeUp(String code, String browser) {
        return Optional.ofNullable(offers.remove(code))
                .filter(offer -> offer.browser().equals(browser) && offer.account().equals(current.id())
                        && offer.until().isAfter(calendar.now()))
                .map(offer -> new HandedOver(passes.issue(FormWay.HANDED, offer.person(), offer.session(),
                        offer.heldOn(), offer.forms()), offer.backTo()));
    }
}
