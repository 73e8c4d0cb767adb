package org.mafs.person.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.person.ReferralRecord;

/** Every time somebody was referred, by whom, and what became of it. */
class ReferralsCard extends Section {

    ReferralsCard(List<ReferralRecord> referrals) {
        addClassNames("card", "section");
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        referrals.forEach(referral -> list.add(line(referral)));
        add(new H2(Words.say("person.referrals")),
                referrals.isEmpty() ? new Paragraph(Words.say("person.referrals.none")) : list);
    }

    private static ListItem line(ReferralRecord referral) {
        Div said = new Div(new Span(Words.say("person.referral.line", Calendar.longDay(referral.referredOn()),
                Words.say("person.source", referral.source()))));
        said.addClassNames("grow", "known-person");
        String by = Stream.of(referral.referrer(), referral.agency()).flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        if (!by.isEmpty()) {
            said.add(small(Words.say("person.referral.by", by)));
        }
        referral.note().ifPresent(note -> said.add(small(note)));
        said.add(small(referral.outcome().map(outcome -> Words.say("person.referral.answered-on",
                Words.say("person.referral.outcome", outcome), Calendar.longDay(referral.outcomeOn().orElseThrow())))
                .orElseGet(() -> Words.say("person.referral.open"))));
        referral.reason().ifPresent(reason -> said.add(small(reason)));
        return new ListItem(said);
    }

    private static Component small(String words) {
        Span small = new Span(words);
        small.addClassNames("quiet", "small");
        small.getElement().setAttribute("dir", "auto");
        return small;
    }
}
