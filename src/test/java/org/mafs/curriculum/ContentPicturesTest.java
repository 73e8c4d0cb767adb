package org.mafs.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.access.Role;
import org.mafs.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.parameters.P;

class ContentPicturesTest extends IntegrationTest {

    /** One dot, lossless. */
    private static final String WEBP = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";

    @Autowired
    private ContentPictures pictures;
    @Autowired
    private ContentEditing editing;
    @Autowired
    private JdbcClient database;

    @BeforeEach
    void facilitator() {
        signIn(Role.FACILITATOR);
    }

    @AfterEach
    void noPictureIsLeft() {
        OwnTexts.remove(database);
        database.sql("DELETE FROM content_picture").update();
    }

    @Test
    void theSamePictureIsKeptOnce() {
        PictureRecord first = pictures.add(png(30, 20), "A circle of chairs");
        PictureRecord second = pictures.add(png(30, 20), "Chairs again");
        assertThat(second.uuid()).isEqualTo(first.uuid());
        assertThat(pictures.all()).containsExactly(first);
        assertThat(pictures.isThere(first.uuid().toString())).isTrue();
        assertThat(pictures.isThere("timeline")).isTrue();
        assertThat(pictures.isThere("no-such-picture")).isFalse();
    }

    @Test
    void whatIsSaidOfAPictureStandsInTheTextAsItIs() {
        PictureRecord picture = pictures.add(png(30, 20), "A [lamp](x) *on* a <b>table</b> & a cup_");
        ContentText text = new ContentText(null, null, 0, OwnTexts.code(), "en", 1, false, ContentStatus.DRAFT,
                picture.line(), null);
        assertThat(text.handout().text().html("")).contains("alt=\"A [lamp](x) *on* a &lt;b&gt;table&lt;/b&gt; &amp; a cup_\"")
                .contains("src=\"c/picture/" + picture.uuid() + "\"");
    }

    @Test
    void nothingOfTheFileIsLeftButWhatIsSeen() throws IOException {
        byte[] hiding = bytes(jpeg(30, 20), "<script>alert(1)</script> Leicester, 52.63 north".getBytes(StandardCharsets.UTF_8));
        byte[] kept = pictures.kept(pictures.add(hiding, "A wall").uuid()).orElseThrow().clean().bytes();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("script").doesNotContain("Leicester");
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(30);
    }

    @Test
    void aPictureTakenWithThePhoneOnItsSideStandsUpright() throws IOException {
        BufferedImage upright = seen(CleanPicture.of(turned(jpeg(40, 20), 6)));
        assertThat(upright.getWidth()).isEqualTo(20);
        assertThat(upright.getHeight()).isEqualTo(40);
        // Red on the left becomes red at the top when it is turned to the right.
        assertThat(new Color(upright.getRGB(10, 4)).getRed()).isGreaterThan(150);
        assertThat(new Color(upright.getRGB(10, 36)).getRed()).isLessThan(100);
        BufferedImage over = seen(CleanPicture.of(turned(jpeg(40, 20), 3)));
        assertThat(new Color(over.getRGB(36, 10)).getRed()).isGreaterThan(150);
    }

    @Test
    void aWebPPictureIsTakenToo() throws IOException {
        CleanPicture kept = CleanPicture.of(Base64.getDecoder().decode(WEBP));
        assertThat(seen(kept).getWidth()).isEqualTo(1);
    }

    @Test
    void aLargePictureIsMadeAsSmallAsAProjectorNeeds() throws IOException {
        BufferedImage kept = seen(CleanPicture.of(png(3000, 1000)));
        assertThat(kept.getWidth()).isEqualTo(1920);
        assertThat(kept.getHeight()).isEqualTo(640);
    }

    @Test
    void whatIsNoPictureOfTheThreeKindsIsRefused() throws IOException {
        refused("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));
        refused("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
        refused(new byte[0]);
        refused(bytes(new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, "nothing".getBytes(StandardCharsets.UTF_8)));
        ByteArrayOutputStream gif = new ByteArrayOutputStream();
        ImageIO.write(drawn(20, 20), "gif", gif);
        refused(gif.toByteArray());
        refused(bytes(png(10, 10), new byte[CleanPicture.LARGEST_FILE]));
        byte[] cut = png(200, 200);
        refused(java.util.Arrays.copyOf(cut, 60));
        assertThat(pictures.all()).isEmpty();
    }

    @Test
    void aSmallFileThatUnfoldsToAHugePictureIsRefusedBeforeItIsUnfolded() {
        refused("too many dots", sized(png(10, 10), 60_000, 60_000));
        refused("too many dots", sized(png(10, 10), 9_000, 9_000));
        refused("too many dots", sized(png(10, 10), 20_000, 10));
    }

    @Test
    void aPictureIsDeletedOnceNoTextShowsIt() {
        PictureRecord picture = pictures.add(png(30, 20), "A face");
        ContentId draft = editing.bringIn(OwnTexts.code(), "en", OwnTexts.saying(picture.line()), "", Optional.empty());
        assertThatThrownBy(() -> pictures.remove(picture.uuid())).isInstanceOf(Refused.class);
        database.sql("UPDATE content_version SET status = 'PUBLISHED' WHERE id = ?").param(draft.value()).update();
        assertThatThrownBy(() -> pictures.remove(picture.uuid())).isInstanceOf(Refused.class);
        assertThat(pictures.all()).containsExactly(picture);
        database.sql("UPDATE content_version SET status = 'PUT_ASIDE' WHERE id = ?").param(draft.value()).update();
        pictures.remove(picture.uuid());
        assertThat(pictures.all()).isEmpty();
    }

    @Test
    void withoutWordsForWhoCannotSeeItNoPictureIsKept() {
        assertThatThrownBy(() -> pictures.add(png(10, 10), " ")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> pictures.add(png(10, 10), "x".repeat(121))).isInstanceOf(Refused.class);
    }

    private void refused(String why, byte[] file) {
        assertThatThrownBy(() -> pictures.add(file, "Something")).isInstanceOf(Refused.class).hasMessageContaining(why);
    }

    private void refused(byte[] file) {
        assertThatThrownBy(() -> pictures.add(file, "Something")).isInstanceOf(Refused.class);
    }

    private static BufferedImage seen(CleanPicture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
    }

    /** Red on the left, dark on the right. */
    private static BufferedImage drawn(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width / 2; x++) {
            for (int y = 0; y < height; y++) {
                picture.setRGB(x, y, Color.RED.getRGB());
            }
        }
        return picture;
    }

    static byte[] png(int width, int height) {
        return written(width, height, "png");
    }

    private static byte[] jpeg(int width, int height) {
        return written(width, height, "jpeg");
    }

    private static byte[] written(int width, int height, String kind) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(drawn(width, height), kind, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** With the Exif part that a phone writes. */
    private static byte[] turned(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xFFE1).putShort((short) 34).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8).putShort((short) 1)
                .putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0)
                .putInt(0);
        ByteBuffer whole = ByteBuffer.allocate(jpeg.length + exif.capacity());
        return whole.put(jpeg, 0, 2).put(exif.array()).put(jpeg, 2, jpeg.length - 2).array();
    }

    /** The same file, saying that it is larger. */
    static byte[] sized(byte[] png, int width, int height) {
        ByteBuffer file = ByteBuffer.wrap(png.clone());
        file.putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(file.array(), 12, 17);
        return file.putInt(29, (int) sum.getValue()).array();
    }

    private static byte[] bytes(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
    }
}
