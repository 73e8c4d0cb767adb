package org.mafs.operations.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mafs.access.OperatorWrites;
import org.mafs.base.Words;
import org.mafs.exchange.Importing;
import org.mafs.exchange.Preview;
import org.mafs.exchange.Problem;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Brings a workbook in, all of it or nothing, also beside a running app. */
@Command(name = "import", description = "Brings a workbook of people and groups in: all of it, or nothing when any row is wrong.")
class ImportCommand implements Callable<Integer> {

    private static final int MOST_PRINTED = 200;

    @ParentCommand
    private MafsCommand mafs;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.xlsx", description = "The workbook.")
    private Path file;

    @Option(names = "--dry-run", description = "Says what would happen and stores nothing.")
    private boolean dryRun;

    @Override
    public Integer call() {
        PrintWriter errors = spec.commandLine().getErr();
        if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
            errors.println(Words.say("exchange.command.unreadable", file));
            return ExitCode.USAGE;
        }
        return mafs.application(spec.commandLine()).run(this::read);
    }

    private int read(ApplicationContext context) {
        PrintWriter errors = spec.commandLine().getErr();
        Importing importing = context.getBean(Importing.class);
        Optional<Integer> exit = context.getBean(OperatorWrites.class).call(name -> {
            try {
                return taken(importing, name);
            } catch (org.mafs.base.Refused refused) {
                errors.println(refused.getMessage());
                return ExitCode.SOFTWARE;
            }
        });
        return exit.orElseGet(() -> {
            errors.println(Words.say("exchange.command.nobody"));
            return ExitCode.SOFTWARE;
        });
    }

    private int taken(Importing importing, String name) {
        PrintWriter out = spec.commandLine().getOut();
        Preview preview = importing.preview(file, rows -> { });
        print(preview, out);
        if (!preview.canBeApplied()) {
            out.println(Words.say("exchange.command.nothing"));
            out.flush();
            return ExitCode.SOFTWARE;
        }
        if (dryRun) {
            out.println(Words.say("exchange.command.dry"));
        } else {
            Preview done = preview.fresh() == 0 ? preview : importing.apply(file, rows -> { });
            out.println(Words.say("exchange.command.done", done.fresh()));
            spec.commandLine().getErr().println(Words.say("exchange.command.in-name-of", name));
        }
        out.flush();
        return ExitCode.OK;
    }

    private static void print(Preview preview, PrintWriter out) {
        preview.sheets().forEach(sheet -> out.println(Words.say("exchange.command.line", sheet.sheet(), sheet.fresh(),
                sheet.matching(), sheet.wrong())));
        preview.problems().stream().limit(MOST_PRINTED).map(ImportCommand::line).forEach(out::println);
        int more = preview.problems().size() + preview.notShown() - MOST_PRINTED;
        if (more > 0) {
            out.println(Words.say("exchange.command.more", more));
        }
    }

    private static String line(Problem problem) {
        return problem.column().isEmpty()
                ? Words.say("exchange.command.problem-no-column", problem.sheet(), problem.row(), problem.reason())
                : Words.say("exchange.command.problem", problem.sheet(), problem.row(), problem.column(),
                        problem.reason());
    }
}
