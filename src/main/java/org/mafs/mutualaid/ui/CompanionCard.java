package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Told;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.mutualaid.CompanionRecord;
import org.mafs.mutualaid.Companions;
import org.mafs.mutualaid.FellowshipRecord;
import org.mafs.mutualaid.Fellowships;

/** On the page of somebody who finished: whether they go along with others. Stopping is one press, as saying yes is one form. */
@SpringComponent
class CompanionCard implements MutualAidCard {

    private final Companions companions;
    private final Fellowships fellowships;
    private final Calendar calendar;

    CompanionCard(Companions companions, Fellowships fellowships, Calendar calendar) {
        this.companions = companions;
        this.fellowships = fellowships;
        this.calendar = calendar;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Component card(EnrolmentRecord person, Runnable changed) {
        Div card = new Div();
        card.addClassName("stack-s");
        show(card, person);
        return card;
    }

    private void show(Div card, EnrolmentRecord person) {
        card.removeAll();
        List<CompanionRecord> said = companions.of(person.id());
        boolean mayBeAsked = companions.mayBeAsked(person.id());
        card.setVisible(mayBeAsked || !said.isEmpty());
        Optional<CompanionRecord> now = said.stream().filter(CompanionRecord::isWilling).findFirst();
        card.add(new H3(Words.say("mutualaid.companion")));
        now.ifPresentOrElse(willing -> card.add(facts(willing)),
                () -> card.add(new Paragraph(Words.say("mutualaid.companion.not-now", person.name()))));
        Div actions = new Div();
        actions.addClassName("actions");
        if (mayBeAsked) {
            actions.add(new Button(Words.say(now.isPresent() ? "mutualaid.companion.change" : "mutualaid.companion.say"),
                    pressed -> new CompanionDialog(companions, fellowships.all(), person, now, calendar.today(),
                            () -> show(card, person)).open()));
        }
        now.ifPresent(willing -> {
            Button stop = new Button(Words.say("mutualaid.companion.stop"), new Glyph("close"), pressed -> {
                companions.stop(person.id());
                Told.good(Words.say("mutualaid.companion.stopped"));
                show(card, person);
            });
            stop.setAriaLabel(Words.say("mutualaid.companion.stop.label", person.name()));
            stop.setDisableOnClick(true);
            actions.add(stop);
        });
        card.add(actions);
        if (!said.isEmpty()) {
            card.add(history(said));
        }
    }

    private UnorderedList facts(CompanionRecord willing) {
        UnorderedList facts = new UnorderedList(
                new ListItem(Words.say("mutualaid.companion.called.is", willing.called())),
                new ListItem(fellowships.all().stream().filter(kind -> willing.fellowships().contains(kind.id()))
                        .map(FellowshipRecord::inShort).collect(Collectors.joining(", "))),
                new ListItem(willing.area()));
        willing.times().ifPresent(times -> facts.add(new ListItem(times)));
        facts.add(new ListItem(willing.phone().map(phone -> Words.say("mutualaid.companion.phone.is", phone))
                .orElseGet(() -> Words.say("mutualaid.companion.phone.none"))));
        facts.addClassName("facts");
        return facts;
    }

    private static NativeDetails history(List<CompanionRecord> said) {
        Div all = new Div();
        all.addClassName("stack-s");
        said.forEach(one -> {
            Paragraph when = new Paragraph(one.stoppedOn()
                    .map(day -> Words.say("mutualaid.companion.agreed.until", Calendar.longDay(one.agreedOn()),
                            Words.say("mutualaid.companion.how", one.agreedHow()), Calendar.longDay(day)))
                    .orElseGet(() -> Words.say("mutualaid.companion.agreed", Calendar.longDay(one.agreedOn()),
                            Words.say("mutualaid.companion.how", one.agreedHow()))));
            Paragraph words = new Paragraph(one.agreedText());
            words.addClassName("wording");
            all.add(when, words);
        });
        return new NativeDetails(Words.say("mutualaid.companion.history"), all);
    }
}
