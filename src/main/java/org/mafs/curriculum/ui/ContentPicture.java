package org.mafs.curriculum.ui;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.mafs.curriculum.ShownPictures;
import org.mafs.curriculum.ShownPictures.ShownPicture;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The enterprise's own pictures. None can act, and none is kept for long: it may be taken back. */
@RestController
class ContentPicture {

    private static final Duration A_WHILE = Duration.ofMinutes(5);
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/webp");

    private final ShownPictures pictures;

    ContentPicture(ShownPictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/c/picture/{uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}")
    ResponseEntity<byte[]> picture(@PathVariable UUID uuid) {
        return pictures.picture(uuid).filter(picture -> PICTURES.contains(picture.mediaType())).map(ContentPicture::answer)
                .orElseGet(() -> ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build());
    }

    private static ResponseEntity<byte[]> answer(ShownPicture picture) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(picture.mediaType()))
                .cacheControl(picture.published() ? CacheControl.maxAge(A_WHILE).cachePublic() : CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", "default-src 'none'; sandbox").body(picture.bytes());
    }
}
