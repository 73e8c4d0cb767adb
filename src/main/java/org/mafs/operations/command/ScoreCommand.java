package org.mafs.operations.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
import org.mafs.measure.InstrumentFile;
import org.mafs.measure.Instruments;
import org.mafs.measure.Item;
import org.mafs.measure.Risk;
import org.mafs.measure.ScaleScore;
import org.mafs.measure.Score;
import org.mafs.measure.Scoring;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores a file of answers. */
@Command(name = "score",
        description = "Scores the answers in a file and prints them as CSV: id,answered,score,band,risk, or, where an "
                + "instrument has several scores, a line for each: id,scale,answered,score,band,risk.")
public class ScoreCommand implements Callable<Integer> {

    private static final String FILE_ENDING = ".json";
    private static final CSVFormat OUTPUT = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    private static final Object[] ONE_SCALE = {"id", "answered", "score", "band", "risk"};
    private static final Object[] SEVERAL_SCALES = {"id", "scale", "answered", "score", "band", "risk"};

    // Few enough digits for an int.
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "INSTRUMENT",
            description = "What was filled in, such as core-10, or an instrument file (.json).")
    private String named;

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
        Instrument instrument = instrument();
        return written(instrument, CsvFile.read(file, header(instrument)).each(cells -> form(instrument, cells)));
    }

    /** What comes with the product by its code; anything else is a file, if there is one. */
    private Instrument instrument() {
        return Instruments.withCode(named).orElseGet(() -> {
            if (!named.endsWith(FILE_ENDING) && !Files.exists(Path.of(named))) {
                throw new Refused("There is no instrument " + CsvFile.shown(named) + "; there is "
                        + Instruments.all().stream().map(Instrument::code).collect(Collectors.joining(", "))
                        + ", or name an instrument file (" + FILE_ENDING + ").");
            }
            return ofFile(Path.of(named));
        });
    }

    private static Instrument ofFile(Path file) {
        if (Files.isDirectory(file)) {
            throw new Refused(file + " is a folder, not a file.");
        }
        try (InputStream content = Files.newInputStream(file)) {
            return InstrumentFile.read(content);
        } catch (org.mafs.base.Refused wrong) {
            throw new Refused(file + ": " + wrong.getMessage());
        } catch (NoSuchFileException missing) {
            throw new Refused("There is no file " + file + ".");
        } catch (IOException | UncheckedIOException unreadable) {
            throw new Refused("The file " + file + " cannot be read.");
        }
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

    private static String written(Instrument instrument, List<Form> forms) {
        boolean several = instrument.scales().size() > 1;
        StringBuilder lines = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(lines, OUTPUT)) {
            printer.printRecord(several ? SEVERAL_SCALES : ONE_SCALE);
            for (Form form : forms) {
                Score score = form.score();
                for (ScaleScore scale : score.scales()) {
                    if (several) {
                        printer.printRecord(form.id(), scale.scale(), scale.answered(), number(scale.value()), band(scale),
                                word(score.risk()));
                    } else {
                        printer.printRecord(form.id(), score.answered(), number(scale.value()), band(scale),
                                word(score.risk()));
                    }
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return lines.toString();
    }

    /** By its stable code, with spaces: what people read may be reworded. */
    private static String band(ScaleScore scale) {
        return scale.band().map(Band::code).map(words -> words.replace('-', ' ')).orElse("");
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
