package org.mafs.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mafs.IntegrationTest;
import org.mafs.LibreOffice;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.RScript;
import org.mafs.access.AccountRegister;
import org.mafs.access.NewAccount;
import org.mafs.access.Role;
import org.mafs.access.SignedIn;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.Refused;
import org.mafs.cohort.CohortList;
import org.mafs.cohort.CohortRow;
import org.mafs.cohort.Mark;
import org.mafs.cohort.Register;
import org.mafs.person.Agreement;
import org.mafs.person.ConsentHow;
import org.mafs.person.ConsentPurpose;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** What researchers take away, from the real database to R and to another spreadsheet program. */
class ResearchExportTest extends IntegrationTest {

    /** They come with the product and hold nothing of anybody. */
    private static final Set<String> SHIPPED = Set.of("README.txt", "analyse.R", "codebook.csv");

    private static final Pattern ANY_DATE = Pattern.compile("\\b(\\d{4}-\\d\\d-\\d\\d|\\d\\d?/\\d\\d?/\\d{4})\\b");

    @Autowired
    private ResearchExport research;
    @Autowired
    private AccountRegister accounts;
    @Autowired
    private CohortList cohorts;
    @Autowired
    private OwnCohorts own;
    @Autowired
    private Register register;
    @Autowired
    private Agreement agreement;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Sealing sealing;
    @TempDir
    private Path folder;

    @Test
    void theScriptFindsEveryFigureOfThePilotAgain() throws IOException, InterruptedException {
        RScript.requireInstalled();
        ResearchFiles pilot = zip(demo("pilot"));
        RScript.Ended ended = RScript.run(pilot.script());
        int figures = pilot.rows("figures-mafs").size();
        assertThat(ended.said()).contains("All " + figures + " figures equal");
        assertThat(ended.status()).isZero();
        // The published pilot: 19 people, distress −32 %, 13 of 18 on fewer days, 16 of 19 going to mutual aid.
        Map<String, String> byR = figures(Files.readString(pilot.folder().resolve("figures-r.csv")));
        assertThat(byR).containsEntry("participants|||||n", "19").containsEntry("reduced-use||baseline|end||k", "13")
                .containsEntry("reduced-use||baseline|end||n", "18").containsEntry("mutual-aid||end|||k", "16");
        assertThat(Double.parseDouble(byR.get("change|core-10|baseline|end||percentChange"))).isEqualTo(-32);
    }

    @Test
    void everyValueIsWhatTheCodebookSays() throws IOException {
        ResearchFiles all = zip(everything());
        Map<String, Map<String, String>> codebook = all.rows("codebook").stream().collect(Collectors.toMap(
                line -> line.get("file") + "." + line.get("column"), line -> line));
        Set<String> seen = new HashSet<>();
        for (String table : tables(all)) {
            all.columns(table).forEach(column -> seen.add(table + "." + column));
            for (Map<String, String> row : all.rows(table)) {
                row.forEach((column, value) -> {
                    Map<String, String> line = codebook.get(table + "." + column);
                    assertThat(line).as("codebook of %s.%s", table, column).isNotNull();
                    if (!value.isEmpty()) {
                        requireOf(line, value, table + "." + column);
                    }
                });
            }
        }
        assertThat(codebook.keySet()).isEqualTo(seen);
    }

    private static void requireOf(Map<String, String> line, String value, String where) {
        switch (line.get("type")) {
            case "pseudonym" -> assertThat(value).as(where).matches("[PCS]-[0-9A-HJKMNP-TV-Z]{10}");
            case "yes or no" -> assertThat(value).as(where).isIn("0", "1");
            case "quarter" -> assertThat(value).as(where).matches("\\d{4}-Q[1-4]");
            case "number" -> {
                double number = Double.parseDouble(value);
                if (!line.get("range").isEmpty()) {
                    String[] ends = line.get("range").split(" to ");
                    assertThat(number).as(where).isBetween(Double.valueOf(ends[0]), Double.valueOf(ends[1]));
                }
            }
            case "code" -> {
                if (line.get("codes").isEmpty() || line.get("codes").startsWith("see ")) {
                    assertThat(value).as(where).matches("[A-Za-z0-9@/_-]+");
                } else {
                    assertThat(line.get("codes").split(" ")).as(where).contains(value);
                }
            }
            default -> assertThat(line.get("type")).as(where).isEqualTo("text");
        }
    }

