package org.mafs.cohort.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mafs.access.AccountRegister;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.SessionId;
import org.mafs.base.Words;
import org.mafs.base.ui.Told;
import org.mafs.cohort.BankHolidays;
import org.mafs.cohort.Clash;
import org.mafs.cohort.Clashes;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.NewCohort;
import org.mafs.cohort.Places;
import org.mafs.cohort.Scheduling;
import org.mafs.cohort.SessionPlan;
import org.mafs.cohort.SessionRecord;
import org.mafs.cohort.SessionStaff;
import org.mafs.cohort.Staffing;
import org.mafs.cohort.VenueRecord;

/** What the timetable of a cohort says beside its dates, and the ways to change it, each for who may. */
@SpringComponent
class SessionChanges {

    private static final int WEEK = 7;

    private final CohortPlanning planning;
    private final Scheduling scheduling;
    private final Staffing staffing;
    private final Clashes clashes;
    private final Places places;
    private final AccountRegister accounts;
    private final CurrentAccount current;
    private final Calendar calendar;

    SessionChanges(CohortPlanning planning, Scheduling scheduling, Staffing staffing, Clashes clashes, Places places,
            AccountRegister accounts, CurrentAccount current, Calendar calendar) {
        this.planning = planning;
        this.scheduling = scheduling;
        this.staffing = staffing;
        this.clashes = clashes;
        this.places = places;
        this.accounts = accounts;
        this.current = current;
        this.calendar = calendar;
    }

    /** What is said beside the sessions of one cohort, read once for all of them. */
    record Beside(Map<SessionId, SessionStaff> staff, Map<AccountId, String> names,
            Map<SessionId, List<Clash>> clashes, List<VenueRecord> rooms) {

        String named(Set<AccountId> people) {
            return String.join(", ", people.stream().map(names::get).sorted(Words.inOrder()).toList());
        }

        Optional<String> room(SessionRecord session) {
            return session.elsewhere().flatMap(id -> rooms.stream().filter(room -> room.id().equals(id)).findFirst())
                    .map(VenueRecord::inFull);
        }
    }

    Beside beside(CohortId cohort) {
        Map<SessionId, SessionStaff> staff = staffing.of(cohort);
        List<AccountId> people = staff.values().stream()
                .flatMap(one -> java.util.stream.Stream.concat(one.leaders().stream(), one.cover().stream())).toList();
        return new Beside(staff, accounts.names(people), clashes.of(cohort), places.venues());
    }

    LocalDate today() {
        return calendar.today();
    }

    Dialog change(SessionRecord session, List<SessionRecord> all, Runnable changed) {
        return new ChangeSessionDialog(Words.say("cohort.session.change.title", session.number()), session.plan(),
                session.version(), places.venues(), (seen, plan) -> planning.move(session.id(), seen, plan),
                plan -> remarks(session.number(), plan, all, clashes.ifMoved(session.id(), plan)), changed);
    }

    /** A week after the last, at its time and in its room. */
    Dialog add(CohortId cohort, List<SessionRecord> all, Runnable changed) {
        SessionPlan last = all.getLast().plan();
        SessionPlan next = new SessionPlan(Words.say("cohort.session.add.usual"), last.heldOn().plusDays(WEEK),
                last.startsAt(), last.minutes(), last.elsewhere());
        return new ChangeSessionDialog(Words.say("cohort.session.add"), next, 0, places.venues(),
                (seen, plan) -> scheduling.add(cohort, plan),
                plan -> remarks(all.getLast().number() + 1, plan, all, clashes.ifAdded(cohort, plan)), changed);
    }

    /** What is awkward about a cohort before it is made: its bank holidays first, then what its room is taken by. */
    List<String> ifMade(NewCohort asked, List<LocalDate> days) {
        List<String> remarks = new ArrayList<>(days.stream()
                .flatMap(day -> holiday(day).stream()).toList());
        if (asked.details().venue() != null) {
            remarks.addAll(words(clashes.ifMade(asked)));
        }
        return remarks;
    }

