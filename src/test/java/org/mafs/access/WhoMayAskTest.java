package org.mafs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.Conflict;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.cohort.Staffing;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** Every service that can be asked, by everyone who might ask. What may be asked stands in {@link Questions}. */
class WhoMayAskTest extends IntegrationTest {

    private static final Pattern BEYOND_THE_EVENING = Pattern.compile(
            "VisitPlans[.]|PlanToTakeAway[.]|Visits[.](of|log|change|takeOut)[(]");

    @Autowired
    private ApplicationContext context;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private CohortScope scope;
    @Autowired
    private Staffing staffing;
    @Autowired
    private DemoAccounts accounts;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;

    @Test
    void everyPublicMethodOfAServiceHasItsRoles() {
        assertThat(askable()).as("says who may ask").allMatch(method -> saysWho(method)
                || saysWho(method.getDeclaringClass()));
    }

    @Test
    void everyPublicMethodOfAServiceIsAskedHere() {
        List<String> asked = Questions.all(context).stream().map(Question::method).toList();
        assertThat(asked).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(askable().map(WhoMayAskTest::named).toList());
    }

    @TestFactory
    List<DynamicTest> whoeverMayNotIsRefused() {
        OwnCohort led = cohorts.led(1);
        List<DynamicTest> tests = new ArrayList<>();
        for (Question question : Questions.all(context)) {
            for (Role role : EnumSet.complementOf(copy(question.roles()))) {
                tests.add(DynamicTest.dynamicTest(role + " does not ask " + question.method(), () -> {
                    signIn(role);
                    assertThatThrownBy(() -> question.ask().of(led)).isInstanceOf(AccessDeniedException.class);
                }));
            }
        }
        return tests;
    }

    @TestFactory
    Stream<DynamicTest> whoIsNotSignedInIsRefused() {
        OwnCohort led = cohorts.led(1);
        return Questions.all(context).stream().filter(question -> !question.openToAll()).map(question ->
                DynamicTest.dynamicTest(question.method(), () -> {
                    SecurityContextHolder.clearContext();
                    assertThatThrownBy(() -> question.ask().of(led))
                            .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
                    SecurityContextHolder.getContext().setAuthentication(new AnonymousAuthenticationToken("key",
                            "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
                    assertThatThrownBy(() -> question.ask().of(led)).isInstanceOf(AccessDeniedException.class);
                }));
    }

    @TestFactory
    Stream<DynamicTest> aFacilitatorIsRefusedWhatIsOfAnotherCohort() {
        OwnCohort notLed = cohorts.notLed(1);
        return Questions.all(context).stream().filter(Question::byId).map(question ->
                DynamicTest.dynamicTest(question.method(), () -> {
                    signIn(Role.FACILITATOR);
                    assertThatThrownBy(() -> question.ask().of(notLed)).isInstanceOf(AccessDeniedException.class);
                }));
    }

    /** Plans and visits say more of somebody than an evening needs to know. */
    @TestFactory
    Stream<DynamicTest> whoHasSomebodyOnTheListForOneEveningIsRefusedTheirPlansAndVisits() {
        return Questions.all(context).stream().filter(question -> BEYOND_THE_EVENING.matcher(question.method()).lookingAt())
                .flatMap(question -> Stream.of(
                        DynamicTest.dynamicTest("covering: " + question.method(), () -> refused(question, cohorts.notLed(1), this::cover)),
                        DynamicTest.dynamicTest("a guest: " + question.method(), () -> refused(question, cohorts.notLed(1), this::welcome))));
    }

    private void refused(Question question, OwnCohort of, Function<OwnCohort, SessionId> reach) {
        SessionId session = reach.apply(of);
        try {
            signIn(Role.FACILITATOR);
            scope.require(of.person());
            assertThatThrownBy(() -> question.ask().of(of)).isInstanceOf(AccessDeniedException.class);
        } finally {
            database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?").params(OwnCohorts.FIRST, session.value())
                    .update();
        }
    }

    private SessionId cover(OwnCohort other) {
        heldToday(other.session());
        signIn(Role.COORDINATOR);
        staffing.cover(other.session(), Set.of(accounts.of(Role.FACILITATOR)));
        return other.session();
    }

    private SessionId welcome(OwnCohort other) {
        OwnCohort host = cohorts.led(1);
        heldToday(host.session());
        database.sql("INSERT INTO session_guest (session_id, enrolment_id, arranged_at, arranged_by) "
                + "SELECT ?, ?, UTC_TIMESTAMP(6), MIN(id) FROM account").params(host.session().value(), other.person().value())
                .update();
        return host.session();
    }

    private void heldToday(SessionId session) {
        database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?").params(calendar.today(), session.value()).update();
    }

    /** Also where the service names their role: of another person and session. */
    @TestFactory
    Stream<DynamicTest> whoFillsInFormsIsRefusedWhatIsNotTheirs() {
        OwnCohort theirs = cohorts.led(1);
        OwnCohort notTheirs = cohorts.led(1);
        Participant person = new Participant(UUID.randomUUID(), theirs.person(), Optional.of(theirs.session()),
                OwnCohorts.FIRST, List.of("check-in"), new AccountId(1), FormWay.HANDED);
        return Questions.all(context).stream().filter(question -> !question.openToAll() && !asksOfThemselves(question))
                .map(question -> DynamicTest.dynamicTest(question.method(), () -> {
                    SecurityContextHolder.getContext().setAuthentication(person.authentication());
                    assertThatThrownBy(() -> question.ask().of(notTheirs)).isInstanceOf(AccessDeniedException.class);
                }));
    }

    /** These name nobody: they answer with the forms of the one who asks, and take theirs. */
    private static boolean asksOfThemselves(Question question) {
        return List.of("FormSheets.sitting(String)", "FormDesk.take(List)").contains(question.method());
    }

    /** Otherwise all of the above would hold of a door that is always shut. */
    @TestFactory
    List<DynamicTest> whoeverMayIsAnswered() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Question question : Questions.all(context)) {
            for (Role role : question.roles()) {
                tests.add(DynamicTest.dynamicTest(role + " asks " + question.method(), () -> {
                    OwnCohort led = cohorts.led(1);
                    signIn(role);
                    assertThatCode(() -> answered(question, led)).doesNotThrowAnyException();
                }));
            }
        }
        return tests;
    }

    private static void answered(Question question, OwnCohort cohort) throws Exception {
        try {
            question.ask().of(cohort);
        } catch (Refused | Conflict answer) {
            assertThat(answer).hasMessageMatching("(?s)[A-Z].+[.]");
        }
    }

    private static EnumSet<Role> copy(Set<Role> roles) {
        return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }

    private Stream<Method> askable() {
        return context.getBeansWithAnnotation(Service.class).values().stream().<Class<?>>map(AopUtils::getTargetClass)
                .filter(service -> service.getPackageName().startsWith("org.mafs"))
                .filter(service -> Modifier.isPublic(service.getModifiers()))
                .flatMap(service -> Arrays.stream(service.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
    }

    private static boolean saysWho(AnnotatedElement place) {
        return place.isAnnotationPresent(RolesAllowed.class) || place.isAnnotationPresent(PermitAll.class);
    }

    private static String named(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
