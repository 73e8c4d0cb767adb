package org.mafs.curriculum.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.WorkFolder;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.GivenFile;
import org.mafs.curriculum.ContentZip;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ContentZipViewTest extends ViewTest {

    private final String code = "own-" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private WorkFolder work;
    @Autowired
    private JdbcClient database;

    @BeforeEach
    void opened() {
        signIn(Role.COORDINATOR);
        open("curriculum/zip");
    }

    @AfterEach
    void ownTextsAreGone() {
        database.sql("DELETE FROM content_version WHERE code = ?").param(code).update();
    }

    @Test
    void aZipIsLookedAtThenMadeDraftsOfAndItsFileIsGone() throws Exception {
        GivenFile file = give(zip("en/handouts/" + code + ".md", "---\ntitle: Our own sheet\nsummary: For home.\n---\nWater.\n"));
        waitFor(() -> !_find(Button.class, spec -> spec.withText("Make one draft")).isEmpty());
        assertThat(drafts()).isZero();
        _click(_get(Button.class, spec -> spec.withText("Make one draft")));
        waitFor(() -> _find(Paragraph.class).stream().anyMatch(line -> line.getText().equals("One draft is here.")));
        assertThat(drafts()).isOne();
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void whatIsNoZipIsToldInASentenceAndAnotherCanBeChosen() throws Exception {
        give("no zip at all".getBytes(StandardCharsets.UTF_8));
        waitFor(() -> !_find(ErrorNote.class).isEmpty());
        assertThat(_get(ErrorNote.class).getElement().getTextRecursively()).contains("zip");
        assertThat(_get(Upload.class).isVisible()).isTrue();
        assertThat(_find(Button.class, spec -> spec.withPredicate(button -> button.getText().startsWith("Make")))).isEmpty();
    }

    @Test
    void leavingThePageDeletesTheFile() throws Exception {
        GivenFile file = give(zip("en/handouts/" + code + ".md", "---\ntitle: Our own sheet\nsummary: For home.\n---\nWater.\n"));
        waitFor(() -> !_find(Button.class, spec -> spec.withText("Make one draft")).isEmpty());
        assertThat(file.path()).exists();
        open("curriculum");
        assertThat(file.path()).doesNotExist();
    }

    private GivenFile give(byte[] bytes) throws Exception {
        GivenFile file = GivenFile.keep(new ByteArrayInputStream(bytes), ContentZip.LARGEST_FILE, work);
        _get(ContentZipView.class).given(file);
        return file;
    }

    private int drafts() {
        return database.sql("SELECT COUNT(*) FROM content_version WHERE code = ? AND status = 'DRAFT'").param(code)
                .query(Integer.class).single();
    }

    private static byte[] zip(String name, String text) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
