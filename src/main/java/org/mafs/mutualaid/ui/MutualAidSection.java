package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Comparator;
import java.util.List;
import org.mafs.base.Words;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.PersonSection;

/** Mutual aid on a person's page: what they mean to try, what helps them get there, where they went. */
@SpringComponent
class MutualAidSection implements PersonSection {

    private final List<MutualAidCard> cards;

    MutualAidSection(List<MutualAidCard> cards) {
        this.cards = cards.stream().sorted(Comparator.comparingInt(MutualAidCard::order)).toList();
    }

    @Override
    public int order() {
        return 3;
    }

    @Override
    public Component section(EnrolmentRecord person) {
        Section section = new Section();
        section.addClassNames("card", "section", "mutual-aid");
        show(section, person);
        return section;
    }

    private void show(Section section, EnrolmentRecord person) {
        section.removeAll();
        section.add(new H2(Words.say("mutualaid.section")));
        cards.forEach(card -> {
            Component shown = card.card(person, () -> show(section, person));
            shown.addClassName("card-part");
            section.add(shown);
        });
    }
}
