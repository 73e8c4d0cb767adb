package org.mafs.operations.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.mafs.measure.Answers;
import org.mafs.measure.Band;
import org.mafs.measure.Instrument;
import org.mafs.measure.Instruments;
import org.mafs.measure.Item;
import org.mafs.measure.Risk;
import org.mafs.measure.Score;
import org.mafs.measure.Scoring;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores a file of answers. */
@Command(name = "score",
        description = "Scores the answers in a file and prints them as CSV: id,answered,score,band,risk.")
public class ScoreCommand implements Callable<Integer> {

    private static final CSVFormat OUTPUT = CSVFormat.RFC4180.builder().setRecordSeparator('\n')
            .setHeader("id", "answered", "score", "band", "risk").get();

    // Few enough digits for an int.
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "INSTRUMENT", description = "What was filled in, such as core-10.")
    private String code;

    @Parameters(index = "1", paramLabel = "FILE.csv",
            description = "One form a row under the header id,i1,i2,…; an empty cell was not answered.")
    private Path file;

    private record Form(String id, Score score) {
    }

    @Override
    public Integer call() {
        return Results.print(spec, this::results);
    }

    private String results() {
        Instrument instrument = Instruments.withCode(code).orElseThrow(() -> new Refused("There is no instrument "
                + CsvFile.shown(code) + "; there is " + Instruments.all().stream().map(Instrument::code)
                .collect(Collectors.joining(", ")) + "."));
        return written(CsvFile.read(file, header(instrument)).each(cells -> form(instrument, cells)));
    }

    private static List<String> header(Instrument instrument) {
        return Stream.concat(Stream.of("id"), instrument.items().stream().map(ScoreCommand::column)).toList();
    }

    private static String column(Item item) {
        return "i" + item.number();
    }

    private static Form form(Instrument instrument, List<String> cells) {
        if (cells.getFirst().isBlank()) {
            throw new IllegalArgumentException("the id is empty");
        }
        List<Integer> answers = new ArrayList<>();
        for (Item item : instrument.items()) {
            answers.add(answer(item, cells.get(item.number())));
        }
        return new Form(cells.getFirst(), Scoring.score(instrument, new Answers(answers)));
    }

    /** Null when the cell is empty: not answered. */
    private static Integer answer(Item item, String cell) {
        String written = cell.strip();
        if (written.isEmpty()) {
            return null;
        }
        if (WHOLE.matcher(written).matches() && item.accepts(Integer.parseInt(written))) {
            return Integer.valueOf(written);
        }
        throw new IllegalArgumentException(column(item) + " must be a whole number from " + item.min() + " to " + item.max()
                + " or empty, not " + CsvFile.shown(cell));
    }

    private static String written(List<Form> forms) {
        StringBuilder lines = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(lines, OUTPUT)) {
            for (Form form : forms) {
                Score score = form.score();
                printer.printRecord(form.id(), score.answered(), number(score.value()),
                        score.band().map(Band::code).map(words -> words.replace('-', ' ')).orElse(""), word(score.risk()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return lines.toString();
    }

    /** Every digit the double has, and no ".0" behind a whole number. */
    private static String number(OptionalDouble value) {
        return value.isEmpty() ? "" : BigDecimal.valueOf(value.getAsDouble()).stripTrailingZeros().toPlainString();
    }

    private static String word(Risk risk) {
        return switch (risk) {
            case YES -> "yes";
            case NO -> "no";
            case UNANSWERED -> "unanswered";
            case NOT_ASKED -> "";
        };
    }
}
