package org.mafs.message;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.mafs.base.Calendar;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** E-mail by SMTP. */
@Component
class Mailing implements Carrier {

    private static final int FOR_GOOD = 500;

    private final KeptServers servers;
    private final Calendar calendar;
    private final Duration patience;

    Mailing(KeptServers servers, Calendar calendar, @Value("${mafs.messages.patience:20s}") Duration patience) {
        this.servers = servers;
        this.calendar = calendar;
        this.patience = patience;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean isSet() {
        return servers.mail().isPresent();
    }

    @Override
    public boolean isHere() {
        return servers.mail().filter(server -> Hosts.isLoopback(server.host())).isPresent();
    }

    @Override
    public Outcome carry(String recipient, String subject, String words) {
        return servers.mail().map(server -> carry(server, recipient, subject, words))
                .orElseGet(() -> Outcome.again(Problem.NO_SERVER));
    }

    private Outcome carry(MailServer server, String recipient, String subject, String words) {
        Session session = Session.getInstance(properties(server));
        MimeMessage message;
        try {
            message = message(session, server, recipient, subject, words);
        } catch (MessagingException noAddress) {
            return Outcome.never(Problem.REFUSED);
        }
        Transport transport;
        try {
            transport = session.getTransport("smtp");
            transport.connect(server.host(), server.port(), orNull(server.user()), orNull(server.password()));
        } catch (AuthenticationFailedException notLetIn) {
            return Outcome.again(Problem.NOT_LET_IN);
        } catch (MessagingException notReached) {
            return Outcome.again(Problem.NOT_REACHED);
        }
        Outcome outcome = hand(message, transport);
        close(transport);
        return outcome;
    }

    private static Outcome hand(MimeMessage message, Transport transport) {
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return Outcome.GONE;
        } catch (MessagingException failure) {
            return said(failure).map(code -> code >= FOR_GOOD ? Outcome.never(Problem.REFUSED)
                    : Outcome.again(Problem.BUSY)).orElseGet(Outcome::unsure);
        }
    }

    /** The number with which the server refused, unless the line broke before it said one. */
    private static Optional<Integer> said(Exception failure) {
        return switch (failure) {
            case null -> Optional.empty();
            case SMTPAddressFailedException address -> Optional.of(address.getReturnCode());
            case SMTPSenderFailedException sender -> Optional.of(sender.getReturnCode());
            case SMTPSendFailedException send when send.getReturnCode() > 0 -> Optional.of(send.getReturnCode());
            case MessagingException other -> said(other.getNextException());
            default -> Optional.empty();
        };
    }

    /** What has gone has gone, however the goodbye ends. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException broken) {
            return;
        }
    }

    private MimeMessage message(Session session, MailServer server, String recipient, String subject,
            String words) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(server.from(), true));
        message.setRecipient(Message.RecipientType.TO, one(recipient));
        message.setSubject(subject, StandardCharsets.UTF_8.name());
        message.setText(words, StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(calendar.now()));
        message.saveChanges();
        return message;
    }

    private static InternetAddress one(String recipient) throws AddressException {
        return new InternetAddress(recipient, true);
    }

    private Properties properties(MailServer server) {
        String wait = Long.toString(patience.toMillis());
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", wait);
        properties.put("mail.smtp.timeout", wait);
        properties.put("mail.smtp.writetimeout", wait);
        properties.put("mail.smtp.auth", Boolean.toString(!server.user().isBlank()));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(server.security() == MailServer.Security.STARTTLS));
        properties.put("mail.smtp.starttls.required",
                Boolean.toString(server.security() == MailServer.Security.STARTTLS));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(server.security() == MailServer.Security.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    private static String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
