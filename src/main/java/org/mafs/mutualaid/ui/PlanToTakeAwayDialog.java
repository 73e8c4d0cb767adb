package org.mafs.mutualaid.ui;

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
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.mutualaid.PlanToTakeAway;
import org.mafs.mutualaid.VisitPlanId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** Asks the person how they would like their card, and opens it to be printed. Made when it is pressed; kept nowhere. */
class PlanToTakeAwayDialog extends Dialog {

    private static final Logger LOG = LoggerFactory.getLogger(PlanToTakeAwayDialog.class);
    private static final String PDF = "application/pdf";

    private final PlanToTakeAway cards;
    private final VisitPlanId plan;
    private final RadioButtonGroup<Boolean> named = new RadioButtonGroup<>(Words.say("mutualaid.plan.card.name"));
    private final RadioButtonGroup<Boolean> large = new RadioButtonGroup<>(Words.say("mutualaid.plan.card.size"));
    private final Anchor card = new Anchor();

    PlanToTakeAwayDialog(PlanToTakeAway cards, VisitPlanId plan) {
        this.cards = cards;
        this.plan = plan;
        addClassName("form-dialog");
        setHeaderTitle(Words.say("mutualaid.plan.card"));
        choose(named, "mutualaid.plan.card.name.no", "mutualaid.plan.card.name.yes");
        choose(large, "mutualaid.plan.card.size.normal", "mutualaid.plan.card.size.large");
        Div body = new Div(new Paragraph(Words.say("mutualaid.plan.card.words")), named, large);
        body.addClassName("dialog-body");
        add(body);
        card.add(new Glyph("print"), new Span(Words.say("mutualaid.plan.card.make")));
        card.addClassNames("button", "button-primary");
        card.setTarget(AnchorTarget.BLANK);
        point();
        getFooter().add(new Button(Words.say("app.close"), pressed -> close()), card);
    }

    private void choose(RadioButtonGroup<Boolean> choice, String no, String yes) {
        choice.setItems(false, true);
        choice.setItemLabelGenerator(chosen -> Words.say(chosen ? yes : no));
        choice.setValue(false);
        choice.addValueChangeListener(changed -> point());
    }

    /** The link is made anew for what is chosen now. */
    private void point() {
        PlanToTakeAway.Choice choice = new PlanToTakeAway.Choice(named.getValue(), large.getValue());
        card.setHref(DownloadHandler.fromInputStream(asked -> card(cards, plan, choice, asked)).inline());
    }

    private static DownloadResponse card(PlanToTakeAway cards, VisitPlanId plan, PlanToTakeAway.Choice choice,
            DownloadEvent asked) {
        asked.getResponse().setHeader("Cache-Control", "no-store");
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            cards.write(plan, choice, bytes);
            return new DownloadResponse(new ByteArrayInputStream(bytes.toByteArray()), Words.say("mutualaid.plan.card.file"),
                    PDF, bytes.size());
        } catch (AccessDeniedException denied) {
            return DownloadResponse.error(HttpStatusCode.FORBIDDEN);
        } catch (IOException | RuntimeException failure) {
            LOG.error("The card to take away could not be made", failure);
            return DownloadResponse.error(HttpStatusCode.INTERNAL_SERVER_ERROR);
        }
    }
}
