package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.mafs.access.Role;
import org.mafs.base.Words;

/** From all meetings to what helps people get to one, for those who may see it. */
class MeetingsAside extends UnorderedList {

    MeetingsAside(Role role) {
        addClassName("facts");
        if (role == Role.FACILITATOR || role == Role.COORDINATOR) {
            add(new ListItem(SupportNavigation.companions().link(Words.say("mutualaid.companions"))));
        }
        if (role == Role.COORDINATOR) {
            add(new ListItem(SupportNavigation.numbers().link(Words.say("mutualaid.numbers"))));
        }
        setVisible(getComponentCount() > 0);
    }
}
