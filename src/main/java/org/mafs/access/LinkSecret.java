package org.mafs.access;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.IntStream;
import org.mafs.audit.Sealing;
import org.springframework.stereotype.Component;

/**
 * The secret of a link that lasts for days. It comes from the pass and the key file, so that whoever sends it can say
 * it again as long as it is not sent, and it need not be kept anywhere. Without the key file nobody can tell it.
 */
@Component
public class LinkSecret {

    private static final int PARTS = 2;
    private static final int PART_BYTES = 16;

    private final Sealing sealing;

    LinkSecret(Sealing sealing) {
        this.sealing = sealing;
    }

    /** The same for the same pass. */
    public String of(UUID pass) {
        ByteBuffer secret = ByteBuffer.allocate(PARTS * PART_BYTES);
        IntStream.rangeClosed(1, PARTS)
                .forEach(part -> secret.put(sealing.index("link secret %d of %s".formatted(part, pass))));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret.array());
    }
}
