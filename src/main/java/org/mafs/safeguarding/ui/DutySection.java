package org.mafs.safeguarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mafs.base.SiteId;
import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.base.ui.Chip.Tone;
import org.mafs.base.ui.Glyph;
import org.mafs.cohort.SiteRecord;
import org.mafs.cohort.SiteSection;
import org.mafs.safeguarding.Duty;
import org.mafs.safeguarding.NamingDuties;
import org.mafs.safeguarding.SiteDuties;
import org.mafs.safeguarding.SiteDuty;
import org.springframework.stereotype.Service;

/** Who answers for safeguarding at each site, on its card. */
@Service
class DutySection implements SiteSection {

    private final NamingDuties duties;

    DutySection(NamingDuties duties) {
        this.duties = duties;
    }

    @Override
    public Map<SiteId, Component> of(List<SiteRecord> sites, boolean mayChange, Runnable changed) {
        Map<SiteId, SiteDuties> named = duties.all();
        Map<SiteId, Component> sections = new HashMap<>();
        sites.forEach(site -> sections.put(site.id(), section(site,
                named.getOrDefault(site.id(), new SiteDuties(site.id(), 0, List.of())), mayChange, changed)));
        return sections;
    }

    private Div section(SiteRecord site, SiteDuties named, boolean mayChange, Runnable changed) {
        Div section = new Div(new H3(Words.say("safeguarding.duty.heading")));
        section.addClassNames("duty-section", "stack-s");
        if (named.named().isEmpty()) {
            Paragraph why = new Paragraph(Words.say("safeguarding.duty.none.words"));
            why.addClassNames("quiet", "small");
            section.add(new Div(new Chip("due", Words.say("safeguarding.duty.none"), Tone.CAUTION)), why);
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("plain-list");
            for (Duty duty : Duty.values()) {
                list.add(line(duty, named));
            }
            section.add(list);
        }
        if (mayChange) {
            Button change = new Button(Words.say(named.named().isEmpty() ? "safeguarding.duty.name"
                    : "safeguarding.duty.change"), new Glyph("edit"),
                    pressed -> new DutyDialog(duties, site, changed).open());
            change.setAriaLabel(Words.say("safeguarding.duty.change.at", site.name()));
            Div actions = new Div(change);
            actions.addClassName("actions");
            section.add(actions);
        }
        return section;
    }

    private static ListItem line(Duty duty, SiteDuties named) {
        Span who = new Span(named.of(duty).map(SiteDuty::name).orElse(Words.say("safeguarding.duty.nobody")));
        Span what = new Span(Words.say("safeguarding.duty", duty));
        what.addClassNames("quiet", "small");
        Div line = new Div(who, what);
        line.addClassNames("grow", "stack-s");
        ListItem item = new ListItem(line);
        if (!named.held(duty)) {
            item.add(new Chip("due", named.of(duty).map(gone -> Words.say("safeguarding.duty.gone", gone.name()))
                    .orElse(Words.say("safeguarding.duty.nobody")), Tone.CAUTION));
        }
        return item;
    }
}
