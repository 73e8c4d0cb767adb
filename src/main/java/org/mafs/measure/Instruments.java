package org.mafs.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The instruments that come with the product, each the first version of its kind: structure, scoring and sources as
 * data under {@code /instruments}, never the official wording.
 */
public final class Instruments {

    private static final List<Instrument> ALL = Stream.of("core-10", "ons4", "top", "who-5", "swemwbs", "mutual-aid",
            "session-view").map(Instruments::load).toList();

    /**
     * CORE-10, psychological distress over the last week. Its bands, cut-off and reliable change are derivable again
     * from Barkham et al. 2013: α .90 and clinical SD 7.7 give 1.645 · √2 · 7.7 · √(1 − .90) = 5.66; norms 4.7 (SD 4.8)
     * and 19.7 (SD 7.7) give a cut-off of 10.46.
     */
    public static final Instrument CORE_10 = ALL.getFirst();

    private Instruments() {
    }

    public static List<Instrument> all() {
        return ALL;
    }

    public static Optional<Instrument> withCode(String code) {
        return ALL.stream().filter(instrument -> instrument.code().equals(code)).findFirst();
    }

    private static Instrument load(String code) {
        try (InputStream file = Instruments.class.getResourceAsStream("/instruments/" + code + ".json")) {
            return InstrumentFile.read(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
