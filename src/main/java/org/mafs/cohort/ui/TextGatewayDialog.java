package org.mafs.cohort.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.message.MessageServers;
import org.mafs.message.TextGateway;

/** The gateway that text messages go through. */
class TextGatewayDialog extends FormDialog {

    private static final String USUAL_BODY = "{\"to\": \"{to}\", \"text\": \"{text}\"}";

    private final MessageServers servers;
    private final TextField url = new TextField(Words.say("cohort.text.url"));
    private final TextArea body = new TextArea(Words.say("cohort.text.body"));
    private final TextField header = new TextField(Words.say("cohort.text.header"));
    private final PasswordField secret = new PasswordField(Words.say("cohort.text.secret"));

    TextGatewayDialog(MessageServers servers, Runnable changed) {
        super(Words.say("cohort.text"), Words.say("cohort.messages.save"), changed);
        this.servers = servers;
        Optional<TextGateway> now = servers.gateway();
        url.setValue(now.map(TextGateway::url).orElse(""));
        body.setValue(now.map(TextGateway::body).orElse(USUAL_BODY));
        header.setValue(now.map(TextGateway::header).orElse(""));
        header.setHelperText(Words.say("cohort.text.header.words"));
        secret.setAutocomplete(Autocomplete.NEW_PASSWORD);
        secret.setHelperText(Words.say("cohort.mail.password.words"));
        body.setHelperText(Words.say("cohort.text.body.words", "{to}", "{text}"));
        Div signIn = new Div(header, secret);
        signIn.addClassName("field-row");
        fields(new Paragraph(Words.say("cohort.text.words")), url, body, signIn);
    }

    @Override
    protected void save() {
        servers.setGateway(new TextGateway(url.getValue(), body.getValue(), header.getValue(), secret.getValue()));
    }
}
