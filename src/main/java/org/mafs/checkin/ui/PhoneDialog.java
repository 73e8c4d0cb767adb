package org.mafs.checkin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import org.mafs.base.Words;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.PhoneAddress;
import org.mafs.base.ui.QrCode;

/** Shows the way to somebody's forms on their own phone. */
class PhoneDialog extends Dialog {

    PhoneDialog(String name, PhoneAddress address, String secret) {
        addClassName("form-dialog");
        setHeaderTitle(Words.say("room.phone.title", name));
        Div body = new Div();
        body.addClassName("dialog-body");
        if (address.isSafe()) {
            showCode(body, name, address, address.link(secret));
        } else {
            ErrorNote reason = new ErrorNote();
            reason.say(Words.say("room.phone.unsafe"));
            body.add(reason);
        }
        add(body);
        Button done = new Button(Words.say("room.phone.done"), pressed -> close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(done);
    }

    private static void showCode(Div body, String name, PhoneAddress address, String link) {
        if (address.isThisComputer()) {
            Div note = new Div(new Glyph("info"), new Span(Words.say("room.phone.this-computer")));
            note.addClassName("info-note");
            body.add(note);
        }
        UnorderedList facts = new UnorderedList(new ListItem(Words.say("room.phone.tonight")),
                new ListItem(Words.say("room.phone.once")), new ListItem(Words.say("room.phone.only", name)));
        TextArea text = new TextArea(Words.say("room.phone.link"), link, "");
        text.setReadOnly(true);
        text.setWidthFull();
        text.setVisible(false);
        Button show = new Button(Words.say("room.phone.show"));
        show.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        show.addClickListener(pressed -> {
            text.setVisible(true);
            show.setVisible(false);
        });
        body.add(new Paragraph(Words.say("room.phone.how", name)),
                new QrCode(link, Words.say("room.phone.code", name)), facts, show, text);
    }
}
