package org.mafs.measure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What days of use are counted of. Prescribed medicine taken as prescribed is not use. */
public enum Substance {
    ALCOHOL, OPIOIDS, CRACK, COCAINE, AMPHETAMINES, CANNABIS, TOBACCO, BENZODIAZEPINES, GABAPENTINOIDS, KETAMINE, MDMA,
    SYNTHETIC_CANNABINOIDS, GHB, SOLVENTS, CODEINE, OTHER;

    /** As stored and exported, such as {@code synthetic-cannabinoids}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether an amount means something: units, cigarettes, joints. Of the others only whether is asked. */
    public boolean isMeasured() {
        return this == ALCOHOL || this == TOBACCO || this == CANNABIS;
    }

    public static Optional<Substance> withCode(String code) {
        return Arrays.stream(values()).filter(substance -> substance.code().equals(code)).findFirst();
    }
}
