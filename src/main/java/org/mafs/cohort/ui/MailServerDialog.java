package org.mafs.cohort.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.message.MailServer;
import org.mafs.message.MailServer.Security;
import org.mafs.message.MessageServers;

/** The server that e-mail goes through. */
class MailServerDialog extends FormDialog {

    private static final int USUAL_PORT = 587;

    private final MessageServers servers;
    private final TextField host = new TextField(Words.say("cohort.mail.host"));
    private final IntegerField port = new IntegerField(Words.say("cohort.mail.port"));
    private final Select<Security> security = new Select<>();
    private final TextField user = new TextField(Words.say("cohort.mail.user"));
    private final PasswordField password = new PasswordField(Words.say("cohort.mail.password"));
    private final TextField from = new TextField(Words.say("cohort.mail.from"));

    MailServerDialog(MessageServers servers, Runnable changed) {
        super(Words.say("cohort.mail"), Words.say("cohort.messages.save"), changed);
        this.servers = servers;
        security.setLabel(Words.say("cohort.mail.security"));
        security.setItems(Security.values());
        security.setItemLabelGenerator(one -> Words.say("cohort.mail.security", one));
        Optional<MailServer> now = servers.mail();
        host.setValue(now.map(MailServer::host).orElse(""));
        port.setValue(now.map(MailServer::port).orElse(USUAL_PORT));
        security.setValue(now.map(MailServer::security).orElse(Security.STARTTLS));
        user.setValue(now.map(MailServer::user).orElse(""));
        from.setValue(now.map(MailServer::from).orElse(""));
        user.setAutocomplete(Autocomplete.OFF);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(Words.say("cohort.mail.password.words"));
        from.setHelperText(Words.say("cohort.mail.from.words"));
        Div where = new Div(host, port, security);
        where.addClassName("field-row");
        Div who = new Div(user, password);
        who.addClassName("field-row");
        fields(where, who, from);
    }

    @Override
    protected void save() {
        servers.setMail(new MailServer(host.getValue(), Optional.ofNullable(port.getValue()).orElse(0),
                security.getValue(), user.getValue(), password.getValue(), from.getValue()));
    }
}
