package org.mafs.funder.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.shared.Registration;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.Words;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.Glyph;
import org.mafs.funder.Report;
import org.mafs.funder.Reporting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/**
 * The last step. The workbook is made when it is asked for, of what is stored then and for who asks then; it is sent
 * only when complete, so that half a workbook never looks whole.
 */
class WorkbookDownload extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(WorkbookDownload.class);
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LOOK_AGAIN_MS = 300;
    private static final int LOOKS_AT_MOST = 200;

    private enum Ended {
        WELL, BADLY
    }

    private final transient Reporting reporting;
    private final Paragraph fileName = new Paragraph();
    private final Span words = new Span(Words.say("funder.download"));
    private final Anchor link = new Anchor();
    private final Paragraph status = new Paragraph();
    private final ErrorNote error = new ErrorNote();
    private final AtomicReference<Ended> notYetTold = new AtomicReference<>();
    private Registration looking = () -> { };
    private int looks;
    private volatile Set<CohortId> cohorts = Set.of();

    WorkbookDownload(Reporting reporting) {
        this.reporting = reporting;
        addClassName("stack-s");
        fileName.addClassName("quiet");
        link.addClassNames("button", "button-primary");
        link.add(new Glyph("download"), words);
        link.setHref(DownloadHandler.fromInputStream(this::workbook));
        link.getElement().addEventListener("click", pressed -> {
            looks = 0;
            tell();
        });
        status.getElement().setAttribute("role", "status");
        status.addClassName("quiet");
        Div row = new Div(link);
        row.addClassName("actions");
        add(fileName, row, status, error);
    }

    /** @param name of the file, as it would be called now */
    void offer(Set<CohortId> chosen, String name) {
        cohorts = Set.copyOf(chosen);
        fileName.setText(name);
        link.setEnabled(true);
        begin();
    }

    void offerNothing() {
        cohorts = Set.of();
        fileName.setText("");
        link.setEnabled(false);
        begin();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        looking = event.getUI().addPollListener(looked -> tell());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        looking.remove();
        event.getUI().setPollInterval(-1);
    }

    /** Outside the page's lock, in the request that carries the file: the role is asked of that request. */
    private DownloadResponse workbook(DownloadEvent event) {
        event.getResponse().setHeader("Cache-Control", "no-store");
        Ended ended = Ended.BADLY;
        try {
            Report report = reporting.prepare(cohorts);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            reporting.write(report, bytes);
            ended = Ended.WELL;
            return new DownloadResponse(new ByteArrayInputStream(bytes.toByteArray()), report.fileName(), XLSX,
                    bytes.size());
        } catch (AccessDeniedException denied) {
            return DownloadResponse.error(HttpStatusCode.FORBIDDEN);
        } catch (IOException | RuntimeException failure) {
            LOG.error("The workbook could not be made", failure);
            return DownloadResponse.error(HttpStatusCode.INTERNAL_SERVER_ERROR);
        } finally {
            notYetTold.set(ended);
        }
    }

    /**
     * Called when it is pressed and from then on every moment, until the file has been made or has not. A browser that
     * was told to keep the file away never asks for it, and is not waited for.
     */
    private void tell() {
        Ended ended = notYetTold.getAndSet(null);
        boolean making = ended == null && looks++ < LOOKS_AT_MOST;
        words.setText(Words.say(making ? "funder.making" : "funder.download"));
        link.getElement().setAttribute("aria-busy", String.valueOf(making));
        UI.getCurrent().setPollInterval(making ? LOOK_AGAIN_MS : -1);
        status.setText(ended == Ended.WELL
                ? Words.say("funder.downloaded", Calendar.time(Instant.now())) : "");
        if (ended == Ended.BADLY) {
            error.say(Words.say("funder.not-made"));
        } else {
            error.clear();
        }
    }

    private void begin() {
        notYetTold.set(null);
        words.setText(Words.say("funder.download"));
        link.getElement().setAttribute("aria-busy", "false");
        status.setText("");
        error.clear();
    }
}
