package org.mafs.operations.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares the times in a file of values, measure by measure, over the people who have both. */
@Command(name = "evaluate",
        description = "Compares the times in a file of values and prints the changes as JSON: an object for each two times "
                + "of a measure, and one more for a measure with all three.")
public class EvaluateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE.csv", description = {"One value a row under the header",
            "participant,time,measure,value.", "Time is baseline, end or follow-up; an empty value was not answered."})
    private Path file;

    @Option(names = "--pairs", paramLabel = "KIND", defaultValue = "numbers", converter = AnswerKind.Reader.class,
            description = {"What the values are: numbers (when not said) or yes-no.",
                    "yes-no: 1 is yes, 0 is no. In the answer b counts who said yes at the earlier time and no at the later, "
                            + "c who said no and then yes; difference is the later share less the earlier."})
    private AnswerKind kind;

    @Option(names = "--human", description = "Prints tables to read instead of JSON.")
    private boolean human;

    @Override
    public Integer call() {
        return Results.print(spec, () -> {
            List<Finding> findings = Finding.in(Times.in(file, kind), kind);
            return human ? FindingsTable.written(findings) : FindingsJson.written(findings);
        });
    }
}
