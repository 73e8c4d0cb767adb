package org.mafs.mutualaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.cohort.CohortPlanning;
import org.mafs.mutualaid.PlanToTakeAway.Choice;
import org.springframework.beans.factory.annotation.Autowired;

class PlanToTakeAwayTest extends IntegrationTest {

    private static final float A5_WIDTH = 420;
    private static final float A4_WIDTH = 595;

    @Autowired
    private PlanToTakeAway cards;
    @Autowired
    private VisitPlans plans;
    @Autowired
    private OwnMeetings meetings;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private CohortPlanning planning;
    @Autowired
    private Calendar calendar;

    private OwnCohort cohort;
    private VisitPlanId plan;

    @BeforeEach
    void aPlan() {
        cohort = cohorts.led(1);
        signIn(Role.FACILITATOR);
        MeetingRecord meeting = meetings.on(DayOfWeek.THURSDAY, "smart");
        plan = plans.make(cohort.person(), new NewVisitPlan(null, meeting.id(), calendar.today().plusDays(3),
                LocalTime.of(19, 30), Company.SOMEBODY_THEY_KNOW, null, "Bea", "Bus 14 & a walk", "They will stare",
                "Sitting near the door", false)).id();
    }

    @AfterEach
    void nothingIsLeft() {
        meetings.clear();
    }

    @Test
    void itSaysWhatWhenWhereAndWithWhomAndWhatToExpect() throws IOException {
        assertThat(text(new Choice(false, false))).contains("My plan", "SMART Recovery", "19:30", "Clarendon Hall", "Bea",
                "Bus 14 & a walk", "Sitting near the door", "You can just listen", "This meeting is open",
                "If things get hard", "116 123");
    }

    @Test
    void itSaysNothingOfWhatWorriesThemNorOfTheGroup() throws IOException {
        assertThat(text(new Choice(true, false))).contains("Tester’s plan")
                .doesNotContain("stare", planning.get(cohort.id()).name(), "Tester 1");
        assertThat(text(new Choice(false, true))).doesNotContain("Tester");
    }

    @Test
    void theSmallCardIsOnePageAndTheLargeOneAWholeSheet() throws IOException {
        try (PDDocument small = Loader.loadPDF(pdf(new Choice(true, false)));
                PDDocument large = Loader.loadPDF(pdf(new Choice(true, true)))) {
            assertThat(small.getNumberOfPages()).isEqualTo(1);
            assertThat(small.getPage(0).getMediaBox().getWidth()).isBetween(A5_WIDTH - 2, A5_WIDTH + 2);
            assertThat(large.getPage(0).getMediaBox().getWidth()).isBetween(A4_WIDTH - 2, A4_WIDTH + 2);
            assertThat(large.getNumberOfPages()).isLessThanOrEqualTo(2);
        }
    }

    private String text(Choice choice) throws IOException {
        try (PDDocument card = Loader.loadPDF(pdf(choice))) {
            return new PDFTextStripper().getText(card).replaceAll("\\s+", " ");
        }
    }

    private byte[] pdf(Choice choice) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        cards.write(plan, choice, to);
        return to.toByteArray();
    }
}
