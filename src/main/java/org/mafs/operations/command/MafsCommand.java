package org.mafs.operations.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The top of the command line: says what there is. */
@Command(name = "mafs", description = "Runs the six-week mutual-aid programme and shows honestly what changed.",
        subcommands = {ScoreCommand.class, EvaluateCommand.class}, synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true, scope = ScopeType.INHERIT,
        versionProvider = MafsCommand.Version.class)
public class MafsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    /** The command line as the program uses it, writing to standard output and standard error. */
    public static CommandLine commandLine() {
        return new CommandLine(new MafsCommand()).setOut(utf8(System.out)).setErr(utf8(System.err));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
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
