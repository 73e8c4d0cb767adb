package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.PhoneAddress;
import org.mafs.base.ui.QrCode;
import org.mafs.mutualaid.MeetingId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** A list to take along: on the person's own phone, or on paper. Nothing says who it was made for. */
class TakeAwayListDialog extends Dialog {

    private static final Logger LOG = LoggerFactory.getLogger(TakeAwayListDialog.class);
    private static final String PDF = "application/pdf";

    private final transient MeetingListPaper paper;
    private final List<MeetingId> meetings;
    private final String link;
    private final RadioButtonGroup<Boolean> large = new RadioButtonGroup<>(Words.say("mutualaid.take.size"));
    private final Anchor sheet = new Anchor();

    /** @param found how many there are, of which the first are taken along */
    TakeAwayListDialog(MeetingListPaper paper, List<MeetingId> meetings, int found, PhoneAddress address) {
        this.paper = paper;
        this.meetings = meetings;
        this.link = address.page(new SharedList(meetings).path());
        addClassName("form-dialog");
        setHeaderTitle(Words.say("mutualaid.take.dialog"));
        Div body = new Div();
        body.addClassName("dialog-body");
        add(body);
        getFooter().add(new Button(Words.say("app.close"), pressed -> close()));
        if (meetings.isEmpty()) {
            body.add(new Paragraph(Words.say("mutualaid.take.empty")));
            return;
        }
        body.add(new Paragraph(Words.say(found > meetings.size() ? "mutualaid.take.first" : "mutualaid.take.all",
                meetings.size(), found)));
        onPhone(body, address);
        onPaper(body);
    }

    private void onPhone(Div body, PhoneAddress address) {
        if (address.isThisComputer()) {
            Div note = new Div(new Glyph("info"), new Span(Words.say("mutualaid.take.this-computer")));
            note.addClassName("info-note");
            body.add(note);
        }
        TextArea text = new TextArea(Words.say("mutualaid.take.link"), link, "");
        text.setReadOnly(true);
        text.setWidthFull();
        Anchor look = new Anchor(link, Words.say("mutualaid.take.look"));
        look.setTarget(AnchorTarget.BLANK);
        look.addClassName("button");
        Div steps = new Div(look);
        steps.addClassName("actions");
        body.add(new QrCode(link, Words.say("mutualaid.take.code")), new Paragraph(Words.say("mutualaid.take.code.words")),
                text, steps);
    }

    private void onPaper(Div body) {
        large.setItems(false, true);
        large.setItemLabelGenerator(chosen -> Words.say(chosen ? "mutualaid.take.size.large" : "mutualaid.take.size.normal"));
        large.setValue(false);
        large.addValueChangeListener(changed -> point());
        body.add(large);
        sheet.add(new Glyph("print"), new Span(Words.say("mutualaid.take.print")));
        sheet.addClassNames("button", "button-primary");
        sheet.setTarget(AnchorTarget.BLANK);
        point();
        getFooter().add(sheet);
    }

    /** The link is made anew for what is chosen now. */
    private void point() {
        boolean inLargeLetters = large.getValue();
        sheet.setHref(DownloadHandler.fromInputStream(asked -> sheet(paper, meetings, link, inLargeLetters, asked)).inline());
    }

    private static DownloadResponse sheet(MeetingListPaper paper, List<MeetingId> meetings, String link, boolean large,
            DownloadEvent asked) {
        asked.getResponse().setHeader("Cache-Control", "no-store");
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            paper.write(meetings, link, large, bytes);
            return new DownloadResponse(new ByteArrayInputStream(bytes.toByteArray()), Words.say("mutualaid.take.file"), PDF,
                    bytes.size());
        } catch (AccessDeniedException denied) {
            return DownloadResponse.error(HttpStatusCode.FORBIDDEN);
        } catch (IOException | RuntimeException failure) {
            LOG.error("The list of meetings could not be made", failure);
            return DownloadResponse.error(HttpStatusCode.INTERNAL_SERVER_ERROR);
        }
    }
}
