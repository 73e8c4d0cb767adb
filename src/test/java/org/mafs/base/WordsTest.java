package org.mafs.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/mafs");
    private static final Path FILE = Path.of("src/main/resources/vaadin-i18n/translations.properties");

    /** {@code Words.say("a.key")} with the key complete; a key that ends in an enum or a code is named by its prefix. */
    private static final Pattern ASKED = Pattern.compile("(?:Words\\.say|new Refused)\\(\\s*\"([a-z0-9.-]+)\"\\s*([,)+])");
    private static final Pattern IN_RULES = Pattern.compile("message = \"\\{([a-z0-9.-]+)}\"");
    private static final Pattern IN_MENU = Pattern.compile("@Menu\\(title = \"([^\"]+)\"");

    /** A capital and a small letter at the start of what is put on the screen: words that belong in the file. */
    private static final Pattern WRITTEN_IN_CODE = Pattern.compile(
            "(?:new (?:Button|Span|H[1-4]|Paragraph|Anchor|TextField|TextArea|Checkbox|Dialog)"
                    + "|set(?:Text|Label|HelperText|Placeholder|AriaLabel|HeaderTitle))\\(\\s*\"[A-Za-z][a-z ]");

    @Test
    void everyKeyThatIsAskedForHasItsWords() throws IOException {
        Properties words = words();
        for (Path source : sources()) {
            String code = Files.readString(source);
            Stream.of(ASKED, IN_RULES, IN_MENU).flatMap(pattern -> pattern.matcher(code).results()).forEach(asked -> {
                String key = asked.group(1);
                boolean complete = words.containsKey(key);
                boolean start = words.stringPropertyNames().stream().anyMatch(known -> known.startsWith(
                        key.endsWith(".") ? key : key + "."));
                assertThat(complete || start).as("%s asks for %s", source, key).isTrue();
            });
        }
    }

    @Test
    void noScreenSaysWordsOfItsOwn() throws IOException {
        for (Path source : sources()) {
            assertThat(WRITTEN_IN_CODE.matcher(Files.readString(source)).results().map(found -> found.group()))
                    .as(source.toString()).isEmpty();
        }
    }

    /** MessageFormat swallows straight apostrophes and what follows them. */
    @Test
    void allWordsCanBeFilledIn() throws IOException {
        words().forEach((key, text) -> assertThat((String) text).as((String) key).doesNotContain("'").isNotBlank());
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        List<String> keys = Files.readAllLines(FILE).stream().filter(line -> line.matches("[a-z].*"))
                .map(line -> line.substring(0, line.indexOf('=')).strip()).toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    private static Properties words() throws IOException {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(FILE)) {
            words.load(reader);
        }
        return words;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
