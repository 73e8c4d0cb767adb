package org.mafs.safeguarding;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mafs.base.SiteId;
import org.mafs.base.Words;
import org.mafs.message.Addressee;
import org.mafs.message.Channel;
import org.mafs.message.MessageReason;
import org.mafs.message.MessageSource;
import org.mafs.message.OpenChannels;
import org.mafs.message.WantedMessage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to those on duty, at any hour, as long as nobody has looked at a concern. The words name nobody and say no
 * reason: whoever holds the phone learns nothing.
 */
@Component
@Transactional(readOnly = true)
class Escalation implements MessageSource {

    /** Longer ago than the longest wait and the time after which an alert would come too late. */
    private static final Duration LONG_AGO = Duration.ofDays(2);

    private final EscalatingConcerns concerns;
    private final EscalationSettings settings;
    private final OpenChannels open;
    private final String address;

    Escalation(EscalatingConcerns concerns, EscalationSettings settings, OpenChannels open,
            @Value("${mafs.url:}") String address) {
        this.concerns = concerns;
        this.settings = settings;
        this.open = open;
        this.address = address.strip().replaceFirst("/+$", "");
    }

    @Override
    public List<WantedMessage> wanted(Instant now) {
        List<Escalating> waiting = concerns.openSince(now.minus(LONG_AGO));
        Set<Channel> channels = waiting.isEmpty() ? Set.of() : open.toStaff();
        if (channels.isEmpty()) {
            return List.of();
        }
        EscalationPlan plan = settings.kept();
        Map<SiteId, List<DutyHolder>> holders = concerns.onDuty(waiting);
        return waiting.stream().flatMap(concern -> concern
                .steps(holders.getOrDefault(concern.site(), List.of()), plan, channels).stream()
                .filter(step -> !step.due().isAfter(now) && step.giveUpAfter().isAfter(now))
                .flatMap(step -> messages(concern, step))).toList();
    }

    private Stream<WantedMessage> messages(Escalating concern, Escalating.Step step) {
        return step.holder().stream().flatMap(holder -> step.ways().stream().map(channel -> new WantedMessage(
                concern.key(step, channel), MessageReason.CONCERN, channel, Escalating.address(holder, channel).orElseThrow(),
                new Addressee.Staff(holder.account()), step.due(), step.giveUpAfter(), words(concern, step))));
    }

    private String words(Escalating concern, Escalating.Step step) {
        String where = address.isEmpty() ? Words.say("safeguarding.alert.open")
                : Words.say("safeguarding.alert.open-at", address + "/concerns/" + concern.id().value());
        return Words.say(step.atOnce() ? "safeguarding.alert.words.at-once" : "safeguarding.alert.words.unseen",
                concern.siteName(), where);
    }
}
