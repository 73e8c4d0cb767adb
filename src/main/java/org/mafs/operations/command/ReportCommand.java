package org.mafs.operations.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mafs.access.Operator;
import org.mafs.base.CohortId;
import org.mafs.base.Words;
import org.mafs.cohort.CohortList;
import org.mafs.cohort.CohortRow;
import org.mafs.cohort.CohortStatus;
import org.mafs.funder.Report;
import org.mafs.funder.Reporting;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes the workbook of chosen cohorts, also beside a running app. */
@Command(name = "report", description = "Makes the workbook for a funder, or lists the cohorts there are.")
class ReportCommand implements Callable<Integer> {

    private static final Comparator<CohortRow> FINISHED_FIRST = Comparator
            .comparing((CohortRow cohort) -> cohort.status() != CohortStatus.FINISHED)
            .thenComparing(CohortRow::firstOn).thenComparing(CohortRow::name);

    @ParentCommand
    private MafsCommand mafs;

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Asked asked;

    private static class Asked {

        @Option(names = "--list", required = true,
                description = "Prints the name of every cohort, one a line: finished ones first, then by first date.")
        private boolean list;

        @ArgGroup(exclusive = false, multiplicity = "1")
        private Workbook workbook;
    }

    private static class Workbook {

        @Option(names = "--cohort", required = true, paramLabel = "NAME",
                description = "A cohort by its name. Repeat it for several.")
        private List<String> cohorts;

        @Option(names = "--out", required = true, paramLabel = "FILE.xlsx",
                description = "Where the workbook goes. A file of that name is replaced when the new one is complete.")
        private Path out;
    }

    @Override
    public Integer call() {
        return asked.list ? list() : workbook(asked.workbook);
    }

    private int list() {
        return mafs.application(spec.commandLine()).run(context -> Results.print(spec, () -> cohorts(context).stream()
                .sorted(FINISHED_FIRST).map(cohort -> cohort.name() + "\n").collect(Collectors.joining())));
    }

    private int workbook(Workbook wanted) {
        PrintWriter errors = spec.commandLine().getErr();
        try {
            NewFile file = NewFile.at(wanted.out);
            return mafs.application(spec.commandLine()).run(context -> write(context, wanted.cohorts, file));
        } catch (Refused refused) {
            errors.println(refused.getMessage());
            return ExitCode.USAGE;
        }
    }

    private int write(ApplicationContext context, List<String> names, NewFile file) {
        Reporting reporting = context.getBean(Reporting.class);
        Set<CohortId> chosen = chosen(cohorts(context), names);
        PrintWriter errors = spec.commandLine().getErr();
        return Operator.read(() -> {
            Report report = reporting.prepare(chosen);
            try {
                file.write(stream -> reporting.write(report, stream));
            } catch (IOException failed) {
                errors.println(Words.say("funder.command.not-written", file.path()));
                return ExitCode.SOFTWARE;
            }
            errors.println(Words.say("funder.command.written", file.path()));
            return ExitCode.OK;
        });
    }

    private static List<CohortRow> cohorts(ApplicationContext context) {
        return Operator.read(context.getBean(CohortList.class)::toEvaluate);
    }

    private static Set<CohortId> chosen(List<CohortRow> all, List<String> names) {
        return names.stream().map(name -> all.stream().filter(cohort -> cohort.name().equals(name.strip()))
                .findFirst().orElseThrow(() -> new Refused(Words.say("funder.command.unknown", name))).id())
                .collect(Collectors.toSet());
    }
}
