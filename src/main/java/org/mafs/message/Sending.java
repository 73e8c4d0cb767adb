package org.mafs.message;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mafs.audit.Stamp;
import org.mafs.base.Calendar;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, each message once. Before a message goes it is noted as going, in a transaction of its own: a
 * crash in between loses one message and doubles none.
 */
@Component
public class Sending {

    private static final int MOST_IN_A_ROUND = 200;

    private final Outbox outbox;
    private final StopLinks links;
    private final List<MessageSource> sources;
    private final Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
    private final Stamp stamp;
    private final Calendar calendar;

    Sending(Outbox outbox, StopLinks links, List<MessageSource> sources, List<Carrier> carriers, Stamp stamp,
            Calendar calendar) {
        this.outbox = outbox;
        this.links = links;
        this.sources = sources;
        carriers.forEach(carrier -> this.carriers.put(carrier.channel(), carrier));
        this.stamp = stamp;
        this.calendar = calendar;
    }

    /** The ways for which a server is set; none as long as there is no public address to stop them by. */
    public Set<Channel> open() {
        return links.possible() ? carriers.values().stream().filter(Carrier::isSet).map(Carrier::channel)
                .collect(Collectors.toSet()) : Set.of();
    }

    /** Whether a link can be made by which somebody stops messages. Without one nothing is sent. */
    public boolean canBeStopped() {
        return links.possible();
    }

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
        for (int sent = 0; sent < MOST_IN_A_ROUND; sent++) {
            Optional<Outbox.Claimed> message = outbox.claim();
            if (message.isEmpty()) {
                return;
            }
            outbox.note(message.get(), carry(message.get().channel(), message.get().recipient(),
                    message.get().words()));
        }
    }

    Outcome carry(Channel channel, String recipient, String words) {
        Carrier carrier = carriers.get(channel);
        if (stamp == Stamp.DEMO && !carrier.isHere()) {
            return new Outcome(MessageState.STOPPED, Optional.of(Problem.DEMO));
        }
        return carrier.carry(recipient, words);
    }
}
