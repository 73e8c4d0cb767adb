package org.mafs.checkin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.OwnCohorts;
import org.mafs.OwnLeads;
import org.mafs.ViewTest;
import org.mafs.access.DemoAccounts;
import org.mafs.access.FormWay;
import org.mafs.access.Participant;
import org.mafs.access.Passes;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.ProgrammeId;
import org.mafs.cohort.CohortDetails;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.NewCohort;
import org.mafs.cohort.Places;
import org.mafs.cohort.ProgrammeDetails;
import org.mafs.cohort.ProgrammePlanning;
import org.mafs.cohort.ScheduledForm;
import org.mafs.cohort.SessionRecord;
import org.mafs.exchange.Exporting;
import org.mafs.measure.AskedAt;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.Direction;
import org.mafs.measure.InstrumentDraft;
import org.mafs.measure.InstrumentMaking;
import org.mafs.measure.InstrumentSketch;
import org.mafs.measure.InstrumentSketch.Part;
import org.mafs.measure.InstrumentSketch.Question;
import org.mafs.measure.InstrumentSketch.Step;
import org.mafs.measure.ResponseRecord;
import org.mafs.measure.ScoringKind;
import org.mafs.person.ConsentHow;
import org.mafs.person.NewPerson;
import org.mafs.safeguarding.ConcernRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A measure that an organisation made up, all the way: planned, asked, answered, talked about, read, and taken out. */
class OwnMeasureTest extends ViewTest {

    @LocalServerPort
    private int port;
    @Autowired
    private InstrumentMaking making;
    @Autowired
    private ProgrammePlanning programmes;
    @Autowired
    private CohortPlanning cohorts;
    @Autowired
    private Places places;
    @Autowired
    private OwnLeads leads;
    @Autowired
    private DemoAccounts accounts;
    @Autowired
    private Enrolling enrolling;
    @Autowired
    private Evening evening;
    @Autowired
    private Passes passes;
    @Autowired
    private CompletedForms measures;
    @Autowired
    private ConcernRegister concerns;
    @Autowired
    private PaperPack packs;
    @Autowired
    private FormSheets sheets;
    @Autowired
    private Forms forms;
    @Autowired
    private Exporting exporting;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;

    private String code;
    private ProgrammeId programme;
    private SessionRecord session;
    private EnrolmentId person;

    @BeforeEach
    void planned() {
        signIn(Role.COORDINATOR);
        InstrumentDraft draft = making.begin("Sleep and safety");
        code = draft.code();
        making.publish(code, draft.version(), sketch("How did you sleep?"));
        assertThat(programmes.forms()).anySatisfy(offered -> assertThat(offered.code()).isEqualTo(code));
        programme = programmes.add(new ProgrammeDetails("With its own " + UUID.randomUUID(), List.of("Only"), 150, 1, 20,
                Set.of(new ScheduledForm(1, code))));
        CohortId cohort = cohorts.create(new NewCohort(new CohortDetails("Own " + UUID.randomUUID(),
                places.called("A hall"), 10), programme, OwnCohorts.FIRST, LocalTime.of(18, 30)));
        leads.everywhere();
        cohorts.setLeaders(cohort, Set.of(accounts.of(Role.FACILITATOR)));
        person = enrolling.join(UUID.randomUUID(), cohort, NewPerson.called("Tester"), ConsentHow.PAPER);
        session = cohorts.sessions(cohort).getFirst();
        database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?").params(calendar.today(), session.id().value())
                .update();
        session = cohorts.sessions(cohort).getFirst();
        signIn(Role.FACILITATOR);
    }

    @AfterEach
    void theEveningIsOver() {
        database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?").params(OwnCohorts.FIRST, session.id().value())
                .update();
        signIn(Role.COORDINATOR);
        making.drafts().forEach(draft -> making.discard(draft.code(), draft.version()));
        making.retire(code, true);
        programmes.retire(programme, true);
    }

