package org.mafs.safeguarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.base.ui.Chip.Tone;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.PersonSection;
import org.mafs.safeguarding.ConcernRecord;
import org.mafs.safeguarding.ConcernRegister;
import org.springframework.stereotype.Service;

/** A person's concerns on their page, open and closed, and the way to open one. */
@Service
class ConcernSection implements PersonSection {

    private final ConcernRegister concerns;

    private final ConcernsByHand byHand;

    ConcernSection(ConcernRegister concerns, ConcernsByHand byHand) {
        this.concerns = concerns;
        this.byHand = byHand;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Component section(EnrolmentRecord person) {
        List<ConcernRecord> known = concerns.of(person.id());
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        known.forEach(concern -> list.add(item(concern)));
        list.setVisible(!known.isEmpty());
        Div actions = new Div(byHand.button(person.id(), person.name()));
        actions.addClassName("actions");
        Section section = new Section(new H2(Words.say("safeguarding.concerns")), list, actions);
        section.addClassName("card");
        return section;
    }

    private static ListItem item(ConcernRecord concern) {
        Div what = new Div(SafeguardingNavigation.concern(concern.id()).link(Words.say("safeguarding.concern-of",
                Calendar.longDay(concern.openedAt().atZone(Calendar.PLACE).toLocalDate()))));
        what.addClassName("grow");
        return new ListItem(what, chip(concern));
    }

    static Chip chip(ConcernRecord concern) {
        return concern.closed().isPresent() ? new Chip("check", Words.say("safeguarding.state.closed"), Tone.QUIET)
                : new Chip("care", Words.say("safeguarding.state.open"), Tone.CARE);
    }
}
