package org.mafs.cohort.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Page;
import org.mafs.person.AgreementText;
import org.mafs.person.AgreementTexts;

/** The words people are asked in, for each purpose with their number, and the way to the next. */
@Route("settings/agreements")
@RolesAllowed({Role.KEEPS_ACCOUNTS, Role.RUNS_COHORTS})
class AgreementTextsView extends Page {

    private final AgreementTexts texts;
    private final Div cards = new Div();

    AgreementTextsView(AgreementTexts texts) {
        this.texts = texts;
        heading(Words.say("settings.agreements"));
        subline(Words.say("settings.agreements.sub"));
        cards.addClassName("stack");
        add(cards);
        show();
    }

    private void show() {
        cards.removeAll();
        texts.current().values().forEach(text -> cards.add(card(text)));
    }

    private Section card(AgreementText text) {
        String purpose = Words.say("cohort.consent.purpose", text.purpose());
        Button edit = new Button(Words.say("settings.agreements.edit"),
                pressed -> new AgreementTextDialog(text, texts, this::show).open());
        edit.setAriaLabel(Words.say("settings.agreements.edit.label", purpose));
        Div foot = new Div(edit);
        foot.addClassName("row");
        if (text.number() > 1) {
            Button history = new Button(Words.say("settings.agreements.history"), pressed -> history(text).open());
            history.setAriaLabel(Words.say("settings.agreements.history.label", purpose));
            history.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            foot.add(history);
        }
        Section card = new Section(new H2(purpose), number(text), AgreementLine.wording(text.wording()),
                statements(text), foot);
        card.addClassNames("card", "section");
        return card;
    }

    private Dialog history(AgreementText newest) {
        OrderedList all = new OrderedList();
        all.addClassName("answer-history");
        texts.history(newest.purpose()).forEach(text -> all.add(new ListItem(number(text),
                AgreementLine.wording(text.wording()), statements(text))));
        Dialog history = new Dialog(Words.say("settings.agreements.history.title",
                Words.say("cohort.consent.purpose", newest.purpose())));
        history.addClassName("form-dialog");
        history.add(all);
        history.getFooter().add(new Button(Words.say("app.close"), pressed -> history.close()));
        return history;
    }

    private static Span number(AgreementText text) {
        String since = text.madeAt()
                .map(made -> Words.say("settings.agreements.since",
                        Calendar.longDay(made.atZone(Calendar.PLACE).toLocalDate())))
                .orElseGet(() -> Words.say("settings.agreements.shipped"));
        Span number = new Span(Words.say("settings.agreements.number", text.number(), since));
        number.addClassNames("quiet", "small");
        return number;
    }

    private static UnorderedList statements(AgreementText text) {
        UnorderedList statements = new UnorderedList();
        text.statements().forEach(statement -> statements.add(new ListItem(statement)));
        return statements;
    }
}
