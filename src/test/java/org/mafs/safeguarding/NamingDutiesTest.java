package org.mafs.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.OwnLeads;
import org.mafs.access.DemoAccounts;
import org.mafs.access.FormWay;
import org.mafs.access.Passes;
import org.mafs.access.Role;
import org.mafs.base.AccountId;
import org.mafs.base.Conflict;
import org.mafs.base.Refused;
import org.mafs.base.SiteId;
import org.mafs.checkin.EveningOrder;
import org.mafs.checkin.EveningStep;
import org.mafs.checkin.Form;
import org.mafs.checkin.KeyingIn;
import org.mafs.cohort.CohortDetails;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.CohortRecord;
import org.mafs.cohort.Mark;
import org.mafs.cohort.NotYet;
import org.mafs.cohort.Places;
import org.mafs.cohort.Register;
import org.mafs.cohort.Starting;
import org.mafs.person.Contact;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class NamingDutiesTest extends IntegrationTest {

    private static final Contact REACH = new Contact("07700 900123", "lead@example.org", Set.of(), null);

    @Autowired
    private NamingDuties naming;
    @Autowired
    private Duties duties;
    @Autowired
    private Starting starting;
    @Autowired
    private Register register;
    @Autowired
    private EveningOrder order;
    @Autowired
    private Passes passes;
    @Autowired
    private KeyingIn keyingIn;
    @Autowired
    private CohortPlanning planning;
    @Autowired
    private Places places;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private OwnLeads leads;
    @Autowired
    private DemoAccounts accounts;
    @Autowired
    private JdbcClient database;

    private OwnCohort cohort;
    private String name;
    private SiteId site;

    /** At a site of its own, where nobody is named. */
    @BeforeEach
    void aCohortWhereNobodyAnswers() {
        cohort = cohorts.led(2);
        name = "Elsewhere " + UUID.randomUUID();
        site = as(Role.COORDINATOR, () -> {
            CohortRecord now = planning.get(cohort.id());
            planning.change(cohort.id(), now.version(), new CohortDetails(now.name(), places.called(name), now.capacity()));
            return planning.get(cohort.id()).venue().site();
        });
        signIn(Role.FACILITATOR);
    }

    @Test
    void noCohortBeginsWhereNobodyAnswersForSafeguarding() {
        String refused = name + " has no safeguarding lead yet. This group can begin as soon as a coordinator has named "
                + "both. Please ask Corin Hughes.";
        List<Runnable> firstSteps = List.of(this::mark, () -> register.everyoneElseIsHere(cohort.session()),
                () -> register.visitors(cohort.session(), 1), () -> order.go(cohort.session(), EveningStep.REGISTER),
                () -> passes.issue(FormWay.TOGETHER, cohort.person(), Optional.of(cohort.session()), OwnCohorts.FIRST,
                        List.of("core-10")),
                () -> keyingIn.keyIn(cohort.session(), cohort.person(), Form.CHECK_IN, Map.of("wellbeing", "3"),
                        OptionalLong.empty()));
        firstSteps.forEach(step -> assertThatThrownBy(step::run).isInstanceOf(Refused.class).hasMessage(refused));
        assertThat(register.of(cohort.session())).isEmpty();
        name(accounts.of(Role.COORDINATOR), leads.deputy());
        assertThatCode(this::mark).doesNotThrowAnyException();
        assertThat(starting.waitsFor(cohort.id())).isEmpty();
    }

    @Test
    void oneOfTheTwoIsNotEnoughAndAnAccountThatIsShutIsNobody() {
        name(leads.deputy(), accounts.of(Role.COORDINATOR));
        assertThat(starting.waitsFor(cohort.session())).isEmpty();
        enable(leads.deputy(), false);
        try {
            assertThat(starting.waitsFor(cohort.session())).get().extracting(NotYet::words).asString()
                    .startsWith(name + " has a deputy and no safeguarding lead yet.");
            assertThat(duties.of(site)).extracting(DutyHolder::present).containsExactly(false, true);
        } finally {
            enable(leads.deputy(), true);
        }
    }

    @Test
    void whatHasBegunGoesOn() {
        name(accounts.of(Role.COORDINATOR), leads.deputy());
        mark();
        database.sql("DELETE FROM site_duty WHERE site_id = ?").param(site.value()).update();
        assertThat(starting.waitsFor(cohort.id())).isEmpty();
        assertThatCode(() -> register.mark(cohort.session(), cohort.people().getLast(), Mark.PRESENT, null, Optional.empty()))
                .doesNotThrowAnyException();
    }

    @Test
    void aCoordinatorIsLedToNamingThem() {
        signIn(Role.COORDINATOR);
        assertThat(starting.waitsFor(cohort.id())).get().satisfies(missing -> assertThat(missing.step()).get()
                .extracting(NotYet.Step::words).isEqualTo("Name a lead for " + name));
        database.sql("UPDATE cohort_session SET held_on = DATE_ADD(CURRENT_DATE, INTERVAL 3 DAY) WHERE id = ?")
                .param(cohort.sessions().getLast().id().value()).update();
        assertThat(naming.missing()).extracting(SiteWithout::site).contains(site);
        name(accounts.of(Role.COORDINATOR), leads.deputy());
        assertThat(naming.missing()).extracting(SiteWithout::site).doesNotContain(site);
    }

    @Test
    void twoDifferentPeopleAreNamedAndHowTheyAreReachedIsSealed() {
        signIn(Role.COORDINATOR);
        AccountId coordinator = accounts.of(Role.COORDINATOR);
        assertThatThrownBy(() -> name(coordinator, coordinator)).isInstanceOf(Refused.class)
                .hasMessage("The lead and the deputy must be two different people.");
        assertThatThrownBy(() -> name(coordinator, null)).hasMessage("Choose a lead and a deputy.");
        assertThatThrownBy(() -> name(coordinator, accounts.of(Role.ADMIN))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> naming.name(site, 0, new NewDuty(coordinator, REACH),
                new NewDuty(leads.deputy(), new Contact("no number", null, Set.of(), null)))).isInstanceOf(Refused.class);
        assertThat(naming.at(site).named()).isEmpty();
        naming.name(site, 0, new NewDuty(coordinator, REACH), new NewDuty(leads.deputy(), Contact.NONE));
        assertThat(naming.at(site).named()).containsExactly(
                new SiteDuty(Duty.LEAD, coordinator, "Corin Hughes", true, REACH),
                new SiteDuty(Duty.DEPUTY, leads.deputy(), OwnLeads.DEPUTY_NAME, true, Contact.NONE));
        assertThat(naming.all().get(site).named()).extracting(SiteDuty::reach).containsOnly(Contact.NONE);
        assertThat(database.sql("SELECT CONCAT(email_sealed, phone_sealed) FROM site_duty WHERE site_id = ? AND duty = 'LEAD'")
                .param(site.value()).query(byte[].class).single()).asString().doesNotContain("lead@", "900123");
    }

    @Test
    void whoNamesSecondSeesBoth() {
        signIn(Role.COORDINATOR);
        name(accounts.of(Role.COORDINATOR), leads.deputy());
        assertThatThrownBy(() -> naming.name(site, 0, new NewDuty(accounts.of(Role.FACILITATOR), REACH),
                new NewDuty(leads.deputy(), Contact.NONE))).isInstanceOfSatisfying(Conflict.class, conflict -> {
                    assertThat(conflict.differences()).first().isEqualTo(
                            new Conflict.Difference("Safeguarding lead", "Corin Hughes", "Sam Okafor"));
                    naming.name(site, conflict.theirVersion(), new NewDuty(accounts.of(Role.FACILITATOR), REACH),
                            new NewDuty(leads.deputy(), Contact.NONE));
                });
        assertThat(naming.at(site).of(Duty.LEAD)).get().extracting(SiteDuty::name).isEqualTo("Sam Okafor");
    }

    private void mark() {
        register.mark(cohort.session(), cohort.person(), Mark.PRESENT, null, Optional.empty());
    }

    private void name(AccountId lead, AccountId deputy) {
        accounts.as(Role.COORDINATOR, () -> {
            naming.name(site, naming.at(site).version(), new NewDuty(lead, Contact.NONE), new NewDuty(deputy, Contact.NONE));
            return site;
        });
    }

    private void enable(AccountId account, boolean mayComeIn) {
        database.sql("UPDATE account SET enabled = ? WHERE id = ?").params(mayComeIn, account.value()).update();
    }
}