    @Test
    void itIsDueInTheRoomAnsweredOneAtATimeAndOpensAConcernAtOnce() throws Exception {
        assertThat(evening.of(session, 1)).singleElement().satisfies(here -> assertThat(here.due())
                .extracting(Form::code).containsExactly(code));
        JsonNode sitting = sitting();
        JsonNode sheet = sitting.get("forms").get(0);
        assertThat(sitting.get("layout").stringValue()).isEqualTo("one");
        assertThat(sheet.get("own").booleanValue()).isTrue();
        assertThat(sheet.get("title").stringValue()).isEqualTo("Sleep and safety");
        assertThat(sheet.get("questions").valueStream().map(asked -> asked.get("text").stringValue()))
                .containsExactly("How did you sleep?", "How unsafe do you feel?", "Hours slept this week");

        Tablet tablet = new Tablet(server(), sitting.get("token").stringValue(), sitting.get("key").stringValue());
        assertThat(tablet.send(tablet.answer(code, "item.2", "1"))).containsExactly("kept");
        signIn(Role.FACILITATOR);
        assertThat(concerns.openAt(session.id())).isEmpty();
        assertThat(tablet.send(tablet.answer(code, "item.2", "3"))).containsExactly("kept");
        signIn(Role.FACILITATOR);
        assertThat(concerns.openAt(session.id())).hasSize(1);
        assertThat(tablet.send(tablet.handIn(code, Map.of("item.1", "2", "item.2", "3", "item.3", "40"), 0)))
                .containsExactly("kept");

        signIn(Role.FACILITATOR);
        assertThat(measures.of(person, code)).singleElement().satisfies(form -> assertThat(form.score().value())
                .hasValue(5));
        open("enrolments/" + person.value());
        assertThat(_get(Component.class, spec -> spec.withClasses("page")).getElement().getTextRecursively()).contains("Sleep and safety", "5, rough");
        assertThat(rowsInTheWorkbook()).anySatisfy(row -> assertThat(row).contains(code, "2", "3", "40"));
    }

    /** The next version asks something else; what was answered is read as it was asked. */
    @Test
    void answersKeepTheVersionTheyWereGivenTo() throws Exception {
        JsonNode sitting = sitting();
        Tablet tablet = new Tablet(server(), sitting.get("token").stringValue(), sitting.get("key").stringValue());
        tablet.send(tablet.handIn(code, Map.of("item.1", "2", "item.2", "0"), 0));
        signIn(Role.COORDINATOR);
        InstrumentDraft next = making.next(code);
        making.publish(code, next.version(), sketch("How rested are you?"));
        signIn(Role.FACILITATOR);
        ResponseRecord answered = measures.of(person, code).getFirst();
        assertThat(answered.instrument().version()).isEqualTo(1);
        assertThat(answered.instrument().items().getFirst().topic()).isEqualTo("How did you sleep?");
    }

    /** Also when the next version came while somebody had the first one before them, and when it is opened again. */
    @Test
    void whatWasShownIsWhatWasAnswered() throws Exception {
        JsonNode sitting = sitting();
        assertThat(sitting.get("forms").get(0).get("version").intValue()).isEqualTo(1);
        signIn(Role.COORDINATOR);
        InstrumentDraft next = making.next(code);
        InstrumentSketch shorter = sketch("How rested are you?");
        making.publish(code, next.version(), new InstrumentSketch(shorter.title(), "", "", "", true, "", AskedAt.ARRIVAL,
                shorter.questions().subList(0, 2), shorter.parts(), List.of()));
        Tablet tablet = new Tablet(server(), sitting.get("token").stringValue(), sitting.get("key").stringValue());
        assertThat(tablet.send(tablet.handIn(code, Map.of("item.1", "2", "item.2", "0", "item.3", "40"), 0, 1)))
                .containsExactly("kept");
        signIn(Role.FACILITATOR);
        assertThat(measures.of(person, code)).singleElement().satisfies(form -> {
            assertThat(form.instrument().version()).isEqualTo(1);
            assertThat(form.answers().answer(3)).hasValue(40);
        });
        Occasion occasion = new Occasion(person, Optional.of(session.id()), calendar.today());
        Sitting.Sheet again = sheets.together(forms.known(code).orElseThrow(), occasion).forms().getFirst();
        assertThat(again.version()).isEqualTo(1);
        assertThat(again.questions()).extracting(Sitting.Asked::text).first().isEqualTo("How did you sleep?");
    }

