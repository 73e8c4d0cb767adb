package org.mafs.measure.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.measure.InstrumentMaking;
import org.springframework.security.access.AccessDeniedException;

/** Gives one version of an instrument as a file, to be kept or brought in elsewhere. */
class InstrumentDownload extends Anchor {

    private static final String JSON = "application/json";

    InstrumentDownload(InstrumentMaking making, String code, int number) {
        add(new Glyph("download"), new Span(Words.say("measure.edit.export")));
        addClassName("button");
        getElement().setAttribute("aria-label", Words.say("measure.edit.export.label", number));
        setHref(DownloadHandler.fromInputStream(asked -> file(making, code, number)));
    }

    private static DownloadResponse file(InstrumentMaking making, String code, int number) {
        try {
            byte[] file = making.file(code, number).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(new ByteArrayInputStream(file), Words.say("measure.edit.export.file", code,
                    String.valueOf(number)), JSON, file.length);
        } catch (AccessDeniedException denied) {
            return DownloadResponse.error(HttpStatusCode.FORBIDDEN);
        } catch (Refused | NoSuchElementException gone) {
            return DownloadResponse.error(HttpStatusCode.NOT_FOUND);
        }
    }
}
