package org.mafs.curriculum;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The words of the page in lead mode, which come with its plan: in another language where there is a file of it. */
@Component
class LeadWords {

    private static final String FILE = "lead/words%s.properties";

    /** What the language lacks is said in English. */
    Map<String, String> in(String language) {
        Map<String, String> words = new TreeMap<>(read(""));
        if (language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            words.putAll(read("_" + language));
        }
        return words;
    }

    private static Map<String, String> read(String suffix) {
        ClassPathResource file = new ClassPathResource(FILE.formatted(suffix));
        Map<String, String> words = new TreeMap<>();
        if (file.exists()) {
            try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                Properties read = new Properties();
                read.load(reader);
                read.stringPropertyNames().forEach(key -> words.put(key, read.getProperty(key)));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return words;
    }
}
