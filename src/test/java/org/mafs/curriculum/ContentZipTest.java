package org.mafs.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mafs.IntegrationTest;
import org.mafs.access.Role;
import org.mafs.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ContentZipTest extends IntegrationTest {

    private static final String PICTURE = "00000000-0000-4000-8000-000000000000";

    @TempDir
    private Path folder;
    @Autowired
    private ContentZip zip;
    @Autowired
    private ContentEditing editing;
    @Autowired
    private ContentPictures pictures;
    @Autowired
    private Curriculum curriculum;
    @Autowired
    private JdbcClient database;

    @BeforeEach
    void facilitator() {
        signIn(Role.FACILITATOR);
    }

    @AfterEach
    void ownTextsAreGone() {
        OwnTexts.remove(database);
        database.sql("DELETE FROM content_picture").update();
    }

    @Test
    void whatIsTakenOutIsEveryTextInForceToTheByte() throws IOException {
        Path all = folder.resolve("all.zip");
        try (OutputStream stream = Files.newOutputStream(all)) {
            zip.write(stream);
        }
        try (ZipFile written = new ZipFile(all.toFile())) {
            for (ContentText text : curriculum.inForce("en")) {
                String name = new ContentArchive.Place(text.code(), "en").file();
                assertThat(written.getInputStream(written.getEntry(name)).readAllBytes()).as(name)
                        .isEqualTo(text.text().getBytes(StandardCharsets.UTF_8));
            }
        }
        ZipFound found = zip.preview(all);
        assertThat(found.drafts()).isZero();
        assertThat(found.leftOut()).isEmpty();
        assertThat(found.unchanged()).isGreaterThanOrEqualTo(curriculum.inForce("en").size());
        assertThat(zip.bringIn(all)).isEmpty();
    }

    @Test
    void whatIsNewAndWhatIsChangedBecomeDraftsAndNothingMore() throws IOException {
        ContentCode changed = OwnTexts.code();
        ContentCode fresh = OwnTexts.code();
        ContentCode waiting = OwnTexts.code();
        ContentId was = editing.bringIn(changed, "en", OwnTexts.saying("Before."), "", Optional.empty());
        editing.bringIn(waiting, "en", OwnTexts.saying("Being written."), "", Optional.empty());
        signIn(Role.ADMIN);
        editing.review(was, editing.version(was).version());
        editing.publish(was, editing.version(was).version());
        signIn(Role.FACILITATOR);
        Path file = zipped(Map.of(
                "folder/manifest.json", "{}",
                "folder/en/handouts/" + changed + ".md", OwnTexts.saying("After.").replace("\n", "\r\n"),
                "folder/en/handouts/" + fresh + ".md", "\uFEFF" + OwnTexts.saying("New."),
                "folder/en/handouts/" + waiting + ".md", OwnTexts.saying("Written elsewhere."),
                "folder/xx/own-none.md", OwnTexts.saying("In no language."),
                "folder/en/own-none.md", "No head.",
                "folder/notes.txt", "Mine."));
        ZipFound found = zip.preview(file);
        assertThat(found.added()).extracting(ZipFound.Text::code).containsExactly(fresh);
        assertThat(found.changed()).extracting(ZipFound.Text::code).containsExactly(changed);
        assertThat(found.waiting()).extracting(ZipFound.Text::code).containsExactly(waiting);
        assertThat(found.leftOut()).extracting(ZipFound.LeftOut::file)
                .containsExactlyInAnyOrder("xx/own-none.md", "en/handouts/own-none.md", "notes.txt");
        List<ContentId> drafts = zip.bringIn(file);
        assertThat(drafts).hasSize(2).allMatch(draft -> editing.version(draft).status() == ContentStatus.DRAFT);
        assertThat(editing.version(drafts.getLast()).text()).isEqualTo(OwnTexts.saying("After."));
        assertThat(curriculum.inForce(changed, "en").orElseThrow().id()).isEqualTo(was);
        assertThat(zip.preview(file).drafts()).isZero();
    }

    @Test
    void picturesGoOutAndComeInWithTheWordsThatSayWhatTheyShow() throws IOException {
        ContentCode code = OwnTexts.code();
        PictureRecord picture = pictures.add(ContentPicturesTest.png(40, 20), "A lamp [on] a table");
        ContentId draft = editing.bringIn(code, "en", OwnTexts.saying(picture.line()), "", Optional.empty());
        Path file = folder.resolve("one.zip");
        try (OutputStream stream = Files.newOutputStream(file)) {
            zip.write(draft, stream);
        }
        editing.putAside(draft, editing.version(draft).version());
        database.sql("DELETE FROM content_picture").update();
        assertThat(zip.preview(file).pictures()).isEqualTo(1);
        List<ContentId> again = zip.bringIn(file);
        assertThat(pictures.all()).containsExactly(picture);
        assertThat(editing.version(again.getFirst()).text()).isEqualTo(OwnTexts.saying(picture.line()));
        assertThat(editing.remarks(code, "en", editing.version(again.getFirst()).text())).noneMatch(Remark::stops);
    }

    @Test
    void aDraftFromAZipWasBegunFromWhatWasTakenOut() throws IOException {
        ContentCode code = OwnTexts.code();
        ContentId first = published(code, "Tea is at eight.");
        Path file = folder.resolve("one.zip");
        try (OutputStream stream = Files.newOutputStream(file)) {
            zip.write(first, stream);
        }
        ContentId second = published(code, "Tea is at nine.");
        ContentId draft = zip.bringIn(file).getFirst();
        assertThat(editing.overtaken(draft).orElseThrow().by()).isEqualTo(second);
        assertThat(editing.overtaken(draft).orElseThrow().missed()).hasSize(1);
    }

    private ContentId published(ContentCode code, String words) {
        signIn(Role.FACILITATOR);
        ContentId draft = editing.bringIn(code, "en", OwnTexts.saying(words), "", Optional.empty());
        signIn(Role.ADMIN);
        editing.review(draft, editing.version(draft).version());
        editing.publish(draft, editing.version(draft).version());
        signIn(Role.FACILITATOR);
        return draft;
    }

    @Test
    void aPictureThatIsHereUnderAnotherNameIsCalledByThatName() throws IOException {
        ContentCode code = OwnTexts.code();
        PictureRecord picture = pictures.add(ContentPicturesTest.png(41, 20), "A lamp");
        ContentId draft = editing.bringIn(code, "en", OwnTexts.saying(picture.line()), "", Optional.empty());
        Path file = folder.resolve("one.zip");
        try (OutputStream stream = Files.newOutputStream(file)) {
            zip.write(draft, stream);
        }
        editing.putAside(draft, editing.version(draft).version());
        database.sql("DELETE FROM content_picture").update();
        PictureRecord here = pictures.add(ContentPicturesTest.png(41, 20), "The same lamp");
        String text = editing.version(zip.bringIn(file).getFirst()).text();
        assertThat(text).contains(here.uuid().toString()).doesNotContain(picture.uuid().toString());
    }

    @Test
    void whatWasMadeToDoHarmIsRefusedAndNothingChanges() throws IOException {
        String good = OwnTexts.saying("Fine.");
        String text = "en/own-x.md";
        int before = drafts();
        refused("leads elsewhere", Map.of(text, good, "../en/own-y.md", good));
        refused("leads elsewhere", Map.of(text, good, "pictures/../../x.png", ""));
        refused("leads elsewhere", Map.of(text, good, "/en/own-y.md", good));
        refused("leads elsewhere", Map.of(text, good, "C:/en/own-y.md", good));
        refused("leads elsewhere", Map.of(text, good, "en\\own-y.md", good));
        refused("much too large", Map.of(text, good, "en/own-y.md", "x".repeat(50_000_000)));
        refused("twice", Map.of(text, good, "en/handouts/own-x.md", good));
        refused("newer MAFS", Map.of(text, good, "manifest.json", "{\"format\": 2}"));
        refused("cannot be read as a zip", Map.of(text, good, "manifest.json", "{{"));
        refused("no text of the curriculum", Map.of("notes.txt", "No text in it."));
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int file = 0; file <= 1_000; file++) {
            many.put("en/own-" + file + ".md", good.getBytes(StandardCharsets.UTF_8));
        }
        refused("more than 1,000 files", zip(many));
        refused("not plain text", zip(Map.of(text, "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1))));
        refused("not plain text", zip(Map.of(text, good.getBytes(StandardCharsets.UTF_16))));
        refused("cannot be read as a zip", Files.writeString(folder.resolve("none.zip"), "This is no zip."));
        refused("cannot be read as a zip", Files.write(folder.resolve("empty.zip"), new byte[0]));
        assertThat(drafts()).isEqualTo(before);
    }

    @Test
    void aTextThatNobodyCouldOpenIsLeftOut() throws IOException {
        ContentCode code = OwnTexts.code();
        Path file = zipped(Map.of("en/handouts/" + code + ".md", OwnTexts.saying("Fine."),
                "en/handouts/zip.md", OwnTexts.saying("Never read."), "en/handouts/delivery.md", OwnTexts.saying("Never read."),
                "en/session-01.md", OwnTexts.saying("Never led.")));
        ZipFound found = zip.preview(file);
        assertThat(found.leftOut()).extracting(ZipFound.LeftOut::file)
                .containsExactlyInAnyOrder("en/handouts/zip.md", "en/handouts/delivery.md", "en/session-01.md");
        assertThat(found.added()).extracting(ZipFound.Text::code).containsExactly(code);
    }

    @Test
    void withOnePictureThatIsNoneNothingComesInAtAll() throws IOException {
        int before = drafts();
        Path file = zipped(Map.of("en/handouts/" + OwnTexts.code() + ".md", OwnTexts.saying("![x](picture:" + PICTURE + ")"),
                "pictures/" + PICTURE + ".png", "<svg onload='alert(1)'/>"));
        assertThatThrownBy(() -> zip.preview(file)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> zip.bringIn(file)).isInstanceOf(Refused.class);
        assertThat(drafts()).isEqualTo(before);
        assertThat(pictures.all()).isEmpty();
    }

    @Test
    void aPictureThatNoNewTextShowsIsNotEvenLookedAt() throws IOException {
        ContentCode code = OwnTexts.code();
        Path file = zipped(Map.of("en/handouts/" + code + ".md", OwnTexts.saying("Fine."),
                "pictures/" + PICTURE + ".png", "This is no picture."));
        assertThat(zip.preview(file).pictures()).isZero();
        assertThat(zip.bringIn(file)).hasSize(1);
        assertThat(pictures.all()).isEmpty();
    }

    @Test
    void manySmallFilesThatUnfoldToHugePicturesAreRefusedUnread() throws IOException {
        int before = drafts();
        byte[] huge = ContentPicturesTest.sized(ContentPicturesTest.png(10, 10), 5_000, 5_000);
        Map<String, byte[]> files = new LinkedHashMap<>();
        StringBuilder lines = new StringBuilder();
        for (int picture = 0; picture < 17; picture++) {
            String name = PICTURE.substring(0, 34) + (10 + picture);
            files.put("pictures/" + name + ".png", huge);
            lines.append("![x](picture:").append(name).append(")\n\n");
        }
        files.put("en/handouts/" + OwnTexts.code() + ".md", OwnTexts.saying(lines.toString()).getBytes(StandardCharsets.UTF_8));
        Path file = zip(files);
        assertThatThrownBy(() -> zip.preview(file)).hasMessageContaining("more pictures than can be read at once");
        assertThatThrownBy(() -> zip.bringIn(file)).hasMessageContaining("more pictures than can be read at once");
        assertThat(drafts()).isEqualTo(before);
    }

    @Test
    void aTextOfNothingButQuotationsInQuotationsIsReadOrRefusedInWords() throws IOException {
        Path file = zipped(Map.of("en/handouts/" + OwnTexts.code() + ".md", OwnTexts.saying(">".repeat(90_000))));
        assertThat(zip.preview(file).added()).hasSize(1);
        assertThat(zip.bringIn(file)).hasSize(1);
    }

    private int drafts() {
        return database.sql("SELECT COUNT(*) FROM content_version").query(Integer.class).single();
    }

    private void refused(String why, Map<String, String> files) throws IOException {
        refused(why, zipped(files));
    }

    private void refused(String why, Path file) {
        assertThatThrownBy(() -> zip.preview(file)).as(why).isInstanceOf(Refused.class).hasMessageContaining(why);
        assertThatThrownBy(() -> zip.bringIn(file)).as(why).isInstanceOf(Refused.class).hasMessageContaining(why);
    }

    private Path zipped(Map<String, String> files) throws IOException {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, words) -> bytes.put(name, words.getBytes(StandardCharsets.UTF_8)));
        return zip(bytes);
    }

    private Path zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream stream = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                stream.putNextEntry(new ZipEntry(file.getKey()));
                stream.write(file.getValue());
                stream.closeEntry();
            }
        }
        return Files.write(Files.createTempFile(folder, "own", ".zip"), bytes.toByteArray());
    }
}
