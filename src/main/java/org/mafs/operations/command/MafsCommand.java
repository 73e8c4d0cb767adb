package org.mafs.operations.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The top of the command line: says what there is. */
@Command(name = "mafs", description = "Runs the six-week mutual-aid programme and shows honestly what changed.",
        subcommands = {ServeCommand.class, ScoreCommand.class, EvaluateCommand.class, ReportCommand.class,
                ImportCommand.class, ExportCommand.class, ImportMeetingsCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true, scope = ScopeType.INHERIT,
        versionProvider = MafsCommand.Version.class)
public class MafsCommand implements Callable<Integer> {

    /** The exit code of a command that has begun something that goes on. */
    public static final int KEEPS_RUNNING = -1;

    private final Class<?> application;

    @Spec
    private CommandSpec spec;

    private MafsCommand(Class<?> application) {
        this.application = application;
    }

    /**
     * The command line as the program uses it, writing to standard output and standard error.
     *
     * @param application what the commands start that need more than a calculation
     */
    public static CommandLine commandLine(Class<?> application) {
        return new CommandLine(new MafsCommand(application)).setOut(utf8(System.out)).setErr(utf8(System.err));
    }

    /** No command serves. */
    @Override
    public Integer call() {
        return application(spec.commandLine()).serve();
    }

    Application application(CommandLine asked) {
        return new Application(application, asked.getErr());
    }

    /** The results of one machine are read on another: never the character set of the place. */
    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    static class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String packaged = MafsCommand.class.getPackage().getImplementationVersion();
            return new String[] {"mafs " + (packaged == null ? "(not packaged)" : packaged)};
        }
    }
}
