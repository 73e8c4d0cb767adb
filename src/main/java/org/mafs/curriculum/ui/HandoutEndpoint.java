package org.mafs.curriculum.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mafs.access.CurrentAccount;
import org.mafs.base.ui.PhoneAddress;
import org.mafs.curriculum.ContentText;
import org.mafs.curriculum.Curriculum;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A hand-out as a PDF for whoever has its address, without signing in. Anybody may ask, so one sheet is made at a time,
 * and the last ones are kept: what is published never changes.
 */
@RestController
class HandoutEndpoint {

    private static final Duration A_WHILE = Duration.ofMinutes(5);
    private static final int KEPT = 24;
    private static final String TEXT = "/c/{uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";

    private final Curriculum curriculum;
    private final HandoutPaper paper;
    private final CurrentAccount current;
    private final String address;
    private final Map<Sheet, byte[]> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Sheet, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    HandoutEndpoint(Curriculum curriculum, HandoutPaper paper, CurrentAccount current, @Value("${mafs.url:}") String address) {
        this.curriculum = curriculum;
        this.paper = paper;
        this.current = current;
        this.address = address;
    }

    /** @param link what the code on it opens; empty where nobody has said where the app is found */
    private record Sheet(UUID text, Optional<String> link, boolean large) {
    }

    @GetMapping({TEXT + "/paper", TEXT + "/paper.pdf"})
    ResponseEntity<?> sheet(@PathVariable UUID uuid, @RequestParam Optional<String> large, HttpServletRequest request)
            throws IOException {
        Optional<ContentText> text = curriculum.published(uuid).filter(found -> !found.code().isSession());
        if (text.isEmpty()) {
            return none(uuid, request.getContextPath() + "/");
        }
        if (!paper.canWrite(text.get())) {
            return NoPage.notOnPaper(text.get(), request.getContextPath() + "/");
        }
        Optional<String> link = phone(request).map(phone -> phone.page("/" + CurriculumNavigation.readingAddress(text.get())));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.maxAge(A_WHILE).cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline()
                        .filename(text.get().code() + ".pdf").build().toString())
                .body(made(text.get(), new Sheet(uuid, link, large.isPresent())));
    }

    private ResponseEntity<String> none(UUID uuid, String top) {
        return curriculum.withdrawn(uuid).map(text -> NoPage.withdrawn(text,
                        new Surroundings(curriculum.inForce(text.language()), top, address)))
                .orElseGet(() -> NoPage.missing(top));
    }

    private synchronized byte[] made(ContentText text, Sheet sheet) throws IOException {
        byte[] before = kept.get(sheet);
        if (before != null) {
            return before;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        paper.write(text, sheet.link(), sheet.large(), bytes);
        byte[] made = bytes.toByteArray();
        kept.put(sheet, made);
        return made;
    }

    /**
     * Where nobody has said it, what the request was sent to is believed of colleagues only: anybody else could have a
     * sheet made anew for each name they make up, or put a code on it that leads elsewhere.
     */
    private Optional<PhoneAddress> phone(HttpServletRequest request) {
        if (!address.isBlank()) {
            return Optional.of(PhoneAddress.of(address, Optional.empty()));
        }
        return current.ifSignedIn().map(colleague -> new PhoneAddress(URI.create(
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString())));
    }
}
