package org.mafs.message;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which ways out there are at this moment. */
@Component
public class OpenChannels {

    private final StopLinks links;
    private final List<Carrier> carriers;

    OpenChannels(StopLinks links, List<Carrier> carriers) {
        this.links = links;
        this.carriers = carriers;
    }

    /** Those for which a server is set; none as long as there is no public address to stop messages by. */
    public Set<Channel> get() {
        return canBeStopped() ? toStaff() : Set.of();
    }

    /** Those for which a server is set. */
    public Set<Channel> toStaff() {
        return carriers.stream().filter(Carrier::isSet).map(Carrier::channel).collect(Collectors.toSet());
    }

    /** Whether a link can be made by which somebody stops messages. Without one nothing is sent. */
    public boolean canBeStopped() {
        return links.possible();
    }
}
