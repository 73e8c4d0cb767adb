package org.mafs.curriculum;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import org.mafs.base.Refused;

/**
 * A picture written anew from what is seen of it: nothing else of the file is left, neither where and when it was taken
 * nor anything that hides behind it.
 */
record CleanPicture(String mediaType, byte[] bytes) {

    static final String PNG = "image/png";
    static final String JPEG = "image/jpeg";

    /** In bytes, as it is given. */
    static final int LARGEST_FILE = 2 << 20;
    /** In bytes, as it is kept. */
    private static final int LARGEST_KEPT = 4 << 20;

    private static final Set<String> KINDS = Set.of("png", "jpeg", "webp");
    private static final int LONGEST_SIDE = 10_000;
    private static final long MOST_PIXELS = 25_000_000;
    /** In pixels: as much as a projector shows. */
    private static final int WIDE_ENOUGH = 1920;
    private static final float QUALITY = 0.85f;

    /** @throws Refused when it is no picture of the three kinds, or more than can be held */
    static CleanPicture of(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw new Refused("curriculum.picture.large", LARGEST_FILE >> 20);
        }
        return clean(file);
    }

    static CleanPicture clean(byte[] file) {
        try {
            BufferedImage seen = scaled(upright(read(file), Orientation.of(file)));
            boolean jpeg = !seen.getColorModel().hasAlpha() && !isPng(file);
            byte[] written = jpeg ? jpeg(seen) : png(seen);
            if (!jpeg && written.length > LARGEST_KEPT) {
                written = jpeg(seen);
                jpeg = true;
            }
            if (written.length > LARGEST_KEPT) {
                throw new Refused("curriculum.picture.large", LARGEST_FILE >> 20);
            }
            return new CleanPicture(jpeg ? JPEG : PNG, written);
        } catch (IOException | RuntimeException broken) {
            throw refusal(broken);
        }
    }

    String extension() {
        return mediaType.equals(PNG) ? "png" : "jpg";
    }

    /**
     * How many dots it says it has. Nothing of it is unpacked.
     *
     * @throws Refused when it is no picture of the three kinds, or more than can be held
     */
    static long pixels(byte[] file) {
        try {
            return looking(file, reader -> (long) reader.getWidth(0) * reader.getHeight(0));
        } catch (IOException | RuntimeException broken) {
            throw refusal(broken);
        }
    }

    /** How large it says it is, is looked at before any of it is unpacked. */
    private static BufferedImage read(byte[] file) throws IOException {
        return looking(file, reader -> reader.read(0));
    }

    private interface Look<T> {

        T at(ImageReader reader) throws IOException;
    }

    private static <T> T looking(byte[] file, Look<T> look) throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new Refused("curriculum.picture.kind");
            }
            ImageReader reader = readers.next();
            try {
                if (!KINDS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    throw new Refused("curriculum.picture.kind");
                }
                reader.setInput(stream, true, true);
                long width = reader.getWidth(0);
                long height = reader.getHeight(0);
                if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
                    throw new Refused("curriculum.picture.dimensions");
                }
                return look.at(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private static Refused refusal(Exception broken) {
        return broken instanceof Refused refused ? refused : new Refused("curriculum.picture.unreadable");
    }

    private static boolean isPng(byte[] file) {
        return file.length > 4 && file[1] == 'P' && file[2] == 'N' && file[3] == 'G';
    }

    /** As it was held when it was taken: what said so is left behind with the rest of the file. */
    private static BufferedImage upright(BufferedImage picture, Orientation held) {
        if (held == Orientation.UPRIGHT) {
            return picture;
        }
        BufferedImage turned = held.swapsSides() ? empty(picture, picture.getHeight(), picture.getWidth())
                : empty(picture, picture.getWidth(), picture.getHeight());
        Graphics2D drawing = turned.createGraphics();
        drawing.drawImage(picture, held.turning(picture.getWidth(), picture.getHeight()), null);
        drawing.dispose();
        return turned;
    }

    private static BufferedImage scaled(BufferedImage picture) {
        double scale = Math.min(1.0, (double) WIDE_ENOUGH / Math.max(picture.getWidth(), picture.getHeight()));
        BufferedImage small = empty(picture, Math.max(1, (int) Math.round(picture.getWidth() * scale)),
                Math.max(1, (int) Math.round(picture.getHeight() * scale)));
        Graphics2D drawing = small.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        drawing.drawImage(picture, 0, 0, small.getWidth(), small.getHeight(), null);
        drawing.dispose();
        return small;
    }

    private static BufferedImage empty(BufferedImage like, int width, int height) {
        return new BufferedImage(width, height, like.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB
                : BufferedImage.TYPE_INT_RGB);
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    /** On white, where it can be seen through. */
    private static byte[] jpeg(BufferedImage picture) throws IOException {
        BufferedImage opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = opaque.createGraphics();
        drawing.drawImage(picture, 0, 0, Color.WHITE, null);
        drawing.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(opaque, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
