package org.mafs.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormWordsTest {

    @TempDir
    private Path data;

    @Test
    void anotherLanguageIsAnotherFileFromRightToLeftToo() throws IOException {
        add("words_ar.properties", """
                language.name = العربية
                check-in.title = تسجيل
                occasion.session = الجلسة {0} · {1}
                check-in.mood =
                """);
        FormWords words = new FormWords(data);
        assertThat(words.languages()).containsEntry("ar", "العربية").containsEntry("en", "English");
        assertThat(words.languages().keySet()).first().isEqualTo("en");
        assertThat(words.known("ar")).isEqualTo("ar");
        assertThat(FormWords.direction("ar")).isEqualTo("rtl");
        assertThat(FormWords.direction("en")).isEqualTo("ltr");
        assertThat(words.say("ar", "check-in.title")).isEqualTo("تسجيل");
        assertThat(words.say("ar", "occasion.session", 3, "26")).contains("الجلسة").contains("26");
        assertThat(words.say("ar", "check-in.hope")).as("not translated").isEqualTo(words.say("en", "check-in.hope"));
        assertThat(words.say("ar", "check-in.mood")).as("left empty").isEqualTo(words.say("en", "check-in.mood"));
    }

    @Test
    void aLanguageMayCountInMoreWaysThanEnglish() throws IOException {
        add("words_ar.properties", "form.skipped.two = سؤالان بلا إجابة");
        FormWords words = new FormWords(data);
        assertThat(words.all("ar", "form.")).containsEntry("form.skipped.two", "سؤالان بلا إجابة")
                .containsEntry("form.back", "Back").doesNotContainKey("language.name");
        assertThat(words.all("en", "form.")).containsKey("form.skipped.other").doesNotContainKey("form.skipped.two");
    }

    @Test
    void aBrokenFileStopsNothing() throws IOException {
        Path folder = Files.createDirectories(data.resolve("languages"));
        Files.write(folder.resolve("words_pl.properties"), new byte[] {'a', '=', (byte) 0xC3, (byte) 0x28});
        add("words_cy.properties", "check-in.title = \\u12");
        add("words_de.properties", "check-in.title = Wie geht's\noccasion.session = Treffen {0");
        Files.createDirectory(folder.resolve("words_fr.properties"));
        add("notes.txt", "nothing");
        FormWords words = new FormWords(data);
        assertThat(words.languages()).containsOnlyKeys("en", "de");
        assertThat(words.say("de", "check-in.title")).isEqualTo("Wie geht's");
        assertThat(words.say("de", "occasion.session", 3, "Thu")).isEqualTo(words.say("en", "occasion.session", 3, "Thu"));
    }

    @Test
    void ownWordsInEnglishReplaceOnlyThemselves() throws IOException {
        add("words_en.properties", "check-in.title = How are you?");
        FormWords words = new FormWords(data);
        assertThat(words.say("en", "check-in.title")).isEqualTo("How are you?");
        assertThat(words.say("en", "check-in.mood")).isNotBlank();
    }

    @Test
    void everyWordThatIsAskedForIsThere() throws IOException {
        FormWords words = new FormWords(data);
        Set<String> missing = new TreeSet<>();
        Pattern asked = Pattern.compile("words\\.say\\(\\s*(?:language, )?[\"']([a-z0-9-]+(?:\\.[a-z0-9-]+)+)[\"']\\s*[,)]");
        for (Path place : List.of(Path.of("src/main/java/org/mafs/checkin"), Path.of("frontend/static/scripts/form"))) {
            if (!Files.isDirectory(place)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher key = asked.matcher(Files.readString(file));
                    key.results().map(found -> found.group(1)).filter(name -> !words.knows(name)).forEach(missing::add);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Of two, whoever translates would not know which is shown. */
    @Test
    void noWordStandsTwice() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/main/resources/forms/words.properties")).stream()
                .filter(line -> line.matches("[a-z].*")).map(line -> line.substring(0, line.indexOf('=')).strip()).toList())
                .isNotEmpty().doesNotHaveDuplicates();
    }

    /**
     * Flesch–Kincaid grade (Kincaid et al. 1975): 0.39 × words a sentence + 11.8 × syllables a word − 15.59; reading age
     * is grade + 5. Over all words together, since the formula says nothing of a single short line; the proper names
     * that no one can say more simply are not counted.
     */
    @Test
    void aChildOfTwelveCanReadTheForms() throws IOException {
        double sentences = 0;
        double count = 0;
        double syllables = 0;
        for (String line : english()) {
            String plain = line.replaceAll("\\{\\d}", "3").replaceAll("CORE-10|Samaritans", "it");
            sentences += Math.max(1, plain.split("[.!?:]+(\\s|$)").length);
            for (String word : plain.split("[^\\p{L}’'-]+")) {
                if (word.matches(".*\\p{L}.*")) {
                    count++;
                    syllables += syllables(word);
                }
            }
        }
        double age = 0.39 * count / sentences + 11.8 * syllables / count - 15.59 + 5;
        System.out.printf("Words of the forms: %.0f words, %.1f a sentence, reading age %.1f%n", count,
                count / sentences, age);
        assertThat(count).isGreaterThan(100);
        assertThat(age).isLessThanOrEqualTo(12);
    }

    @Test
    void syllablesAreCountedAsPeopleSayThem() {
        assertThat(syllables("week")).isEqualTo(1);
        assertThat(syllables("meeting")).isEqualTo(2);
        assertThat(syllables("mutual-aid")).isEqualTo(3);
        assertThat(syllables("used")).isEqualTo(1);
        assertThat(syllables("little")).isEqualTo(2);
        assertThat(syllables("alcohol")).isEqualTo(3);
    }

    private static int syllables(String word) {
        int syllables = 0;
        for (String part : word.toLowerCase().split("-")) {
            String said = part.replaceAll("(?<![aeiouytdl])es$|(?<=[^td])ed$|(?<=[^l])e$", "");
            long vowels = Pattern.compile("[aeiouy]+").matcher(said).results().count();
            syllables += (int) Math.max(part.matches(".*\\p{L}.*") ? 1 : 0, vowels);
        }
        return syllables;
    }

    private static List<String> english() throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                FormWordsTest.class.getResourceAsStream("/forms/words.properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words.stringPropertyNames().stream().filter(key -> !key.startsWith("substance.")).sorted()
                .map(words::getProperty).toList();
    }

    private void add(String name, String content) throws IOException {
        Files.writeString(Files.createDirectories(data.resolve("languages")).resolve(name), content);
    }
}
