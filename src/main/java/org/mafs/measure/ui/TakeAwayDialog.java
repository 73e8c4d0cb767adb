package org.mafs.measure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.measure.Journey;
import org.mafs.measure.TakeAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** Asks the person how they would like their page, and opens it to be printed. Made when it is pressed; kept nowhere. */
class TakeAwayDialog extends Dialog {

    private static final Logger LOG = LoggerFactory.getLogger(TakeAwayDialog.class);
    private static final String PDF = "application/pdf";

    private final TakeAway pages;
    private final Journey journey;
    private final RadioButtonGroup<Boolean> figures = new RadioButtonGroup<>(Words.say("measure.take-away.how"));
    private final RadioButtonGroup<Boolean> large = new RadioButtonGroup<>(Words.say("measure.take-away.size"));
    private final Anchor page = new Anchor();

    TakeAwayDialog(TakeAway pages, Journey journey) {
        this.pages = pages;
        this.journey = journey;
        addClassName("form-dialog");
        setHeaderTitle(Words.say("measure.take-away.dialog"));
        choose(figures, "measure.take-away.in-words", "measure.take-away.with-figures");
        choose(large, "measure.take-away.size.normal", "measure.take-away.size.large");
        Div body = new Div(new Paragraph(Words.say("measure.take-away.dialog.words")), figures, large);
        body.addClassName("dialog-body");
        add(body);
        page.add(new Glyph("print"), new Span(Words.say("measure.take-away.make")));
        page.addClassNames("button", "button-primary");
        page.setTarget(AnchorTarget.BLANK);
        point();
        getFooter().add(new Button(Words.say("app.close"), pressed -> close()), page);
    }

    private void choose(RadioButtonGroup<Boolean> choice, String no, String yes) {
        choice.setItems(false, true);
        choice.setItemLabelGenerator(chosen -> Words.say(chosen ? yes : no));
        choice.setValue(false);
        choice.addValueChangeListener(changed -> point());
    }

    /** The link is made anew for what is chosen now. */
    private void point() {
        TakeAway.Choice choice = new TakeAway.Choice(figures.getValue(), large.getValue());
        String file = Words.say("measure.take-away.file", journey.title());
        page.setHref(DownloadHandler.fromInputStream(asked -> page(pages, journey.person(), choice, file, asked))
                .inline());
    }

    private static DownloadResponse page(TakeAway pages, EnrolmentId person, TakeAway.Choice choice, String file,
            DownloadEvent asked) {
        asked.getResponse().setHeader("Cache-Control", "no-store");
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pages.write(person, choice, bytes);
            return new DownloadResponse(new ByteArrayInputStream(bytes.toByteArray()), file, PDF, bytes.size());
        } catch (AccessDeniedException denied) {
            return DownloadResponse.error(HttpStatusCode.FORBIDDEN);
        } catch (IOException | RuntimeException failure) {
            LOG.error("The page to take away could not be made", failure);
            return DownloadResponse.error(HttpStatusCode.INTERNAL_SERVER_ERROR);
        }
    }
}
