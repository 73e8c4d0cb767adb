package org.mafs.operations.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mafs.access.Operator;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.mutualaid.BrokenList;
import org.mafs.mutualaid.FellowshipKind;
import org.mafs.mutualaid.MeetingFormat;
import org.mafs.mutualaid.MeetingList;
import org.mafs.mutualaid.Refreshed;
import org.mafs.mutualaid.RefreshingMeetings;
import org.mafs.mutualaid.UnknownFellowship;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Uses a list of meetings, also beside a running app. */
@Command(name = "import-meetings", description = {
        "Brings the directory of meetings up to what a list says: all of the list, or nothing.",
        "What the same list said before and does not say any more closes. It stays for those who went there.",
        "A list that is broken, has no meeting in it, or would close more than a third changes nothing: exit code 2."})
class ImportMeetingsCommand implements Callable<Integer> {

    @ParentCommand
    private MafsCommand mafs;

    @Spec
    private CommandSpec spec;

    @Option(names = "--format", required = true, paramLabel = "FORMAT", converter = Format.class,
            description = "How the list is written: meeting-guide, bmlt, uk-csv or mafs-csv.")
    private MeetingFormat format;

    @Option(names = "--fellowship", required = true, paramLabel = "NAME",
            description = "Whose meetings they are, by code or name, such as aa. A list that names fellowships itself "
                    + "is believed.")
    private String fellowship;

    @Option(names = "--new-fellowship", paramLabel = "KIND", converter = Kind.class,
            description = "Adds the fellowship when nobody knows it yet, as one of this kind: twelve-step, self-managed, "
                    + "faith, families or other.")
    private FellowshipKind newKind;

    @Option(names = "--source", paramLabel = "NAME",
            description = "A name for where the list comes from, when one fellowship has several lists. Each closes only "
                    + "what it told of itself.")
    private String source;

    @Option(names = "--close-many", description = "Uses the list also when it closes more than a third.")
    private boolean closeMany;

    @Option(names = "--dry-run", description = "Says what would happen and stores nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Prints the numbers as one JSON object and nothing else.")
    private boolean json;

    @Parameters(paramLabel = "FILE", description = "The list.")
    private Path file;

    @Override
    public Integer call() {
        if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
            nothing();
            spec.commandLine().getErr().println(Words.say("exchange.command.unreadable", file));
            return ExitCode.USAGE;
        }
        return mafs.application(spec.commandLine()).run(context -> Operator.read(() -> use(context)));
    }

    private int use(ApplicationContext context) {
        RefreshingMeetings refreshing = context.getBean(RefreshingMeetings.class);
        MeetingList list = new MeetingList(file, file.getFileName().toString(), format, fellowship, newKind, source);
        PrintWriter errors = spec.commandLine().getErr();
        try {
            return told(dryRun ? refreshing.preview(list) : refreshing.apply(list, null, closeMany));
        } catch (BrokenList broken) {
            nothing();
            errors.println(broken.getMessage());
        } catch (UnknownFellowship unknown) {
            nothing();
            errors.println(unknown.getMessage());
            errors.println(Words.say("operations.meetings.new-fellowship"));
        } catch (Refused refused) {
            nothing();
            errors.println(refused.getMessage());
        }
        return ExitCode.USAGE;
    }

    private int told(Refreshed refreshed) {
        if (json) {
            refreshed.remarks().forEach(spec.commandLine().getErr()::println);
        }
        print(json ? MeetingsReport.json(refreshed) : MeetingsReport.readable(refreshed));
        String then = switch (refreshed.standing()) {
            case READY -> "operations.meetings.dry";
            case USED -> "operations.meetings.used";
            case EMPTY -> "operations.meetings.empty";
            case CLOSES_MANY -> closeMany ? "operations.meetings.dry" : "operations.meetings.closes-many";
            case MOVED_ON -> throw new IllegalStateException("Nobody has looked at it before.");
        };
        (json || !fine(refreshed) ? spec.commandLine().getErr() : spec.commandLine().getOut()).println(Words.say(then,
                refreshed.closed().size(), refreshed.listed()));
        spec.commandLine().getOut().flush();
        return fine(refreshed) ? ExitCode.OK : ExitCode.USAGE;
    }

    /** A dry run ends as the real one would. */
    private boolean fine(Refreshed refreshed) {
        return switch (refreshed.standing()) {
            case READY, USED -> true;
            case CLOSES_MANY -> closeMany;
            case EMPTY, MOVED_ON -> false;
        };
    }

    /** For a program that reads the numbers also when there are none. */
    private void nothing() {
        if (json) {
            print(MeetingsReport.nothingRead());
        }
    }

    private void print(String report) {
        spec.commandLine().getOut().print(report);
        spec.commandLine().getOut().flush();
    }

    static class Format implements ITypeConverter<MeetingFormat> {

        @Override
        public MeetingFormat convert(String typed) {
            return MeetingFormat.withCode(typed.toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> new TypeConversionException(Words.say("operations.meetings.format", typed)));
        }
    }

    static class Kind implements ITypeConverter<FellowshipKind> {

        @Override
        public FellowshipKind convert(String typed) {
            try {
                return FellowshipKind.valueOf(typed.toUpperCase(Locale.ROOT).replace('-', '_'));
            } catch (IllegalArgumentException unknown) {
                throw new TypeConversionException(Words.say("operations.meetings.kind", typed));
            }
        }
    }
}