    /** Somebody was answering it when the office stopped asking it. */
    @Test
    void takenOutOfUseItStillTakesTheAnswersThatAreUnderWay() throws Exception {
        JsonNode sitting = sitting();
        signIn(Role.COORDINATOR);
        making.retire(code, true);
        Tablet tablet = new Tablet(server(), sitting.get("token").stringValue(), sitting.get("key").stringValue());
        assertThat(tablet.send(tablet.answer(code, "item.1", "2"),
                tablet.handIn(code, Map.of("item.1", "2", "item.2", "0"), 0))).containsExactly("kept", "kept");
        signIn(Role.FACILITATOR);
        assertThat(measures.of(person, code)).hasSize(1);
        assertThat(evening.of(session, 1)).singleElement().satisfies(here -> assertThat(here.due()).isEmpty());
    }

    @Test
    void itIsPrintedWithABoxForEachAnswerAndTheWordsAtTheEnds() throws Exception {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        packs.write(session.id(), PaperPack.Print.NORMAL, pdf);
        try (PDDocument pack = Loader.loadPDF(pdf.toByteArray())) {
            String text = new PDFTextStripper().getText(pack).replaceAll("\\s+", " ");
            assertThat(text).contains("Sleep and safety", "Three questions.", "1. How did you sleep?", "very well",
                    "very badly", "2. How unsafe do you feel?", "3. Hours slept this week", "0 to 168");
            assertThat(text).doesNotContain("Sleep and safety due: use the paper form");
        }
    }

    private JsonNode sitting() throws Exception {
        signIn(Role.FACILITATOR);
        Participant participant = passes.issue(FormWay.OWN_PHONE, person, Optional.of(session.id()),
                calendar.today(), List.of(code));
        HttpResponse<String> answered = HttpClient.newHttpClient().send(HttpRequest.newBuilder(server()
                .resolve("/f/sitting")).header("Authorization", "Bearer " + passes.link(participant)).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
        return new JsonMapper().readTree(answered.body());
    }

    private URI server() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private List<List<String>> rowsInTheWorkbook() throws Exception {
        signIn(Role.COORDINATOR);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        exporting.everything(bytes);
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes.toByteArray()))) {
            return StreamSupport.stream(workbook.getSheet("measures").spliterator(), false)
                    .map(row -> StreamSupport.stream(row.spliterator(), false).map(OwnMeasureTest::text).toList()).toList();
        }
    }

    private static String text(Cell cell) {
        return cell.toString().replaceFirst("\\.0$", "");
    }

    private static InstrumentSketch sketch(String first) {
        TreeMap<Integer, String> ends = new TreeMap<>(Map.of(0, "very well", 4, "very badly"));
        return new InstrumentSketch("Sleep and safety", "", "Three questions.", "this week", true, "", AskedAt.ARRIVAL,
                List.of(new Question(first, 0, 4, false, null, ends),
                        new Question("How unsafe do you feel?", 0, 4, false, 2, null),
                        new Question("Hours slept this week", 0, 168, false, null, null)),
                List.of(new Part(null, "Burden", List.of(1, 2), 0, ScoringKind.SUM, null, false, "",
                        List.of(new Step(0.0, null, "calm"), new Step(5.0, null, "rough")), null, null,
                        Direction.LOWER_IS_BETTER)), List.of());
    }
}