    @Test
    void nothingOfAnybodyLeavesByWhichTheyAreFound() throws IOException {
        Set<CohortId> all = everything();
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        research.zip(new ResearchRequest(all, true), zip);
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        research.workbook(new ResearchRequest(all, true), workbook);
        List<String> texts = new ArrayList<>(texts(zip.toByteArray()));
        texts.addAll(texts(workbook.toByteArray()));
        Set<String> words = texts.stream().flatMap(text -> Pattern.compile("[\\p{L}'’-]+").matcher(text).results()
                .map(MatchResult::group)).collect(Collectors.toSet());
        assertThat(texts).as("those of the workbook are among them").anyMatch(text -> text.contains("<sheetData>"));
        Set<String> identities = identities();
        assertThat(identities).hasSizeGreaterThan(100);
        for (String identity : identities) {
            if (identity.matches("[\\p{L}'’-]+")) {
                assertThat(words).as("a name").doesNotContain(identity);
            } else {
                assertThat(texts).as("something of somebody").noneMatch(text -> text.contains(identity));
            }
        }
        database.sql("SELECT name FROM cohort UNION SELECT name FROM site UNION SELECT name FROM venue UNION SELECT name "
                + "FROM meeting").query(String.class).list().forEach(place ->
                assertThat(texts).as("a place").noneMatch(text -> text.contains(place)));
    }

    /** The plan tells when it was decided, which is a date of nobody. */
    @Test
    void noDateLeavesButThoseOfThePlan() throws IOException {
        ResearchFiles all = zip(everything());
        for (String table : tables(all)) {
            if (!table.equals("plan")) {
                assertThat(Files.readString(all.folder().resolve(table + ".csv"))).as(table).doesNotContainPattern(ANY_DATE);
            }
        }
    }

