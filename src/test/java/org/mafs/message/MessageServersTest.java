package org.mafs.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.access.Role;
import org.mafs.base.Refused;
import org.mafs.message.MailServer.Security;
import org.springframework.beans.factory.annotation.Autowired;

class MessageServersTest extends IntegrationTest {

    @Autowired
    private MessageServers servers;
    @Autowired
    private KeptServers kept;

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void aCoordinator() {
        signIn(Role.COORDINATOR);
        mail.start();
    }

    @AfterEach
    void nothingIsSet() {
        servers.forgetMail();
        servers.forgetGateway();
        mail.stop();
    }

    @Test
    void aPasswordIsNeverShownAgainAndEmptyKeepsIt() {
        servers.setMail(here("secret"));
        assertThat(servers.mail().orElseThrow().password()).isEmpty();
        servers.setMail(here(""));
        assertThat(kept.mail().orElseThrow().password()).isEqualTo("secret");
    }

    @Test
    void aKeptPasswordIsNotGivenToAnotherServer() {
        servers.setMail(here("secret"));
        servers.setMail(new MailServer("localhost", 25, Security.NONE, "sam", "", "sam@example.org"));
        assertThat(kept.mail().orElseThrow().password()).isEmpty();
        servers.setGateway(new TextGateway("http://127.0.0.1/a", "{to}{text}", "Authorization", "secret"));
        servers.setGateway(new TextGateway("http://127.0.0.1/b", "{to}{text}", "Authorization", ""));
        assertThat(kept.gateway().orElseThrow().secret()).isEqualTo("secret");
        assertThat(servers.gateway().orElseThrow().secret()).isEmpty();
        servers.setGateway(new TextGateway("https://192.0.2.1/", "{to}{text}", "Authorization", ""));
        assertThat(kept.gateway().orElseThrow().secret()).isEmpty();
    }

    @Test
    void aServerElsewhereIsNotSpokenToOpenly() {
        assertThatThrownBy(() -> servers.setMail(new MailServer("192.0.2.1", 25, Security.NONE, "", "",
                "sam@example.org"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> servers.setGateway(new TextGateway("http://192.0.2.1/", "{to}{text}", "", "")))
                .isInstanceOf(Refused.class);
        assertThat(servers.mail()).isEmpty();
        assertThat(servers.gateway()).isEmpty();
    }

    @Test
    void whatCannotWorkIsRefused() {
        assertThatThrownBy(() -> servers.setGateway(new TextGateway("https://192.0.2.1/", "{to}", "", "")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> servers.setGateway(new TextGateway("nonsense", "{to}{text}", "", "")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> servers.setGateway(new TextGateway("https://192.0.2.1/", "{to}{text}", "A: b", "x")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> servers.setMail(new MailServer("192.0.2.1", 0, Security.TLS, "", "", "nobody")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aTestSaysWhetherItWorks() throws Exception {
        servers.setMail(new MailServer("127.0.0.1", mail.getSmtp().getPort(), Security.NONE, "", "",
                "sam@example.org"));
        assertThat(servers.test(Channel.EMAIL, "corin@example.org")).isEmpty();
        assertThat(mail.getReceivedMessages()).singleElement()
                .satisfies(received -> assertThat(received.getContent().toString()).contains("This is a test."));
        mail.stop();
        assertThat(servers.test(Channel.EMAIL, "corin@example.org")).contains(Problem.NOT_REACHED);
    }

    @Test
    void aWrongPasswordIsToldAsOne() {
        mail.setUser("sam@example.org", "sam", "right");
        servers.setMail(new MailServer("127.0.0.1", mail.getSmtp().getPort(), Security.NONE, "sam", "wrong",
                "sam@example.org"));
        assertThat(servers.test(Channel.EMAIL, "corin@example.org")).contains(Problem.NOT_LET_IN);
        servers.setMail(new MailServer("127.0.0.1", mail.getSmtp().getPort(), Security.NONE, "sam", "right",
                "sam@example.org"));
        assertThat(servers.test(Channel.EMAIL, "corin@example.org")).isEmpty();
    }

    private static MailServer here(String password) {
        return new MailServer("127.0.0.1", 25, Security.NONE, "sam", password, "sam@example.org");
    }
}
