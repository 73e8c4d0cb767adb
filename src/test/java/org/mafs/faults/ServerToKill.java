package org.mafs.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mafs.Mafs;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.DemoAccounts;
import org.mafs.access.FormWay;
import org.mafs.access.Passes;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.base.Words;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole app in a process of its own, which a drill may kill. It is asked over standard input, one line each, and
 * answers in one line of JSON after {@link #SAYS}.
 */
final class ServerToKill {

    static final String SAYS = "drill> ";

    private static final JsonMapper JSON = new JsonMapper();

    private final ConfigurableApplicationContext app;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private ServerToKill(ConfigurableApplicationContext app) {
        this.app = app;
    }

    /** @param link the secret of a link to all forms of a person who is on the list of tonight's session */
    record Opened(long person, long session, String link) {
    }

    record Has(Map<String, String> fields, Map<String, Integer> counts) {
    }

    public static void main(String[] settings) throws IOException {
        Locale.setDefault(Words.HOME);
        new ServerToKill(SpringApplication.run(Mafs.class, settings)).answer();
    }

    /** Until whoever asks is gone. */
    private void answer() throws IOException {
        say(Map.of("ready", true));
        BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = asked.readLine(); line != null; line = asked.readLine()) {
            String[] words = line.split(" ");
            say(words[0].equals("open") ? open()
                    : has(new EnrolmentId(Long.parseLong(words[1])), new SessionId(Long.parseLong(words[2]))));
        }
        app.close();
    }

    private void say(Object answer) {
        out.println(SAYS + JSON.writeValueAsString(answer));
    }

    private Opened open() {
        OwnCohort cohort = app.getBean(OwnCohorts.class).led(1);
        var today = app.getBean(Calendar.class).today();
        app.getBean(JdbcClient.class).sql("UPDATE cohort_session SET held_on = ? WHERE id = ?")
                .params(today, cohort.session().value()).update();
        Passes passes = app.getBean(Passes.class);
        return app.getBean(DemoAccounts.class).as(Role.FACILITATOR, () -> new Opened(cohort.person().value(),
                cohort.session().value(), passes.link(passes.issue(FormWay.OWN_PHONE, cohort.person(),
                        Optional.of(cohort.session()), today, FillingIn.FORMS))));
    }

    private Has has(EnrolmentId person, SessionId session) {
        FormRecords records = new FormRecords(app, person, session);
        return app.getBean(DemoAccounts.class).as(Role.FACILITATOR, () -> new Has(records.fields(), records.counts()));
    }
}
