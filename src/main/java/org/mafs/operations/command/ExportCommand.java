package org.mafs.operations.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mafs.access.Operator;
import org.mafs.base.Words;
import org.mafs.exchange.Exporting;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Takes everything out as one workbook, also beside a running app. */
@Command(name = "export", description = "Writes everything kept on people and groups to one workbook. It names people.")
class ExportCommand implements Callable<Integer> {

    @ParentCommand
    private MafsCommand mafs;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.xlsx",
            description = "Where the workbook goes. A file of that name is replaced when the new one is complete.")
    private Path out;

    @Option(names = "--template", description = "Writes the empty workbook to fill in instead.")
    private boolean template;

    @Override
    public Integer call() {
        try {
            NewFile file = NewFile.at(out);
            return mafs.application(spec.commandLine()).run(context -> write(context, file));
        } catch (Refused refused) {
            spec.commandLine().getErr().println(refused.getMessage());
            return ExitCode.USAGE;
        }
    }

    private int write(ApplicationContext context, NewFile file) {
        PrintWriter errors = spec.commandLine().getErr();
        Exporting exporting = context.getBean(Exporting.class);
        return Operator.read(() -> {
            try {
                file.write(stream -> {
                    if (template) {
                        exporting.template(stream);
                    } else {
                        exporting.everything(stream);
                    }
                });
            } catch (IOException failed) {
                errors.println(Words.say("funder.command.not-written", file.path()));
                return ExitCode.SOFTWARE;
            }
            errors.println(Words.say("funder.command.written", file.path()));
            return ExitCode.OK;
        });
    }
}
