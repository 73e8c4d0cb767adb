package org.mafs.checkin;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives browsers what keeps the form page at hand without network. It is given here because Vaadin's bundle holds a file
 * of the same name, which would be found first and keeps far more than one page.
 */
@RestController
class FormWorker {

    /** Asked for again each time, so that a new one is found at once. */
    @GetMapping("/sw.js")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .cacheControl(CacheControl.noCache()).header("X-Content-Type-Options", "nosniff")
                .body(new ClassPathResource("META-INF/resources/sw.js"));
    }
}
