package org.mafs.curriculum;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How old somebody is who reads a text with ease, by two published formulas, of which the harder one counts: the
 * Automated Readability Index (Smith and Senter, 1967) and the Flesch–Kincaid grade (Kincaid and others, 1975). Both give
 * a school grade; five years more are an age. Syllables are counted by groups of vowels.
 *
 * @param words     in all; 0 for an empty text, whose ages are 0
 * @param byLetters years, by the length of words and sentences
 * @param bySounds  years, by syllables and sentences
 */
public record ReadingAge(int words, double byLetters, double bySounds) {

    /** Years. Above this a text is too hard for a room in which not everybody reads with ease. */
    public static final double LIMIT = 12;

    private static final int SCHOOL_BEGINS = 5;
    private static final Pattern SENTENCE_ENDS = Pattern.compile("(?<=[.!?…])[”’\"]?\\s+|\\n+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_’'-]+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    /** @param text plain words, a heading or a paragraph a line */
    public static ReadingAge of(String text) {
        List<List<String>> sentences = SENTENCE_ENDS.splitAsStream(text).map(ReadingAge::words)
                .filter(sentence -> !sentence.isEmpty()).toList();
        List<String> words = sentences.stream().flatMap(List::stream).toList();
        if (words.isEmpty()) {
            return new ReadingAge(0, 0, 0);
        }
        double letters = words.stream().mapToLong(ReadingAge::letters).sum();
        double syllables = words.stream().mapToInt(ReadingAge::syllables).sum();
        double aSentence = (double) words.size() / sentences.size();
        return new ReadingAge(words.size(),
                4.71 * letters / words.size() + 0.5 * aSentence - 21.43 + SCHOOL_BEGINS,
                0.39 * aSentence + 11.8 * syllables / words.size() - 15.59 + SCHOOL_BEGINS);
    }

    /** In years. */
    public double years() {
        return Math.max(byLetters, bySounds);
    }

    public boolean isTooHard() {
        return years() > LIMIT;
    }

    private static List<String> words(String sentence) {
        return WORD.matcher(sentence).results().map(found -> found.group()).toList();
    }

    private static long letters(String word) {
        return word.codePoints().filter(Character::isLetterOrDigit).count();
    }

    static int syllables(String word) {
        String plain = word.toLowerCase(Locale.UK).replaceAll("[^a-z]", "");
        int groups = (int) VOWELS.matcher(plain).results().count();
        if (groups > 1 && plain.endsWith("e") && !plain.endsWith("le")) {
            groups--;
        }
        if (groups > 1 && plain.matches(".*[^td]ed")) {
            groups--;
        }
        return Math.max(1, groups);
    }

}
