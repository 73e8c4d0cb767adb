package org.mafs.outcome;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One result in words.
 *
 * @param sentence for how many people, and how much
 * @param details  how sure that is, and what belongs beside it; may be empty
 */
public record Finding(String sentence, List<String> details) {

    public Finding {
        details = details.stream().filter(detail -> !detail.isEmpty()).toList();
    }

    static Finding of(String sentence, String... details) {
        return new Finding(sentence, Arrays.asList(details));
    }

    /** All of it as one paragraph. */
    public String inWords() {
        return Stream.concat(Stream.of(sentence), details.stream()).collect(Collectors.joining(" "));
    }
}
