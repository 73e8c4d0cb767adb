package org.mafs.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language is a file more. */
class FormWordsTest {

    @TempDir
    private Path data;

    @Test
    void aLanguageMayCountInMoreWaysThanEnglishAndLeaveWordsOut() throws IOException {
        Files.createDirectories(data.resolve("languages"));
        Files.writeString(data.resolve("languages/words_ar.properties"), """
                language.name = العربية
                form.next = التالي
                form.skipped.two = سؤالان بلا إجابة
                """);
        FormWords words = new FormWords(data);

        assertThat(words.languages()).containsEntry("ar", "العربية");
        Map<String, String> arabic = words.all("ar", "form.");
        assertThat(arabic).containsEntry("form.next", "التالي").containsEntry("form.skipped.two", "سؤالان بلا إجابة")
                .containsEntry("form.back", "Back").doesNotContainKey("language.name");
        assertThat(words.all("en", "form.")).containsEntry("form.next", "Next").doesNotContainKey("form.skipped.two");
        assertThat(FormWords.direction("ar")).isEqualTo("rtl");
        assertThat(FormWords.direction("en")).isEqualTo("ltr");
    }
}
