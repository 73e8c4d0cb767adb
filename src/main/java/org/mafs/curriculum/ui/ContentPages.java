package org.mafs.curriculum.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mafs.curriculum.ContentSearch;
import org.mafs.curriculum.ContentText;
import org.mafs.curriculum.Curriculum;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the sessions say, for whoever has the address, on any phone and without signing in. Content only: nothing here
 * knows who reads, and nothing of a group is said. Drafts are not there.
 */
@RestController
class ContentPages {

    /** Until then a page does without the network. */
    private static final Duration AN_EVENING = Duration.ofHours(6);
    private static final String TEXT = "/c/{uuid:[0-9a-f-]{36}}";

    private final Curriculum curriculum;
    private final ContentSearch search;
    private final String address;

    ContentPages(Curriculum curriculum, ContentSearch search, @Value("${mafs.url:}") String address) {
        this.curriculum = curriculum;
        this.search = search;
        this.address = address;
    }

    @GetMapping("/c")
    ResponseEntity<String> all(@RequestParam(defaultValue = Curriculum.HOME) String language,
            @RequestParam(defaultValue = "") String words, HttpServletRequest request) {
        List<String> languages = curriculum.languages();
        String known = languages.contains(language) ? language : Curriculum.HOME;
        String sought = words.strip().substring(0, Math.min(words.strip().length(), SearchPart.LONGEST));
        SearchPart search = new SearchPart(around(known, request), known, sought,
                sought.isEmpty() ? List.of() : this.search.findShown(sought, known));
        PublicPage page = new IndexPage(search, new Tongue(known), languages).made();
        return sought.isEmpty() ? page.found() : page.foundOnce();
    }

    @GetMapping(TEXT)
    ResponseEntity<String> read(@PathVariable String uuid, HttpServletRequest request) {
        return published(uuid).map(text -> new ReadingPage(text, around(text.language(), request)).made().found())
                .orElseGet(() -> none(uuid, request));
    }

    /** @param round there where the tablet goes from hand to hand */
    @GetMapping(TEXT + "/show")
    ResponseEntity<String> show(@PathVariable String uuid, @RequestParam Optional<String> round, HttpServletRequest request) {
        return published(uuid).filter(text -> text.code().isSession())
                .map(text -> new ShowPage(text, around(text.language(), request), round.isPresent()).made().found())
                .orElseGet(() -> none(uuid, request));
    }

    /** The story in dates alone, as a table to be set into a page. */
    @GetMapping(TEXT + "/dates")
    ResponseEntity<String> dates(@PathVariable String uuid, HttpServletRequest request) {
        return published(uuid).flatMap(text -> around(text.language(), request).timeline().map(timeline ->
                        new TimelinePicture(timeline, new Tongue(text.language()), "dates").table()))
                .map(table -> ResponseEntity.ok().contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                        .cacheControl(CacheControl.maxAge(AN_EVENING).cachePublic())
                        .header("Content-Security-Policy", "default-src 'none'").body(table))
                .orElseGet(() -> missing(request));
    }

    /** Everything below that is nothing: no view of the app answers, and no session begins. */
    @GetMapping("/c/**")
    ResponseEntity<String> missing(HttpServletRequest request) {
        return NoPage.missing(top(request));
    }

    private ResponseEntity<String> none(String uuid, HttpServletRequest request) {
        return name(uuid).flatMap(curriculum::withdrawn).map(text -> NoPage.withdrawn(text, around(text.language(), request)))
                .orElseGet(() -> missing(request));
    }

    private Optional<ContentText> published(String uuid) {
        return name(uuid).flatMap(curriculum::published);
    }

    private static Optional<UUID> name(String uuid) {
        try {
            return Optional.of(UUID.fromString(uuid));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private Surroundings around(String language, HttpServletRequest request) {
        return new Surroundings(curriculum.inForce(language), top(request), address);
    }

    private static String top(HttpServletRequest request) {
        return request.getContextPath() + "/";
    }
}
