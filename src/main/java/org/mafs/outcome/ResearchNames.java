package org.mafs.outcome;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What somebody or something is called in the files for researchers. The same in every file made of the same cohorts, so
 * that a later one can be joined to an earlier one; another one in files of other cohorts, so that the name alone
 * joins nobody from study to study. Worked out with this installation's key: without it nothing leads back.
 */
final class ResearchNames {

    /** Without letters that look like a digit. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;
    private static final int LENGTH = 10;

    private final Function<String, byte[]> keyed;
    private final String study;
    private final Map<String, String> given = new HashMap<>();

    /**
     * @param keyed   gives the same bytes for the same text, and nothing away without the key; sixteen of them
     * @param cohorts that were chosen
     */
    ResearchNames(Function<String, byte[]> keyed, Collection<UUID> cohorts) {
        this.keyed = keyed;
        this.study = cohorts.stream().map(UUID::toString).sorted().collect(Collectors.joining(" "));
    }

    String person(UUID person) {
        return name('P', person);
    }

    String cohort(UUID cohort) {
        return name('C', cohort);
    }

    String site(UUID site) {
        return name('S', site);
    }

    /** Fifty bits: among ten thousand people two are called the same once in twenty million studies, and that is noticed. */
    private String name(char kind, UUID whose) {
        byte[] bytes = keyed.apply("for researchers\n" + kind + '\n' + whose + '\n' + study);
        long bits = 0;
        for (int place = 0; place < Long.BYTES; place++) {
            bits = bits << Byte.SIZE | bytes[place] & 0xFF;
        }
        StringBuilder name = new StringBuilder().append(kind).append('-');
        for (int letter = 0; letter < LENGTH; letter++) {
            name.append(LETTERS.charAt((int) (bits >>> letter * BITS & LETTERS.length() - 1)));
        }
        String own = kind + whose.toString();
        String other = given.putIfAbsent(name.toString(), own);
        if (other != null && !other.equals(own)) {
            throw new IllegalStateException("Two are called " + name + ".");
        }
        return name.toString();
    }
}
