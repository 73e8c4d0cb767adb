package org.mafs.curriculum.ui;

import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mafs.curriculum.ShownPictures;
import org.springframework.stereotype.Component;

/**
 * The enterprise’s own pictures, as paper takes them: within the document, so that nothing is fetched. Those that ship are
 * drawn in lines, which paper does not take.
 */
@Component
class PaperPictures {

    private static final Pattern OWN = Pattern.compile("c/picture/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private final ShownPictures pictures;

    PaperPictures(ShownPictures pictures) {
        this.pictures = pictures;
    }

    /**
     * @param address from the top of the app
     * @return the picture itself, as an address; empty where paper cannot have it
     */
    Optional<String> at(String address) {
        Matcher own = OWN.matcher(address);
        return own.matches() ? pictures.picture(UUID.fromString(own.group(1))).map(picture -> "data:%s;base64,%s".formatted(
                picture.mediaType(), Base64.getEncoder().encodeToString(picture.bytes()))) : Optional.empty();
    }
}
