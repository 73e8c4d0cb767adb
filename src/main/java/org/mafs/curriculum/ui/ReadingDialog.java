package org.mafs.curriculum.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.PhoneAddress;
import org.mafs.base.ui.QrCode;
import org.mafs.curriculum.ContentText;

/** The code that opens a text on anybody's phone. Nobody has to sign in, and nothing says who looked. */
class ReadingDialog extends Dialog {

    ReadingDialog(ContentText text, PhoneAddress address) {
        String link = address.page("/" + CurriculumNavigation.readingAddress(text));
        addClassName("form-dialog");
        setHeaderTitle(ContentTitle.of(text));
        Div body = new Div();
        body.addClassName("dialog-body");
        if (address.isThisComputer()) {
            Div note = new Div(new Glyph("info"), new Span(Words.say("curriculum.phone.this-computer")));
            note.addClassName("info-note");
            body.add(note);
        }
        TextArea written = new TextArea(Words.say("curriculum.phone.link"), link, "");
        written.setReadOnly(true);
        written.setWidthFull();
        body.add(new QrCode(link, Words.say("curriculum.phone.code")), new Paragraph(Words.say("curriculum.phone.words")), written);
        add(body);
        Anchor look = CurriculumNavigation.anchor(link);
        look.setText(Words.say("curriculum.phone.look"));
        look.setTarget(AnchorTarget.BLANK);
        getFooter().add(new Button(Words.say("app.close"), pressed -> close()), look);
    }
}
