package org.mafs.curriculum.ui;

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
import java.io.OutputStream;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** Opens certificates to be printed: made, and asked who asks, when it is pressed; kept nowhere. */
class CertificateLink extends Anchor {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateLink.class);
    private static final String PDF = "application/pdf";

    /** Writes them as a PDF, or says who may not. */
    interface Written {

        void to(OutputStream out) throws IOException;
    }

    CertificateLink(String words, Written written) {
        add(new Glyph("print"), new Span(words));
        addClassName("button");
        setTarget(AnchorTarget.BLANK);
        setHref(DownloadHandler.fromInputStream(asked -> made(written, asked)).inline());
    }

    private static DownloadResponse made(Written written, DownloadEvent asked) {
        asked.getResponse().setHeader("Cache-Control", "no-store");
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            written.to(bytes);
            return new DownloadResponse(new ByteArrayInputStream(bytes.toByteArray()),
                    Words.say("curriculum.certificate.file"), PDF, bytes.size());
        } catch (AccessDeniedException denied) {
            return DownloadResponse.error(HttpStatusCode.FORBIDDEN);
        } catch (Refused refused) {
            return DownloadResponse.error(HttpStatusCode.CONFLICT, refused.getMessage());
        } catch (IOException | RuntimeException failure) {
            LOG.error("The certificates could not be made", failure);
            return DownloadResponse.error(HttpStatusCode.INTERNAL_SERVER_ERROR);
        }
    }
}
