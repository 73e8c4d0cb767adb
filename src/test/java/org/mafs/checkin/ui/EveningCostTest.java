package org.mafs.checkin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.Statements;
import org.mafs.base.EnrolmentId;
import org.mafs.checkin.Form;
import org.mafs.cohort.CohortDetails;
import org.mafs.cohort.CohortRecord;
import org.springframework.beans.factory.annotation.Autowired;

/** No page asks the database more often because more people came. */
class EveningCostTest extends EveningTest {

    @Autowired
    private Statements statements;

    @BeforeEach
    void roomForSixty() {
        meanwhile(() -> {
            CohortRecord record = cohorts.get(cohort);
            cohorts.change(cohort, record.version(), new CohortDetails(record.name(), record.venue().id(), 60));
        });
    }

    @Test
    void theRoomCostsTheSameForThreeAndForForty() {
        people(3);
        int few = cost(Paths.session(tonight.id()));
        people(37);
        assertThat(cost(Paths.session(tonight.id()))).isEqualTo(few);
    }

    @Test
    void todayCostsTheSameForThreeAndForForty() {
        people(3);
        int few = cost("today");
        people(37);
        assertThat(cost("today")).isEqualTo(few);
    }

    @Test
    void aFormCostsTheSameForThreeAndForForty() {
        EnrolmentId ash = join("Ash");
        for (Form form : List.of(Form.CHECK_IN, Form.CORE_10, Form.LOOK_BACK)) {
            people(2);
            String path = Paths.form(form, ash, Optional.of(tonight.id()));
            int few = cost(path);
            people(10);
            assertThat(cost(path)).as("%s", form).isEqualTo(few);
        }
    }

    private void people(int more) {
        for (int number = 1; number <= more; number++) {
            join("Guest " + number);
        }
        register.everyoneElseIsHere(tonight.id());
    }

    /** Opened once before, so that nothing is counted which happens only the first time. */
    private int cost(String path) {
        open(path);
        open("cohorts");
        return statements.during(() -> open(path));
    }
}
