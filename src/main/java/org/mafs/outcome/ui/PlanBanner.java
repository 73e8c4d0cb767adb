package org.mafs.outcome.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.outcome.DeclaredWords;
import org.mafs.outcome.Plan;
import org.mafs.outcome.Standing;
import org.mafs.outcome.StandingWords;

/** What the results below may claim, why, and who looked first. */
class PlanBanner extends Div {

    /** @param firstBy who opened first; empty where it was nobody's account */
    PlanBanner(Standing standing, String firstBy, DeclaredWords words) {
        addClassNames("card", "card-quiet", "stack-s", "plan-banner");
        Paragraph why = new Paragraph(StandingWords.sentence(standing));
        add(head(standing), why);
        if (standing.isExploratory() && !firstBy.isEmpty()) {
            add(quiet(Words.say("outcome.standing.first-by", firstBy)));
        }
        standing.plan().ifPresent(plan -> add(quiet(Words.say("outcome.plan.primary.is",
                words.primary(plan.declared().primary()), DeclaredWords.span(plan.declared().span())))));
        standing.changesAfterLooking().forEach(change -> add(quiet(Words.say("outcome.standing.change",
                DeclaredWords.day(change.at()), change.why()))));
    }

    private static UnorderedList head(Standing standing) {
        UnorderedList head = new UnorderedList(new ListItem(chip(standing)));
        standing.plan().ifPresent(plan -> head.add(new ListItem(read(plan))));
        head.addClassName("facts");
        return head;
    }

    static RouterLink read(Plan plan) {
        return PlanView.link(plan.id(), Words.say("outcome.plan.read"));
    }

    private static Chip chip(Standing standing) {
        return standing.isExploratory() ? new Chip("search", StandingWords.chip(standing), Chip.Tone.CAUTION)
                : new Chip("lock", StandingWords.chip(standing), Chip.Tone.GOOD);
    }

    private static Paragraph quiet(String words) {
        Paragraph line = new Paragraph(words);
        line.addClassNames("quiet", "small");
        return line;
    }
}
