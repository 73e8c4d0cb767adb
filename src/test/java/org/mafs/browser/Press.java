package org.mafs.browser;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A button, and the way to it.
 *
 * @param path the page without its leading slash
 * @param steps the names of the buttons that lead to it
 * @param button its name for a screen reader
 * @param sort what buttons that do the same for different people have in common
 */
record Press(String username, String path, List<String> steps, String button, String sort) {

    static Press of(String username, String path, String... buttons) {
        List<String> all = List.of(buttons);
        return new Press(username, path, all.subList(0, all.size() - 1), all.getLast(), all.getLast());
    }

    /** A button that came up when this one was pressed. */
    Press then(String next, String nextSort) {
        return new Press(username, path, Stream.concat(steps.stream(), Stream.of(button)).toList(), next, nextSort);
    }

    static String shape(String path) {
        return path.replaceAll("\\d+", "N").replaceAll("\\?.*", "");
    }

    @Override
    public String toString() {
        return username + ", " + shape(path) + ": "
                + Stream.concat(steps.stream(), Stream.of(button)).collect(Collectors.joining(" › "));
    }
}
