package org.mafs.checkin;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.base.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of the forms that people fill in themselves. English ships; another language is another file
 * {@code words_xx.properties} beside the first, or in the folder {@code languages} of the data. A word that a language
 * lacks is said in English; one that ships may be said otherwise in the same way.
 */
@Component
public class FormWords {

    public static final String HOME = "en";

    private static final Logger LOG = LoggerFactory.getLogger(FormWords.class);

    private static final String FIRST = "forms/words.properties";
    private static final Pattern FILE = Pattern.compile("words_([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*)\\.properties");
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur", "ps", "ckb", "yi", "sd", "ug", "dv");

    private final Map<String, Properties> languages = new TreeMap<>();

    FormWords(@Value("${mafs.data}") Path data) {
        try {
            var shipped = new PathMatchingResourcePatternResolver();
            languages.put(HOME, read(shipped.getResource("classpath:" + FIRST).getInputStream()));
            for (Resource file : shipped.getResources("classpath:forms/words_*.properties")) {
                add(file.getFilename(), file.getInputStream());
            }
            addOwn(data.resolve("languages"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A file that cannot be read, or a folder, is left out and named in the log: the others still count. */
    private void addOwn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                try {
                    add(file.getFileName().toString(), Files.newInputStream(file));
                } catch (IOException | IllegalArgumentException broken) {
                    LOG.warn("The words in {} cannot be read and are left out: {}", file, broken.toString());
                }
            }
        } catch (IOException unreadable) {
            LOG.warn("The folder {} cannot be read; forms come in the languages that ship.", folder);
        }
    }

    /** The codes of the languages there are, English first, each with its own name for itself. */
    public Map<String, String> languages() {
        Map<String, String> names = new java.util.LinkedHashMap<>();
        names.put(HOME, name(HOME));
        languages.keySet().forEach(code -> names.putIfAbsent(code, name(code)));
        return names;
    }

    /** The language asked for where there is one, English otherwise. */
    public String known(String asked) {
        return asked != null && languages.containsKey(asked) ? asked : HOME;
    }

    public static String direction(String language) {
        return RIGHT_TO_LEFT.contains(Locale.forLanguageTag(language).getLanguage()) ? "rtl" : "ltr";
    }

    public String say(String language, String key, Object... arguments) {
        String home = languages.get(HOME).getProperty(key);
        if (home == null) {
            throw new IllegalArgumentException("The forms have no words for \"" + key + "\".");
        }
        String text = languages.get(known(language)).getProperty(key, home);
        if (text.isBlank()) {
            text = home;
        }
        return arguments.length == 0 ? text : filled(text, home, language, arguments);
    }

    /** A translation with a brace too many says it in English. */
    private static String filled(String text, String home, String language, Object... arguments) {
        try {
            return new MessageFormat(text.replace("'", "''"), Locale.forLanguageTag(language)).format(arguments);
        } catch (IllegalArgumentException broken) {
            return new MessageFormat(home.replace("'", "''"), Words.HOME).format(arguments);
        }
    }

    boolean knows(String key) {
        return languages.get(HOME).containsKey(key);
    }

    /** Every word whose key begins so, with those that only this language has: others count in more ways than English. */
    public Map<String, String> all(String language, String prefix) {
        return Stream.of(HOME, known(language)).map(languages::get).map(Properties::stringPropertyNames)
                .flatMap(Set::stream).distinct().filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(key -> key, key -> knows(key) ? say(language, key)
                        : languages.get(known(language)).getProperty(key), (one, other) -> one, TreeMap::new));
    }

    private String name(String code) {
        return languages.get(code).getProperty("language.name", Locale.forLanguageTag(code).getDisplayName(Locale.UK));
    }

    private void add(String fileName, InputStream content) throws IOException {
        Matcher named = FILE.matcher(fileName);
        if (named.matches()) {
            Properties words = read(content);
            languages.computeIfAbsent(named.group(1).replace('_', '-'), any -> new Properties()).putAll(words);
        } else {
            content.close();
        }
    }

    private static Properties read(InputStream content) throws IOException {
        try (Reader reader = new InputStreamReader(content, StandardCharsets.UTF_8.newDecoder())) {
            Properties words = new Properties();
            words.load(reader);
            return words;
        }
    }
}
