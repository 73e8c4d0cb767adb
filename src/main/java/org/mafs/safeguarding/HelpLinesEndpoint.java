package org.mafs.safeguarding;

import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The help lines for a screen that has no forms: a tablet that is locked, a link that is over. The same for everyone, so
 * nobody has to say who asks.
 */
@RestController
class HelpLinesEndpoint {

    private final HelpLines lines;

    HelpLinesEndpoint(HelpLines lines) {
        this.lines = lines;
    }

    @GetMapping("/f/help-lines")
    ResponseEntity<List<WayToHelp>> shown() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(lines.shown());
    }
}
