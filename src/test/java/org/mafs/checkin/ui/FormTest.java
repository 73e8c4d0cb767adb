package org.mafs.checkin.ui;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.mafs.access.FormWay;
import org.mafs.base.EnrolmentId;
import org.mafs.checkin.Filled;
import org.mafs.checkin.Form;
import org.mafs.checkin.GivenAnswers;
import org.mafs.checkin.HandingIn;
import org.mafs.checkin.Occasion;
import org.mafs.draft.Drafts;
import org.mafs.draft.FormKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forms of Ash, who is at the evening. */
abstract class FormTest extends EveningTest {

    @Autowired
    Drafts drafts;
    @Autowired
    private HandingIn handingIn;
    @Autowired
    private JdbcClient database;

    final Form form;
    EnrolmentId ash;

    FormTest(Form form) {
        this.form = form;
    }

    @BeforeEach
    void ashIsHere() {
        ash = join("Ash");
    }

    OpenForm openForm() {
        open(Paths.form(form, ash, Optional.of(tonight.id())));
        return onForm();
    }

    /** The tablet goes to sleep, and somebody opens the form again. */
    OpenForm openAgain() {
        open("today");
        return openForm();
    }

    FormKey key() {
        return FormKey.atSession(form.code(), ash, tonight.id());
    }

    Map<String, String> kept() {
        return drafts.of(key(), ash);
    }

    /** On another tablet, by somebody who has not seen this one's answers. */
    void handedInMeanwhile(Map<String, String> answers) {
        meanwhile(() -> handingIn.handIn(form, new Occasion(ash, Optional.of(tonight.id()), calendar.today()),
                new GivenAnswers(answers), new Filled(FormWay.HANDED, "en", "one"), 0));
    }

    /** How many versions of the form lie beside the one that counts. */
    int beside() {
        return count("answers_beside");
    }

    /** The way it was filled in, as it is kept with the record. */
    String filledIn() {
        return database.sql("SELECT CONCAT(way, ', ', number) FROM form_filled WHERE form_key = ?")
                .param(key().value().toString()).query(String.class).single();
    }

    private int count(String table) {
        return database.sql("SELECT COUNT(*) FROM " + table + " WHERE form_key = ?").param(key().value().toString())
                .query(Integer.class).single();
    }
}
