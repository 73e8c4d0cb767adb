package org.mafs.message;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.mafs.access.DemoAccounts;
import org.mafs.access.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** A mail server of a test, and the round that sends what waits. */
@Component
@ConditionalOnBooleanProperty("mafs.demo")
public class OwnPost {

    private final MessageServers servers;
    private final Sending sending;
    private final DemoAccounts accounts;

    OwnPost(MessageServers servers, Sending sending, DemoAccounts accounts) {
        this.servers = servers;
        this.sending = sending;
        this.accounts = accounts;
    }

    /** To be stopped by whoever opens it. */
    public GreenMail open() {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        set(mail.getSmtp().getPort());
        return mail;
    }

    public void set(int port) {
        accounts.as(Role.COORDINATOR, () -> {
            servers.setMail(new MailServer("127.0.0.1", port, MailServer.Security.NONE, "", "", "sam@example.org"));
            return null;
        });
    }

    public void forget() {
        accounts.as(Role.COORDINATOR, () -> {
            servers.forgetMail();
            return null;
        });
        sending.queue();
    }

    public void round() {
        sending.round();
    }
}
