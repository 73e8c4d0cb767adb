package org.mafs.operations.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files made at random answer as Python's scipy does; {@code made.py}, beside them, made both. */
class EvaluateReferenceTest {

    private static final double RELATIVE = 1e-9;

    @TempDir
    private Path folder;

    @Test
    void numbersAreComparedAsScipyDoes() throws Exception {
        same("numbers", Answer.to("evaluate", at("numbers.csv")).json());
    }

    @Test
    void yesAndNoAreComparedAsScipyDoes() throws Exception {
        same("yes-no", Answer.to("evaluate", "--pairs", "yes-no", at("yes-no.csv")).json());
    }

    private void same(String name, JsonNode objects) throws Exception {
        JsonNode expected = JsonMapper.shared().readTree(Files.readString(at(name + ".json")));
        assertThat(objects).hasSameSizeAs(expected);
        for (int place = 0; place < expected.size(); place++) {
            same(objects.get(place), expected.get(place));
        }
    }

    private static void same(JsonNode object, JsonNode expected) {
        assertThat(object.propertyNames()).filteredOn(key -> !key.equals("note"))
                .containsExactlyElementsOf(expected.propertyNames());
        expected.propertyStream().forEach(each -> {
            JsonNode figure = object.get(each.getKey());
            if (each.getValue().isNumber()) {
                double value = each.getValue().doubleValue();
                assertThat(figure.doubleValue()).as(each.getKey() + " of " + expected)
                        .isCloseTo(value, within(Math.max(RELATIVE * Math.abs(value), 1e-15)));
            } else {
                assertThat(figure).as(each.getKey()).isEqualTo(each.getValue());
            }
        });
    }

    private Path at(String name) throws Exception {
        Path file = folder.resolve(name);
        try (InputStream kept = getClass().getResourceAsStream("/evaluate/" + name)) {
            Files.copy(kept, file);
        }
        return file;
    }
}
