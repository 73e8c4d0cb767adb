package org.mafs.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.access.LinkSecret;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.checkin.FollowUpLinkRows.Link;
import org.mafs.cohort.AskedFromAfar;
import org.mafs.cohort.FollowUpsFromAfar;
import org.mafs.message.Channel;
import org.mafs.message.MessageReason;
import org.mafs.message.MessageSource;
import org.mafs.message.OpenChannels;
import org.mafs.message.WantedMessage;
import org.mafs.safeguarding.HelpLines;
import org.mafs.safeguarding.WayToHelp;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The e-mails that bring a link to the follow-up's questions. Each names the help lines before the link, says that
 * nobody reads the answers live, and names nobody. As long as it has not gone, whatever ends the link keeps it back.
 */
@Component
class FollowUpMails implements MessageSource {

    private final FollowUpLinkRows links;
    private final FollowUpsFromAfar asked;
    private final OpenChannels open;
    private final LinkSecret secrets;
    private final HelpLines helpLines;
    private final Forms forms;
    private final FormWords words;
    private final String address;

    FollowUpMails(FollowUpLinkRows links, FollowUpsFromAfar asked, OpenChannels open, LinkSecret secrets,
            HelpLines helpLines, Forms forms, FormWords words, @Value("${mafs.url:}") String address) {
        this.links = links;
        this.asked = asked;
        this.open = open;
        this.secrets = secrets;
        this.helpLines = helpLines;
        this.forms = forms;
        this.words = words;
        this.address = address.strip().replaceFirst("/+$", "");
    }

    @Override
    public List<WantedMessage> wanted(Instant now) {
        List<Link> waiting = open.get().contains(Channel.EMAIL) ? links.open() : List.of();
        if (waiting.isEmpty()) {
            return List.of();
        }
        Map<EnrolmentId, AskedFromAfar> due = asked.among(waiting.stream().map(Link::enrolment).toList());
        String help = helpLines.shown().stream().map(this::line).collect(Collectors.joining("\n"));
        return waiting.stream().flatMap(link -> Optional.ofNullable(due.get(link.enrolment())).stream()
                .filter(AskedFromAfar::mayBeWrittenTo).flatMap(person -> message(link, person, help))).toList();
    }

    private Stream<WantedMessage> message(Link link, AskedFromAfar person, String help) {
        return person.missing().stream().noneMatch(link.forms()::contains) ? Stream.empty()
                : Stream.of(new WantedMessage(link.onceKey(), MessageReason.FOLLOW_UP_LINK, Channel.EMAIL,
                        person.email().orElseThrow(), person.person(), link.enrolment(), Optional.empty(),
                        link.askedAt(), link.until(), said(link, help)));
    }

    private String said(Link link, String help) {
        int minutes = forms.all().stream().filter(form -> link.forms().contains(form.code())).mapToInt(Form::minutes)
                .sum();
        return words.say(FormWords.HOME, "follow-up-mail.words", minutes, help,
                address + "/f#" + secrets.of(link.pass()), lastDay(link.until()), WantedMessage.LINK);
    }

    private String line(WayToHelp line) {
        return words.say(FormWords.HOME, "follow-up-mail.help-line", line.name(), line.how());
    }

    /** The last day on which it opens anything all day, or the day it ends. */
    private static String lastDay(Instant until) {
        return Calendar.longDay(until.minusNanos(1).atZone(Calendar.PLACE).toLocalDate());
    }
}
