package org.mafs.message;

import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.Optional;
import org.mafs.access.Role;
import org.mafs.base.Refused;
import org.mafs.base.Rules;
import org.mafs.base.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which servers messages go through. Passwords can be set and never read again. */
@Service
@RolesAllowed(Role.RUNS_COHORTS)
public class MessageServers {

    private final KeptServers servers;
    private final Sending sending;
    private final Rules rules;

    MessageServers(KeptServers servers, Sending sending, Rules rules) {
        this.servers = servers;
        this.sending = sending;
        this.rules = rules;
    }

    /** As it is set, the password left out. */
    public Optional<MailServer> mail() {
        return servers.mail().map(kept -> withPassword(kept, ""));
    }

    /** As it is set, the secret left out. */
    public Optional<TextGateway> gateway() {
        return servers.gateway().map(kept -> withSecret(kept, ""));
    }

    /** @throws Refused also for a server elsewhere that would be spoken to openly */
    @Transactional
    public void setMail(MailServer asked) {
        rules.check(asked);
        if (asked.security() == MailServer.Security.NONE && !Hosts.isLoopback(asked.host().strip())) {
            throw new Refused("message.security.open");
        }
        servers.keep(asked.password().isEmpty()
                ? withPassword(asked, passwordFor(asked)) : asked);
    }

    /** @throws Refused for an address that is not https, unless it is on this computer, and for a body without {to} and {text} */
    @Transactional
    public void setGateway(TextGateway asked) {
        rules.check(asked);
        URI address = address(asked.url().strip());
        if (!"https".equals(address.getScheme()) && !Hosts.isLoopback(address.getHost())) {
            throw new Refused("message.url.open");
        }
        if (!asked.body().contains(TextGateway.TO) || !asked.body().contains(TextGateway.TEXT)) {
            throw new Refused("message.body.needed");
        }
        if (!asked.header().strip().matches("[A-Za-z0-9-]*")) {
            throw new Refused("message.header.wrong");
        }
        servers.keep(asked.secret().isEmpty() ? withSecret(asked, secretFor(asked)) : asked);
    }

    @Transactional
    public void forgetMail() {
        servers.forgetMail();
    }

    @Transactional
    public void forgetGateway() {
        servers.forgetGateway();
    }

    /** Sends one message now. Answers with what went wrong; empty when it has gone. */
    public Optional<Problem> test(Channel channel, String recipient) {
        if (recipient.isBlank()) {
            throw new Refused("message.test.to-needed");
        }
        return sending.carry(channel, recipient.strip(), Words.say("message.subject"), Words.say("message.test.words"))
                .problem();
    }

    /** A kept password goes to the server it was given for, and to no other. */
    private String passwordFor(MailServer asked) {
        return servers.mail().filter(kept -> kept.host().equals(asked.host().strip())).map(MailServer::password)
                .orElse("");
    }

    private String secretFor(TextGateway asked) {
        return servers.gateway().filter(kept -> address(kept.url()).getHost()
                .equals(address(asked.url().strip()).getHost())).map(TextGateway::secret).orElse("");
    }

    private static URI address(String url) {
        try {
            URI address = URI.create(url);
            if (address.getHost() != null && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))) {
                return address;
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw new Refused("message.url.needed");
        }
        throw new Refused("message.url.needed");
    }

    private static MailServer withPassword(MailServer server, String password) {
        return new MailServer(server.host(), server.port(), server.security(), server.user(), password, server.from());
    }

    private static TextGateway withSecret(TextGateway gateway, String secret) {
        return new TextGateway(gateway.url(), gateway.body(), gateway.header(), secret);
    }
}
