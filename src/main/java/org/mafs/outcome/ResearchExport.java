package org.mafs.outcome;

import jakarta.annotation.security.RolesAllowed;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mafs.access.Role;
import org.mafs.access.StillAllowed;
import org.mafs.audit.Sealing;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.Refused;
import org.mafs.base.WorkFolder;
import org.mafs.curriculum.Fidelity;
import org.mafs.mutualaid.GoingOutside;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives researchers the rows about the people who agreed to research, as they stand at that moment: without names, dates
 * or words of anybody, with the figures that Outcomes shows, and with a script that repeats them. Taking a file opens the
 * results, as looking at the page does.
 */
@Service
@RolesAllowed({Role.RUNS_COHORTS, Role.STUDIES_OUTCOMES})
public class ResearchExport {

    private static final Logger LOG = LoggerFactory.getLogger(ResearchExport.class);

    /** The folder that comes of unpacking. */
    private static final String FOLDER = "mafs-research/";
    private static final String RESOURCES = "/research/";
    private static final String SCRIPT = "analyse.R";
    private static final String READ_ME = "README.txt";

    private final StillAllowed allowed;
    private final Evaluating evaluating;
    private final ServiceDatasets service;
    private final EvaluationDatasets answers;
    private final ResearchRecords records;
    private final Sealing sealing;
    private final WorkFolder work;
    private final Calendar calendar;
    private final TransactionTemplate atOneMoment;

    ResearchExport(StillAllowed allowed, Evaluating evaluating, ServiceDatasets service, EvaluationDatasets answers,
            ResearchRecords records, Sealing sealing, WorkFolder work, Calendar calendar,
            PlatformTransactionManager transactions) {
        this.allowed = allowed;
        this.evaluating = evaluating;
        this.service = service;
        this.answers = answers;
        this.records = records;
        this.sealing = sealing;
        this.work = work;
        this.calendar = calendar;
        this.atOneMoment = new TransactionTemplate(transactions);
        atOneMoment.setReadOnly(true);
        atOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * A table a file as CSV, with what the columns mean, the script for R and what to know first. Leaves the stream open.
     *
     * @throws AccessDeniedException when their account was stopped since they signed in
     * @throws Refused               when no cohort is chosen, or they have not said how they will keep it
     */
    public void zip(ResearchRequest request, OutputStream stream) throws IOException {
        write(tables(request, "csv"), stream);
    }

    /** The ZIP of these tables. Leaves the stream open. */
    static void write(List<ResearchTable> tables, OutputStream stream) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(stream, StandardCharsets.UTF_8);
        for (String text : List.of(READ_ME, SCRIPT)) {
            zip.putNextEntry(new ZipEntry(FOLDER + text));
            zip.write(resource(text));
            zip.closeEntry();
        }
        Writer writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        for (ResearchTable table : tables) {
            zip.putNextEntry(new ZipEntry(FOLDER + table.name() + ".csv"));
            ResearchCsv.write(table, writer);
            zip.closeEntry();
        }
        zip.finish();
    }

    /**
     * The same tables as sheets of one workbook. Leaves the stream open.
     *
     * @throws AccessDeniedException when their account was stopped since they signed in
     * @throws Refused               when no cohort is chosen, or they have not said how they will keep it
     */
    public void workbook(ResearchRequest request, OutputStream stream) throws IOException {
        List<ResearchTable> tables = tables(request, "xlsx");
        try (ResearchWorkbook workbook = new ResearchWorkbook(work)) {
            workbook.sentences("read me", new String(resource(READ_ME), StandardCharsets.UTF_8).lines().toList());
            tables.forEach(workbook::sheet);
            workbook.writeTo(stream);
        }
    }

    /** All is read here; what is written out later comes from memory. */
    private List<ResearchTable> tables(ResearchRequest request, String format) {
        allowed.require();
        if (!request.keptSafe()) {
            throw new Refused("outcome.research.promise-first");
        }
        evaluating.open(request.cohorts());
        List<ResearchTable> tables = atOneMoment.execute(status -> read(request.cohorts()));
        LOG.info("The rows about the people of {} cohorts are given out for research ({})", request.cohorts().size(), format);
        return tables;
    }

    private List<ResearchTable> read(Set<CohortId> cohorts) {
        LocalDate today = calendar.today();
        Evaluation shown = evaluating.of(cohorts);
        ServiceDataset lists = service.of(cohorts);
        EvaluationDataset told = answers.of(cohorts);
        // Worked out anew: whom the page shows groups and no people, it may not show the figures of few.
        Evaluation evaluation = new Outcomes(shown.definitions(), today, shown.dose().measured()).of(lists, told)
                .as(shown.standing());
        Courses courses = Courses.of(evaluation.definitions(), lists, told);
        ResearchRecords.Beside beside = records.of(cohorts, courses);
        ResearchNames names = new ResearchNames(sealing::index,
                beside.places().values().stream().map(ResearchRecords.Place::cohort).toList());
        return tables(courses, evaluation, lists, beside, names, evaluating.delivered(cohorts), today);
    }

    /** The codebook first, the figures last. */
    static List<ResearchTable> tables(Courses courses, Evaluation evaluation, ServiceDataset lists,
            ResearchRecords.Beside beside, ResearchNames names, Fidelity delivered, LocalDate today) {
        List<ResearchTable> tables = new ArrayList<>();
        tables.add(ResearchCodebook.table());
        tables.addAll(new ResearchGrains(courses, evaluation, lists, beside, names, today).tables());
        tables.add(new ResearchFigures(evaluation, withoutPlacesOfFew(courses),
                GoingOutside.of(beside.tried().values()), delivered,
                new ResearchGroups(beside, names)).table());
        return tables;
    }

    /** Where and when a cohort of few people met would tell of them, also in the figures. */
    private static Courses withoutPlacesOfFew(Courses courses) {
        Set<CohortId> few = courses.ofFew();
        return new Courses(courses.measures(), courses.people().stream()
                .map(course -> few.contains(course.cohort().id()) ? course.in(course.cohort().nowhere()) : course).toList());
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = ResearchExport.class.getResourceAsStream(RESOURCES + name)) {
            return stream.readAllBytes();
        }
    }
}
