package org.mafs.base.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.base.WorkFolder;
import org.springframework.beans.factory.annotation.Autowired;

class FileLinkTest extends IntegrationTest {

    @Autowired
    private WorkFolder work;

    @Test
    void nothingIsLeftWhenTheFileHasBeenSent() throws IOException {
        List<Path> before = waiting();
        DownloadResponse response = FileLink.response("a.txt", "text/plain", work,
                stream -> stream.write("whole".getBytes(StandardCharsets.UTF_8)));
        try (InputStream sent = response.getInputStream()) {
            assertThat(sent.readAllBytes()).hasSize(5);
        }
        assertThat(waiting()).isEqualTo(before);
    }

    @Test
    void nothingIsLeftWhenMemoryRunsOutWhileItIsMade() throws IOException {
        List<Path> before = waiting();
        assertThatThrownBy(() -> FileLink.response("a.txt", "text/plain", work, stream -> {
            throw new OutOfMemoryError("made up");
        })).isInstanceOf(OutOfMemoryError.class);
        assertThat(waiting()).isEqualTo(before);
    }

    private List<Path> waiting() throws IOException {
        try (Stream<Path> files = Files.list(work.path())) {
            return files.filter(file -> file.getFileName().toString().startsWith("download")).sorted().toList();
        }
    }
}