    SessionMenu menu(SessionRecord session, SessionStaff staff, Runnable changed) {
        SessionMenu menu = new SessionMenu(session);
        if (session.isCancelled()) {
            return menu.does("cohort.session.restore", () -> {
                scheduling.restore(session.id());
                Told.good(Words.say("cohort.session.restored", session.number()));
            }, changed);
        }
        if (!session.heldOn().isBefore(calendar.today())) {
            menu.opens("cohort.cover.step", () -> cover(session, staff, changed).open());
            if (staff.leaders().contains(current.id())) {
                cannotLead(menu, session, staff, changed);
            }
        }
        menu.does("cohort.session.week-on", () -> aWeekOn(session), changed);
        return menu.opens("cohort.session.cancel", () -> new CancelSessionDialog(session,
                reason -> scheduling.cancel(session.id(), reason), changed).open());
    }

    private void cannotLead(SessionMenu menu, SessionRecord session, SessionStaff staff, Runnable changed) {
        if (staff.away().contains(current.id())) {
            menu.does("cohort.away.can-after-all", () -> staffing.canLeadAfterAll(session.id()), changed);
        } else {
            menu.does("cohort.away.cannot", () -> {
                staffing.cannotLead(session.id());
                Told.good(Words.say("cohort.away.noted", session.number()));
            }, changed);
        }
    }

    void aWeekOn(SessionRecord session) {
        int moved = scheduling.aWeekOn(session.id(), session.version());
        Told.good(Words.say("cohort.session.week-on.done", moved));
    }

    void reopen(SessionRecord session) {
        planning.reopen(session.id());
        Told.good(Words.say("cohort.session.opened-again", session.number()));
    }

    private Dialog cover(SessionRecord session, SessionStaff staff, Runnable changed) {
        boolean runsCohorts = current.get().role() == Role.COORDINATOR;
        return new CoverDialog(session, staff, accounts.facilitators(), runsCohorts, (away, cover) -> {
            if (runsCohorts) {
                staffing.away(session.id(), away);
            }
            staffing.cover(session.id(), cover);
        }, people -> words(clashes.ifCovered(session.id(), people)), changed);
    }

    private static List<String> remarks(int number, SessionPlan plan, List<SessionRecord> all, List<Clash> clashes) {
        List<String> remarks = new ArrayList<>();
        holiday(plan.heldOn()).ifPresent(remarks::add);
        all.stream().filter(other -> !other.isCancelled())
                .filter(other -> other.number() < number && !other.heldOn().isBefore(plan.heldOn())
                        || other.number() > number && !other.heldOn().isAfter(plan.heldOn()))
                .findFirst().ifPresent(other -> remarks.add(Words.say("cohort.remark.order", other.number(),
                        Calendar.shortDay(other.heldOn()))));
        remarks.addAll(words(clashes));
        return remarks;
    }

    static Optional<String> holiday(LocalDate day) {
        return BankHolidays.on(day)
                .map(name -> Words.say("cohort.remark.holiday", Calendar.shortDay(day), name));
    }

    static List<String> words(List<Clash> clashes) {
        return clashes.stream().map(clash -> {
            String when = Words.say("cohort.session.when", Calendar.shortDay(clash.from().toLocalDate()),
                    Calendar.time(clash.from().toLocalTime()), Calendar.time(clash.to().toLocalTime()));
            String people = String.join(", ", clash.people());
            return clash.people().isEmpty() ? Words.say("cohort.remark.room", clash.cohort(), clash.number(), when)
                    : clash.sameRoom() ? Words.say("cohort.remark.both", people, clash.cohort(), clash.number(), when)
                    : Words.say("cohort.remark.people", people, clash.cohort(), clash.number(), when);
        }).toList();
    }
}
