package org.mafs.exchange.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.WorkFolder;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.GivenFile;
import org.mafs.exchange.Importing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ExchangeViewTest extends ViewTest {

    @Autowired
    private JdbcClient database;
    @Autowired
    private WorkFolder work;

    @Test
    void aWorkbookIsLookedAtThenBroughtInAndItsFileIsGone() throws Exception {
        signIn(Role.COORDINATOR);
        open("settings/import");
        String site = "Own " + UUID.randomUUID();
        GivenFile file = give(workbook("Places", "Site", site));
        waitFor(() -> !_find(PreviewCard.class).isEmpty());
        assertThat(sites(site)).isZero();
        _click(_get(Button.class, spec -> spec.withText("Bring in one row")));
        waitFor(() -> _find(Paragraph.class).stream().anyMatch(line -> line.getText().startsWith("Done: one row")));
        assertThat(sites(site)).isOne();
        assertThat(file.path()).doesNotExist();
        database.sql("DELETE FROM site WHERE name = ?").param(site).update();
    }

    @Test
    void whatIsWrongIsShownAndCannotBeBroughtIn() throws Exception {
        signIn(Role.COORDINATOR);
        open("settings/import");
        GivenFile file = give(workbook("People", "Name", "Somebody without a reference"));
        waitFor(() -> !_find(PreviewCard.class).isEmpty());
        _assertNone(Button.class, spec -> spec.withPredicate(button -> button.getText().startsWith("Bring in")));
        assertThat(_find(Anchor.class)).anyMatch(link -> link.getElement().getTextRecursively().contains("Download this list"));
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void whatIsNoWorkbookIsToldInASentence() throws Exception {
        signIn(Role.COORDINATOR);
        open("settings/import");
        GivenFile file = give("a,b\n".getBytes());
        waitFor(() -> !_find(ErrorNote.class).isEmpty());
        assertThat(_get(ErrorNote.class).getElement().getTextRecursively()).contains("This is not an Excel workbook");
        assertThat(file.path()).doesNotExist();
        assertThat(_get(Upload.class).isVisible()).isTrue();
    }

    @Test
    void leavingThePageDeletesTheFile() throws Exception {
        signIn(Role.COORDINATOR);
        open("settings/import");
        GivenFile file = give(workbook("Places", "Site", "Own " + UUID.randomUUID()));
        waitFor(() -> !_find(PreviewCard.class).isEmpty());
        assertThat(file.path()).exists();
        open("settings");
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void onlyCoordinatorsFindIt() {
        signIn(Role.ADMIN);
        open("settings/import");
        assertThat(_find(ExchangeView.class)).isEmpty();
    }

    private GivenFile give(byte[] bytes) throws Exception {
        GivenFile file = GivenFile.keep(new ByteArrayInputStream(bytes), Importing.LARGEST_FILE, work);
        assertThat(Files.getPosixFilePermissions(file.path())).hasSize(2);
        _get(ExchangeView.class).given(file);
        return file;
    }

    private static byte[] workbook(String sheet, String column, String value) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var made = workbook.createSheet(sheet);
            made.createRow(0).createCell(0).setCellValue(column);
            made.createRow(1).createCell(0).setCellValue(value);
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private int sites(String name) {
        return database.sql("SELECT COUNT(*) FROM site WHERE name = ?").param(name).query(Integer.class).single();
    }
}
