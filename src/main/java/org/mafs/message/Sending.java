package org.mafs.message;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mafs.audit.Stamp;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, each message once. Before a message goes it is noted as going, in a transaction of its own: a
 * crash in between loses one message and doubles none, except that what staff have to know is then sent again.
 */
@Component
class Sending {

    private static final int MOST_IN_A_ROUND = 200;

    /** Then the next round begins, so that many messages to a slow server hold up nothing that has just become urgent. */
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final List<MessageSource> sources;
    private final Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
    private final Stamp stamp;
    private final Calendar calendar;

    Sending(Outbox outbox, List<MessageSource> sources, List<Carrier> carriers, Stamp stamp,
            Calendar calendar) {
        this.outbox = outbox;
        this.sources = sources;
        carriers.forEach(carrier -> this.carriers.put(carrier.channel(), carrier));
        this.stamp = stamp;
        this.calendar = calendar;
    }

    /** Brings the queue in line with what is wanted, and sends what is due. */
    void round() {
        queue();
        sendDue();
    }

    void queue() {
        Instant now = calendar.now();
        outbox.follow(sources.stream().flatMap(source -> source.wanted(now).stream()).toList());
    }

    void sendDue() {
        outbox.nobodyKnows();
        Instant end = calendar.now().plus(LONGEST_ROUND);
        for (int sent = 0; sent < MOST_IN_A_ROUND && calendar.now().isBefore(end); sent++) {
            Optional<Outbox.Claimed> message = outbox.claim();
            if (message.isEmpty()) {
                return;
            }
            outbox.note(message.get(), carry(message.get()));
        }
    }

    private Outcome carry(Outbox.Claimed message) {
        return carry(message.channel(), message.recipient(),
                Words.say(message.toStaff() ? "message.subject.staff" : "message.subject"), message.words());
    }

    Outcome carry(Channel channel, String recipient, String subject, String words) {
        Carrier carrier = carriers.get(channel);
        if (stamp == Stamp.DEMO && !carrier.isHere()) {
            return new Outcome(MessageState.STOPPED, Optional.of(Problem.DEMO));
        }
        return carrier.carry(recipient, subject, words);
    }
}
