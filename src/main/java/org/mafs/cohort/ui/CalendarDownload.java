package org.mafs.cohort.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.springframework.security.access.AccessDeniedException;

/** Sessions for somebody's own calendar: made, and asked who asks, when it is pressed. */
class CalendarDownload extends Anchor {

    private static final String ICALENDAR = "text/calendar; charset=utf-8";

    CalendarDownload(String words, Supplier<byte[]> file) {
        add(new Glyph("download"), new Span(words));
        addClassName("button");
        setHref(DownloadHandler.fromInputStream(asked -> {
            asked.getResponse().setHeader("Cache-Control", "no-store");
            try {
                byte[] bytes = file.get();
                return new DownloadResponse(new ByteArrayInputStream(bytes), Words.say("cohort.calendar.file"),
                        ICALENDAR, bytes.length);
            } catch (AccessDeniedException denied) {
                return DownloadResponse.error(HttpStatusCode.FORBIDDEN);
            }
        }));
    }
}
