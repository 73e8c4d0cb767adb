package org.mafs.mutualaid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One record of a list as it stands there: only the fields somebody asked for, so that nobody's phone or name is even
 * held.
 *
 * @param line    where it begins in the file, from 1
 * @param said    each field's values in order, more than one only where the list has an array
 * @param boxed   fields that hold an object, or a list of objects or lists, where values belong
 * @param endless a field with more values than anybody means; null when there is none
 */
record ListedRecord(int line, Map<String, List<String>> said, Set<String> boxed, String endless) {

    ListedRecord(int line, Map<String, List<String>> said) {
        this(line, said, Set.of(), null);
    }

    /** The field's first value; null when it is missing or blank. */
    String text(String field) {
        return all(field).stream().findFirst().map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
    }

    Optional<String> given(String field) {
        return Optional.ofNullable(text(field));
    }

    List<String> all(String field) {
        return said.getOrDefault(field, List.of());
    }

    /** What the fields say, one after another without repeating; null when none says anything. */
    String joined(String between, String... fields) {
        String all = Stream.of(fields).flatMap(field -> given(field).stream()).distinct()
                .collect(Collectors.joining(between));
        return all.isEmpty() ? null : all;
    }
}
