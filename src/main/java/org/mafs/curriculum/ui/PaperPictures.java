package org.mafs.curriculum.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mafs.curriculum.ShownPictures;
import org.springframework.stereotype.Component;

/** The pictures of texts for paper, which fetches nothing: each is a part of the page. */
@Component
class PaperPictures {

    private static final Pattern SHIPPED = Pattern.compile("pictures/([a-z0-9][a-z0-9-]{0,59})\\.svg");
    private static final Pattern OWN = Pattern.compile("c/picture/([0-9a-f-]{36})");

    private final ShownPictures pictures;

    PaperPictures(ShownPictures pictures) {
        this.pictures = pictures;
    }

    /**
     * @param address as it stands in markup, from the top of the app
     * @return an address that holds the picture itself; empty where there is none, or whoever asks may not see it
     */
    Optional<String> held(String address) {
        Matcher shipped = SHIPPED.matcher(address);
        if (shipped.matches()) {
            return shipped(shipped.group(1)).map(bytes -> held("image/svg+xml", bytes));
        }
        Matcher own = OWN.matcher(address);
        return own.matches() ? pictures.picture(UUID.fromString(own.group(1)))
                .map(picture -> held(picture.mediaType(), picture.bytes())) : Optional.empty();
    }

    static boolean isDrawn(String held) {
        return held.startsWith("data:image/svg+xml");
    }

    private static String held(String mediaType, byte[] bytes) {
        return "data:%s;base64,%s".formatted(mediaType, Base64.getEncoder().encodeToString(bytes));
    }

    private static Optional<byte[]> shipped(String name) {
        try (InputStream file = PaperPictures.class.getResourceAsStream("/META-INF/resources/pictures/" + name + ".svg")) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
