package org.mafs.cohort.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mafs.access.AccountRegister;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.PersonId;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.cohort.CalendarFile;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.CohortRecord;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.Places;
import org.mafs.cohort.ProgrammePlanning;
import org.mafs.cohort.SessionLink;
import org.mafs.cohort.SessionRecord;
import org.mafs.person.ConsentPurpose;
import org.mafs.person.NewConsent;
import org.mafs.person.NewPerson;
import org.mafs.person.PersonRecord;
import org.mafs.person.PersonRegister;

/** The dialogs that change who is in a cohort and who leads it, each with what its account may do. */
@SpringComponent
class CohortChanges {

    private final Enrolling enrolling;
    private final PersonRegister people;
    private final CohortPlanning planning;
    private final ProgrammePlanning programmes;
    private final Places places;
    private final SessionChanges sessions;
    private final CalendarFile file;
    private final AccountRegister accounts;
    private final CurrentAccount current;
    private final Calendar calendar;
    private final Agreements agreements;

    CohortChanges(Enrolling enrolling, PersonRegister people, CohortPlanning planning,
            ProgrammePlanning programmes, Places places, SessionChanges sessions, CalendarFile file,
            AccountRegister accounts, CurrentAccount current, Calendar calendar, Agreements agreements) {
        this.enrolling = enrolling;
        this.people = people;
        this.planning = planning;
        this.programmes = programmes;
        this.places = places;
        this.sessions = sessions;
        this.file = file;
        this.accounts = accounts;
        this.current = current;
        this.calendar = calendar;
        this.agreements = agreements;
    }

    /** Whether the one who asks may change the cohort itself. */
    boolean allowed() {
        return current.get().role() == Role.COORDINATOR;
    }

    List<String> leaders(CohortId cohort) {
        return accounts.names(planning.leaders(cohort)).values().stream()
                .sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }

    /** The sessions, one more of them, and all of them for somebody's own calendar. */
    Div timetable(CohortId cohort, List<SessionLink> links, List<SessionRecord> all, Runnable changed) {
        Button add = new Button(Words.say("cohort.session.add"), new Glyph("plus"),
                pressed -> sessions.add(cohort, all, changed).open());
        Div actions = new Div(add, new CalendarDownload(Words.say("cohort.calendar"), () -> file.of(cohort)));
        actions.addClassName("actions");
        Div timetable = new Div(new SessionTimeline(sessions, links, all, changed), actions);
        timetable.addClassName("stack-s");
        return timetable;
    }

    Dialog newCohort() {
        return new NewCohortDialog(planning, programmes.toChooseFrom(), places, calendar.today(),
                sessions::ifMade);
    }

    Dialog rename(CohortRecord cohort, Runnable changed) {
        return new RenameDialog(planning, places, cohort, changed);
    }

    Dialog facilitators(CohortId cohort, Runnable changed) {
        Set<AccountId> leading = planning.leaders(cohort);
        return new FacilitatorsDialog(accounts.facilitators(), leading,
                chosen -> planning.setLeaders(cohort, chosen), changed);
    }

    Dialog addPerson(CohortId cohort, List<EnrolmentRecord> onTheList, Runnable added) {
        AddPersonDialog dialog = new AddPersonDialog(agreements.form(ConsentPurpose.TAKING_PART), joining(cohort), added);
        if (allowed()) {
            Set<PersonId> already = onTheList.stream().filter(person -> person.status() == EnrolmentStatus.ENROLLED)
                    .map(EnrolmentRecord::person).collect(Collectors.toSet());
            dialog.lookAmong(new KnownPeople(people::known, already));
        }
        return dialog;
    }

    /** One key for one opened dialog: pressed twice, it is still one person. */
    private AddPersonDialog.Joining joining(CohortId cohort) {
        UUID key = UUID.randomUUID();
        return new AddPersonDialog.Joining() {

            @Override
            public void join(NewPerson asked, NewConsent agreed) {
                enrolling.join(key, cohort, asked, agreed);
            }

            @Override
            public void joinAgain(PersonRecord known, NewConsent agreed) {
                enrolling.joinAgain(cohort, known.id(), agreed);
            }
        };
    }
}