    /** What is sealed of everybody in the demo, and the dates of birth as people write them. */
    private Set<String> identities() {
        Set<String> found = new TreeSet<>();
        for (String field : List.of("name", "full_name", "phone", "email", "emergency_name", "emergency_phone",
                "keyworker_name", "keyworker_contact", "date_of_birth")) {
            database.sql("SELECT uuid, " + field + "_sealed FROM person").query(row -> {
                String opened = sealing.open(row.getBytes(2), new SealedField("person", field), UUID.fromString(row.getString(1)));
                if (opened != null && field.equals("date_of_birth")) {
                    LocalDate born = LocalDate.parse(opened);
                    found.addAll(List.of(opened, born.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"))));
                } else if (opened != null && opened.length() > 1) {
                    found.add(opened);
                }
            });
        }
        return found;
    }

    @Test
    void sameCohortsGiveTheSameNamesAndOthersGiveOthers() throws IOException {
        Set<String> once = people(zip(demo("pilot")));
        assertThat(people(zip(demo("pilot")))).isEqualTo(once).hasSize(19);
        assertThat(people(zip(demo("Riverside pilot")))).isNotEmpty().doesNotContainAnyElementsOf(once);
    }

    @Test
    void peopleStandInTheOrderOfTheirCodes() throws IOException {
        assertThat(zip(demo("pilot")).rows("people").stream().map(row -> row.get("person"))).isSorted();
    }

    @Test
    void whoeverTakesTheirAgreementBackIsNotInTheNextFile() throws IOException {
        OwnCohort cohort = studied(3);
        assertThat(people(zip(Set.of(cohort.id())))).hasSize(3);
        as(Role.COORDINATOR, () -> {
            agreement.takeBack(person(cohort.people().get(1)), ConsentPurpose.RESEARCH);
            return null;
        });
        ResearchFiles after = zip(Set.of(cohort.id()));
        assertThat(people(after)).hasSize(2);
        for (String table : List.of("forms", "items", "use", "meetings", "visits", "attendance")) {
            assertThat(after.rows(table).stream().map(row -> row.get("person")).collect(Collectors.toSet()))
                    .as(table).isSubsetOf(people(after));
        }
        assertThat(after.rows("flow")).anySatisfy(row -> assertThat(row).containsEntry("to_step", "research")
                .containsEntry("reason", "several").containsEntry("people", "1"));
    }

    @Test
    void nothingIsGivenToWhoDoesNotSayHowTheyKeepIt() {
        Set<CohortId> pilot = demo("pilot");
        assertThatThrownBy(() -> research.zip(new ResearchRequest(pilot, false), new ByteArrayOutputStream()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> research.workbook(new ResearchRequest(pilot, false), new ByteArrayOutputStream()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void nothingIsGivenToWhoseAccountWasStoppedWhileTheyWereSignedIn() throws IOException {
        String username = "study-" + UUID.randomUUID().toString().substring(0, 8);
        signIn(Role.ADMIN);
        accounts.accept(new NewAccount(accounts.invite(Role.RESEARCHER), "Sam Reads", username, "three plain words"));
        ResearchRequest request = new ResearchRequest(demo("pilot"), true);
        SignedIn account = (SignedIn) signIn(username);
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        research.zip(request, new ByteArrayOutputStream());
        signIn(Role.ADMIN);
        accounts.enable(account.id(), false);
        SecurityContextHolder.getContext().setAuthentication(signedIn);
        assertThatThrownBy(() -> research.zip(request, new ByteArrayOutputStream())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> research.workbook(request, new ByteArrayOutputStream()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nothingIsGivenToAFacilitator() {
        ResearchRequest request = new ResearchRequest(demo("pilot"), true);
        signIn(Role.FACILITATOR);
        assertThatThrownBy(() -> research.zip(request, new ByteArrayOutputStream())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> research.workbook(request, new ByteArrayOutputStream()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void takingAFileOpensTheResults() throws IOException {
        OwnCohort cohort = studied(1);
        assertThat(openings(cohort.id())).isZero();
        zip(Set.of(cohort.id()));
        assertThat(openings(cohort.id())).isEqualTo(1);
    }

    @Test
    void theWorkbookHoldsWhatTheFilesHold() throws IOException, InterruptedException {
        LibreOffice.requireInstalled();
        ResearchFiles files = zip(demo("pilot"));
        Path workbook = folder.resolve("research.xlsx");
        try (var stream = Files.newOutputStream(workbook)) {
            research.workbook(new ResearchRequest(demo("pilot"), true), stream);
        }
        Path into = Files.createDirectory(folder.resolve("sheets"));
        // Every sheet, in UTF-8, cells as they are and not as they are shown.
        LibreOffice.convert(workbook, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1", into);
        for (String table : tables(files)) {
            List<List<String>> sheet = cells(into.resolve("research-" + table + ".csv"));
            List<List<String>> file = cells(files.folder().resolve(table + ".csv"));
            assertThat(sheet).as(table).hasSameSizeAs(file);
            for (int row = 0; row < file.size(); row++) {
                for (int place = 0; place < file.get(row).size(); place++) {
                    requireSame(sheet.get(row).get(place), file.get(row).get(place), table + " " + row + " " + place);
                }
            }
        }
    }

    private static void requireSame(String inSheet, String inFile, String where) {
        if (!inFile.matches("-?\\d+(\\.\\d+)?(E-?\\d+)?")) {
            assertThat(inSheet).as(where).isEqualTo(inFile);
            return;
        }
        // LibreOffice writes a small number with ten digits.
        double expected = Double.parseDouble(inFile);
        assertThat(Double.parseDouble(inSheet)).as(where).isBetween(expected - Math.abs(expected) * 1e-9,
                expected + Math.abs(expected) * 1e-9);
    }

    private static List<List<String>> cells(Path csv) throws IOException {
        try (CSVParser rows = CSVFormat.RFC4180.parse(Files.newBufferedReader(csv))) {
            return rows.stream().map(row -> row.stream().toList()).toList();
        }
    }

    private static Map<String, String> figures(String csv) throws IOException {
        try (CSVParser rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(new StringReader(csv))) {
            return rows.stream().collect(Collectors.toMap(row -> Stream.of("analysis", "measure", "from", "to", "group",
                    "figure").map(row::get).collect(Collectors.joining("|")), row -> row.get("value").strip()));
        }
    }

    private static List<String> tables(ResearchFiles files) throws IOException {
        try (Stream<Path> all = Files.list(files.folder())) {
            return all.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".csv"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .filter(name -> !name.equals("codebook") && !name.equals("figures-r")).sorted().toList();
        }
    }

    private static Set<String> people(ResearchFiles files) throws IOException {
        return files.rows("people").stream().map(row -> row.get("person")).collect(Collectors.toSet());
    }

    /** Everything in it that is written for this file, unpacked. */
    private List<String> texts(byte[] archive) throws IOException {
        Path file = Files.write(Files.createTempFile(folder, "texts", ".zip"), archive);
        List<String> texts = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (!SHIPPED.contains(name) && !text.contains("Rows for research")) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    private OwnCohort studied(int people) {
        OwnCohort cohort = own.led(people);
        as(Role.COORDINATOR, () -> {
            cohort.people().forEach(place -> {
                agreement.record(person(place), ConsentPurpose.RESEARCH, true, ConsentHow.PAPER);
                register.mark(cohort.session(), place, Mark.PRESENT, "", Optional.empty());
            });
            return null;
        });
        return cohort;
    }

    private PersonId person(EnrolmentId place) {
        return new PersonId(database.sql("SELECT person_id FROM enrolment WHERE id = ?").param(place.value())
                .query(Long.class).single());
    }

    private int openings(CohortId cohort) {
        return database.sql("SELECT COUNT(*) FROM results_opened WHERE cohort_id = ?").param(cohort.value())
                .query(Integer.class).single();
    }

    private ResearchFiles zip(Set<CohortId> chosen) throws IOException {
        signIn(Role.RESEARCHER);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        research.zip(new ResearchRequest(chosen, true), bytes);
        return ResearchFiles.unpack(bytes.toByteArray(), Files.createTempDirectory(folder, "zip"));
    }

    /** Of the demo, those whose name ends like this. */
    private Set<CohortId> demo(String end) {
        signIn(Role.RESEARCHER);
        return cohorts.toEvaluate().stream().filter(cohort -> cohort.name().endsWith(end)).map(CohortRow::id)
                .collect(Collectors.toSet());
    }

    private Set<CohortId> everything() {
        return demo("");
    }
}
