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
import java.time.LocalTime;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.curriculum.ContentText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a session’s plan to be printed: made when it is pressed, kept nowhere. */
class PlanLink extends Anchor {

    private static final Logger LOG = LoggerFactory.getLogger(PlanLink.class);
    private static final String PDF = "application/pdf";

    PlanLink(PlanPaper paper, ContentText text, LocalTime begins) {
        add(new Glyph("print"), new Span(Words.say("curriculum.plan.print")));
        addClassName("button");
        setTarget(AnchorTarget.BLANK);
        setHref(DownloadHandler.fromInputStream(asked -> plan(paper, text, begins, asked)).inline());
    }

    private static DownloadResponse plan(PlanPaper paper, ContentText text, LocalTime begins, DownloadEvent asked) {
        asked.getResponse().setHeader("Cache-Control", "no-store");
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            paper.write(text, begins, bytes);
            return new DownloadResponse(new ByteArrayInputStream(bytes.toByteArray()),
                    Words.say("curriculum.plan.file", text.code().value()), PDF, bytes.size());
        } catch (IOException | RuntimeException failure) {
            LOG.error("The plan could not be made", failure);
            return DownloadResponse.error(HttpStatusCode.INTERNAL_SERVER_ERROR);
        }
    }
}
