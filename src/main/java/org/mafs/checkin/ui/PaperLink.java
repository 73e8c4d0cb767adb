package org.mafs.checkin.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.checkin.PaperPack;
import org.mafs.cohort.SessionRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** Opens an evening's paper pack to be printed: made, and asked who asks, when it is pressed; kept nowhere. */
class PaperLink extends Anchor {

    private static final Logger LOG = LoggerFactory.getLogger(PaperLink.class);
    private static final String PDF = "application/pdf";

    PaperLink(PaperPack packs, SessionRecord session, PaperPack.Print print) {
        add(new Glyph("print"), new Span(Words.say("paper.print", print)));
        addClassName("button");
        setTarget(AnchorTarget.BLANK);
        setHref(DownloadHandler.fromInputStream(asked -> pack(packs, session, print, asked)).inline());
    }

    private static DownloadResponse pack(PaperPack packs, SessionRecord session, PaperPack.Print print,
            DownloadEvent asked) {
        asked.getResponse().setHeader("Cache-Control", "no-store");
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            packs.write(session.id(), print, bytes);
            return new DownloadResponse(new ByteArrayInputStream(bytes.toByteArray()), fileName(session),
                    PDF, bytes.size());
        } catch (AccessDeniedException denied) {
            return DownloadResponse.error(HttpStatusCode.FORBIDDEN);
        } catch (IOException | RuntimeException failure) {
            LOG.error("The paper pack could not be made", failure);
            return DownloadResponse.error(HttpStatusCode.INTERNAL_SERVER_ERROR);
        }
    }

    /** Tells the evening, and nobody's name. */
    private static String fileName(SessionRecord session) {
        return Words.say("paper.file", session.number(), session.heldOn());
    }
}
