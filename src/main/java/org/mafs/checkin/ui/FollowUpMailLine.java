package org.mafs.checkin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.Optional;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Told;
import org.mafs.checkin.FollowUpLinks;
import org.mafs.checkin.FollowUpMail;

/** The step that sends somebody the follow-up's questions, and how it stands with those that were sent. */
class FollowUpMailLine extends Div {

    private final FollowUpLinks links;
    private final EnrolmentId person;
    private final String name;
    private final Runnable sent;

    /** @param sent to be run when an e-mail is on its way */
    FollowUpMailLine(FollowUpLinks links, EnrolmentId person, String name, Optional<FollowUpMail> last,
            boolean possible, Runnable sent) {
        this.links = links;
        this.person = person;
        this.name = name;
        this.sent = sent;
        addClassName("actions");
        last.ifPresent(mail -> add(stand(mail)));
        if (possible) {
            add(step(last.isPresent()));
        }
    }

    private Button step(boolean again) {
        String key = again ? "checkin.link.again" : "checkin.link.send";
        Button send = new Button(Words.say(key), new Glyph("mail"), pressed -> send());
        send.setAriaLabel(Words.say(key + ".label", name));
        send.setDisableOnClick(true);
        return send;
    }

    private void send() {
        try {
            Instant until = links.send(person);
            Told.good(Words.say("checkin.link.gone", name, lastDay(until)));
        } catch (Refused refused) {
            Told.refused(refused.getMessage());
        }
        sent.run();
    }

    private static Paragraph stand(FollowUpMail mail) {
        Paragraph stand = new Paragraph(words(mail));
        stand.addClassName("small");
        if (mail.stand() != FollowUpMail.Stand.FAILED) {
            stand.addClassName("quiet");
        }
        return stand;
    }

    private static String words(FollowUpMail mail) {
        String why = mail.problem().map(problem -> Words.say("message.problem", problem)).orElse("");
        String day = Calendar.shortDay(mail.askedAt().atZone(Calendar.PLACE).toLocalDate());
        String opened = Words.say(mail.opened() ? "checkin.link.opened" : "checkin.link.not-opened");
        String in = Words.say("checkin.link.in", mail.in(), mail.forms());
        return switch (mail.stand()) {
            case ON_ITS_WAY -> why.isEmpty() ? Words.say("checkin.link.on-its-way")
                    : Words.say("checkin.link.trying", why);
            case SENT -> Words.say("checkin.link.sent", day, opened, in, lastDay(mail.until()));
            case FAILED -> Words.say("checkin.link.failed", why);
            case USED -> Words.say("checkin.link.used", day);
            case EXPIRED -> Words.say("checkin.link.expired", day, opened, in);
            case ENDED -> Words.say("checkin.link.ended", day, opened, in);
        };
    }

    private static String lastDay(Instant until) {
        return Calendar.shortDay(until.minusNanos(1).atZone(Calendar.PLACE).toLocalDate());
    }
}
