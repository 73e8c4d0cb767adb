package org.mafs.checkin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.mafs.OwnLeads;
import org.mafs.ViewTest;
import org.mafs.access.AccountRegister;
import org.mafs.access.NewAccount;
import org.mafs.access.Role;
import org.mafs.access.SignedIn;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.ui.ErrorNote;
import org.mafs.cohort.CohortDetails;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.NewCohort;
import org.mafs.cohort.Places;
import org.mafs.cohort.Register;
import org.mafs.cohort.SessionRecord;
import org.mafs.person.ConsentHow;
import org.mafs.person.NewPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An evening of one's own: a new cohort whose second session is today, led by somebody who leads nothing else. */
abstract class EveningTest extends ViewTest {

    private static final int MOST_PEOPLE = 100;

    @LocalServerPort
    private int port;
    @Autowired
    AccountRegister accounts;
    @Autowired
    CohortPlanning cohorts;
    @Autowired
    private Places places;
    @Autowired
    Enrolling enrolling;
    @Autowired
    Register register;
    @Autowired
    Calendar calendar;
    @Autowired
    private OwnLeads leads;

    String facilitator;
    CohortId cohort;
    SessionRecord tonight;

    @BeforeEach
    void anEvening() {
        facilitator = newFacilitator();
        cohort = newCohort(-1);
        tonight = as(Role.COORDINATOR, () -> cohorts.sessions(cohort)).get(1);
        signIn(facilitator);
    }

    String newFacilitator() {
        String username = "f" + UUID.randomUUID().toString().substring(0, 8);
        String code = as(Role.COORDINATOR, () -> accounts.invite(Role.FACILITATOR));
        accounts.accept(new NewAccount(code, "Toni Marsh", username, "three or four words"));
        return username;
    }

    /** @param weeks when it begins, counted from today */
    CohortId newCohort(int weeks) {
        SignedIn leader = (SignedIn) signIn(facilitator);
        signIn(Role.COORDINATOR);
        CohortId made = cohorts.create(new NewCohort(new CohortDetails("Harbour " + UUID.randomUUID(),
                places.called("Quay House, room 4"), MOST_PEOPLE), calendar.today().plusWeeks(weeks), LocalTime.of(18, 30)));
        leads.everywhere();
        cohorts.setLeaders(made, Set.of(leader.id()));
        return made;
    }

    EnrolmentId join(String name) {
        return enrolling.join(UUID.randomUUID(), cohort, NewPerson.called(name), ConsentHow.SPOKEN);
    }

    /** While the facilitator's page stays open, somebody else does something. */
    <T> T meanwhile(Supplier<T> work) {
        T done = as(Role.COORDINATOR, work);
        signIn(facilitator);
        return done;
    }

    void meanwhile(Runnable work) {
        meanwhile(() -> {
            work.run();
            return null;
        });
    }

    OpenForm onForm() {
        return OpenForm.onThePage(port);
    }

    static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }

    /** To another step of the evening. */
    static void goTo(String step) {
        _click(_get(NativeButton.class, spec -> spec.withText(step)));
    }

    static void press(Component within, String words) {
        _click(_get(within, Button.class, spec -> spec.withText(words)));
    }

    static String words(Class<? extends Component> shown) {
        return words(_get(shown));
    }

    static String words(Component shown) {
        return shown.getElement().getTextRecursively();
    }

    static String refusal() {
        return words(ErrorNote.class);
    }

    static String bothVersions() {
        return words(NativeTable.class);
    }

    static String told() {
        return getNotifications().getLast().getElement().getProperty("text");
    }
}
