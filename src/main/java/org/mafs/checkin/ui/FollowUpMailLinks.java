package org.mafs.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mafs.base.EnrolmentId;
import org.mafs.checkin.FollowUpLinks;
import org.mafs.checkin.FollowUpMail;
import org.mafs.cohort.FollowUpLine;
import org.mafs.cohort.FollowUpLink;

/** Sends the questions to those of the follow-up list whom an e-mail may reach. */
@SpringComponent
class FollowUpMailLinks implements FollowUpLink {

    private final FollowUpLinks links;

    FollowUpMailLinks(FollowUpLinks links) {
        this.links = links;
    }

    @Override
    public Function<FollowUpLine, List<Component>> linksTo(List<FollowUpLine> due, Runnable changed) {
        List<EnrolmentId> people = due.stream().map(FollowUpLine::id).toList();
        Map<EnrolmentId, FollowUpMail> sent = links.of(people);
        Set<EnrolmentId> possible = links.possible(people);
        return line -> sent.containsKey(line.id()) || possible.contains(line.id())
                ? List.of(new FollowUpMailLine(links, line.id(), line.person().name(),
                        Optional.ofNullable(sent.get(line.id())), possible.contains(line.id()), changed))
                : List.of();
    }
}
