package org.mafs.curriculum;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.Statements;
import org.mafs.ViewTest;
import org.mafs.access.DemoAccounts;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.SessionId;
import org.mafs.cohort.Mark;
import org.mafs.cohort.Register;
import org.mafs.cohort.SessionRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class DeliveryViewsTest extends ViewTest {

    @Autowired
    private KeepingDeliveries deliveries;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private CohortContents kept;
    @Autowired
    private DemoAccounts accounts;
    @Autowired
    private Register register;
    @Autowired
    private Statements statements;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Calendar calendar;

    private OwnCohort cohort;

    @BeforeEach
    void aHeldSession() {
        cohort = cohorts.led(1);
        signIn(Role.FACILITATOR);
    }

    @Test
    void oneTapKeepsEverythingAsPlanned() {
        open("sessions/" + cohort.session().value() + "/delivery");
        _click(_get(Button.class, button -> button.withText("Everything as planned")));
        assertThat(deliveries.of(cohort.session()).steps()).isNotEmpty().allSatisfy(step -> {
            assertThat(step.outcome()).contains(StepOutcome.COVERED);
            assertThat(step.minutes()).as("what nobody measured").isEmpty();
        });
        assertThat(shown()).contains("Saved");
    }

    @Test
    void minutesThatAreTypedAreKept() {
        open("sessions/" + cohort.session().value() + "/delivery");
        _click(_get(Button.class, button -> button.withText("Everything as planned")));
        IntegerField first = _find(IntegerField.class).getFirst();
        _setValue(first, 12, true);
        assertThat(deliveries.of(cohort.session()).steps().getFirst().minutes()).hasValue(12);
    }

    @Test
    void theCohortsPageSaysWhichSessionsHaveNoRecord() {
        open("sessions/" + cohort.session().value() + "/delivery");
        _click(_get(Button.class, button -> button.withText("Everything as planned")));
        open("cohorts/" + cohort.id().value() + "/delivery");
        assertThat(shown()).contains("6 sessions were held; 1 of them has a record", "no record");
        assertThat(_find(NativeTable.class)).hasSize(1);
    }

    @Test
    void whoStudiesOutcomesSeesNoNames() {
        signIn(Role.RESEARCHER);
        open("curriculum/delivery");
        assertThat(shown()).contains("What was delivered").doesNotContain("By who led");
        signIn(Role.COORDINATOR);
        open("curriculum/delivery");
        assertThat(shown()).contains("By who led");
    }

    @Test
    void whatNobodyTouchedHereLeavesAloneWhatTheTabletSaysMeanwhile() {
        open("sessions/" + cohort.session().value() + "/delivery");
        DeliveryRecord seen = deliveries.of(cohort.session());
        DeliveredStep measured = seen.steps().get(1);
        deliveries.keep(cohort.session(), new GivenDelivery(seen.version(), Optional.of(accounts.of(Role.FACILITATOR)),
                Optional.empty(), "", List.of(new GivenDelivery.Step(measured.key(), StepOutcome.SHORTENED, 12, ""))));
        TextArea note = _get(TextArea.class, area -> area.withLabel("Anything else about the evening"));
        _setValue(note, "A calm evening", true);
        _click(_get(Button.class, button -> button.withText("Save mine instead")));
        DeliveryRecord stands = deliveries.of(cohort.session());
        assertThat(stands.note()).isEqualTo("A calm evening");
        assertThat(stands.steps().get(1).minutes()).hasValue(12);
        assertThat(stands.steps().get(1).outcome()).contains(StepOutcome.SHORTENED);
    }

    @Test
    void thePagesSayWhatTheirFiguresMean() {
        open("cohorts/" + cohort.id().value() + "/delivery");
        assertThat(shown()).contains("What the figures mean", "Nobody said: steps of which nothing is known",
                "Here, of those marked: from the register");
        signIn(Role.RESEARCHER);
        open("curriculum/delivery");
        assertThat(shown()).contains("What the figures mean", "What was left out is not in it");
    }

    @Test
    void whoPrintsCertificatesBeforeTheLastEveningIsToldWhatTheyLeaveUnsaid() {
        cohort.sessions().stream().limit(5).forEach(held -> register.mark(held.id(), cohort.person(), Mark.PRESENT, null,
                Optional.empty()));
        String path = "cohorts/" + cohort.id().value() + "/delivery";
        open(path);
        assertThat(shown()).contains("Print 1 certificate").doesNotContain("is not over yet");
        SessionRecord last = cohort.sessions().getLast();
        try {
            heldOn(last, calendar.today().plusDays(3));
            open(path);
            assertThat(shown()).contains("Session 6 on", "is not over yet");
        } finally {
            heldOn(last, last.heldOn());
        }
    }

    @Test
    void thePagesTakeTheSameStatementsHoweverMuchWasSaid() {
        String session = "sessions/" + cohort.session().value() + "/delivery";
        String all = "cohorts/" + cohort.id().value() + "/delivery";
        sayAsPlanned(cohort.session());
        int ofOne = statements.during(() -> open(session));
        int withOne = statements.during(() -> open(all));
        cohort.sessions().stream().skip(1).forEach(held -> sayAsPlanned(held.id()));
        assertThat(statements.during(() -> open(session))).isEqualTo(ofOne).isLessThanOrEqualTo(25);
        assertThat(statements.during(() -> open(all))).isEqualTo(withOne).isLessThanOrEqualTo(25);
    }

    @Test
    void whichTextsACohortKeepsTakesTheSameFewStatementsWhateverWasChosen() {
        signIn(Role.COORDINATOR);
        List<KeptVersion> mayChange = kept.of(cohort.id()).stream().filter(one -> !one.held()).toList();
        int before = statements.during(() -> kept.of(cohort.id()));
        mayChange.forEach(one -> kept.move(cohort.id(), one.kept().id()));
        assertThat(kept.of(cohort.id())).hasSizeGreaterThan(6).filteredOn(KeptVersion::moved).hasSameSizeAs(mayChange)
                .isNotEmpty();
        assertThat(statements.during(() -> kept.of(cohort.id()))).isEqualTo(before).isLessThanOrEqualTo(5);
    }

    private void sayAsPlanned(SessionId session) {
        DeliveryRecord seen = deliveries.of(session);
        deliveries.keep(session, new GivenDelivery(seen.version(), Optional.of(accounts.of(Role.FACILITATOR)),
                Optional.empty(), "", seen.steps().stream().map(step ->
                        new GivenDelivery.Step(step.key(), StepOutcome.COVERED, null, "")).toList()));
    }

    private void heldOn(SessionRecord session, LocalDate day) {
        database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?").params(day, session.id().value()).update();
    }

    @Test
    void somebodyElsesSessionShowsNothing() {
        open("sessions/" + cohorts.notLed(0).session().value() + "/delivery");
        assertThat(_find(Button.class, button -> button.withText("Everything as planned"))).isEmpty();
    }

    private static String shown() {
        return UI.getCurrent().getChildren().map(child -> child.getElement().getTextRecursively())
                .collect(Collectors.joining(" "));
    }
}
