package org.mafs.message;

import java.util.Optional;
import org.mafs.access.OrganisationSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The servers as they are set, passwords included: for sending, never for a screen. */
@Component
@Transactional
class KeptServers {

    private final OrganisationSettings settings;

    KeptServers(OrganisationSettings settings) {
        this.settings = settings;
    }

    @Transactional(readOnly = true)
    public Optional<MailServer> mail() {
        return settings.get("mail.host").map(host -> new MailServer(host, Integer.parseInt(kept("mail.port")),
                MailServer.Security.valueOf(kept("mail.security")), kept("mail.user"), kept("mail.password"),
                kept("mail.from")));
    }

    @Transactional(readOnly = true)
    public Optional<TextGateway> gateway() {
        return settings.get("text.url").map(url -> new TextGateway(url, kept("text.body"), kept("text.header"),
                kept("text.secret")));
    }

    void keep(MailServer server) {
        settings.set("mail.host", server.host().strip());
        settings.set("mail.port", Integer.toString(server.port()));
        settings.set("mail.security", server.security().name());
        settings.set("mail.user", server.user().strip());
        settings.set("mail.password", server.password());
        settings.set("mail.from", server.from().strip());
    }

    void keep(TextGateway gateway) {
        settings.set("text.url", gateway.url().strip());
        settings.set("text.body", gateway.body().strip());
        settings.set("text.header", gateway.header().strip());
        settings.set("text.secret", gateway.secret());
    }

    void forgetMail() {
        for (String name : new String[] {"host", "port", "security", "user", "password", "from"}) {
            settings.set("mail." + name, "");
        }
    }

    void forgetGateway() {
        for (String name : new String[] {"url", "body", "header", "secret"}) {
            settings.set("text." + name, "");
        }
    }

    private String kept(String name) {
        return settings.get(name).orElse("");
    }
}
