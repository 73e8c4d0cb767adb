package org.mafs.curriculum;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.mafs.curriculum.ContentSearch.Piece;

/** Words that are looked for, without case and accents. */
final class Sought {

    /** Letters shown before the first word that is found, and in all. */
    private static final int BEFORE = 60;
    private static final int SHOWN = 180;

    private final List<String> words;

    private Sought(List<String> words) {
        this.words = words;
    }

    static Sought of(String said) {
        Plain plain = Plain.of(said);
        return new Sought(Arrays.stream(plain.letters().split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty())
                .distinct().toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean allIn(String text) {
        Plain plain = Plain.of(text);
        return words.stream().allMatch(word -> plain.next(word, 0) >= 0);
    }

    /** The text where the first of them stands, or its beginning where they stand in its heading only. */
    List<Piece> around(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        Plain plain = Plain.of(line);
        int first = words.stream().mapToInt(word -> plain.next(word, 0)).filter(at -> at >= 0).min().orElse(0);
        int from = wordBegin(line, plain.at(first) - BEFORE);
        int to = wordEnd(line, from + SHOWN);
        List<Piece> pieces = new ArrayList<>();
        int done = from;
        for (int at = 0; at < plain.length(); at++) {
            int start = plain.at(at);
            if (start >= done && start < to && begins(plain, at)) {
                int end = Math.min(to, start + wordLength(line, start));
                add(pieces, line.substring(done, start), false);
                add(pieces, line.substring(start, end), true);
                done = end;
            }
        }
        add(pieces, line.substring(done, to), false);
        if (from > 0) {
            pieces.addFirst(new Piece("… ", false));
        }
        if (to < line.length()) {
            pieces.add(new Piece(" …", false));
        }
        return List.copyOf(pieces);
    }

    private boolean begins(Plain plain, int at) {
        return words.stream().anyMatch(word -> plain.begins(word, at));
    }

    private static void add(List<Piece> pieces, String words, boolean found) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(words, found));
        }
    }

    private static int wordBegin(String line, int near) {
        return near <= 0 ? 0 : line.lastIndexOf(' ', near) + 1;
    }

    private static int wordEnd(String line, int near) {
        int end = near >= line.length() ? -1 : line.indexOf(' ', near);
        return end < 0 ? line.length() : end;
    }

    private static int wordLength(String line, int start) {
        return (int) line.substring(start).codePoints().takeWhile(Plain::isLetter).mapToObj(Character::toString)
                .mapToInt(String::length).sum();
    }

    /**
     * A text in small letters without accents, each knowing where it came from.
     *
     * @param from for each letter its place in the text
     */
    private record Plain(String letters, int[] from) {

        static Plain of(String text) {
            StringBuilder letters = new StringBuilder();
            IntStream.Builder from = IntStream.builder();
            for (int at = 0; at < text.length(); at++) {
                String plain = plain(text.charAt(at));
                for (int letter = 0; letter < plain.length(); letter++) {
                    letters.append(plain.charAt(letter));
                    from.add(at);
                }
            }
            return new Plain(letters.toString(), from.build().toArray());
        }

        private static String plain(char letter) {
            return letter < 0x80 ? String.valueOf(Character.toLowerCase(letter))
                    : Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKD).replaceAll("\\p{M}", "")
                            .toLowerCase(Locale.ROOT);
        }

        static boolean isLetter(int letter) {
            return Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
        }

        int length() {
            return letters.length();
        }

        int at(int letter) {
            return from.length == 0 ? 0 : from[letter];
        }

        boolean begins(String word, int at) {
            return letters.startsWith(word, at) && (at == 0 || !isLetter(letters.charAt(at - 1)));
        }

        /** Where the next word begins that begins with this one; -1 where none does. */
        int next(String word, int start) {
            for (int at = letters.indexOf(word, start); at >= 0; at = letters.indexOf(word, at + 1)) {
                if (begins(word, at)) {
                    return at;
                }
            }
            return -1;
        }
    }
}
