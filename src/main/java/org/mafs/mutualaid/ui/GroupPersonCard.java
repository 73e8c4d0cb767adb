package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.base.ui.Chip.Tone;
import org.mafs.base.ui.Destination;
import org.mafs.base.ui.PersonName;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.ui.CohortNavigation;
import org.mafs.mutualaid.Known;
import org.mafs.mutualaid.OpenPlan;
import org.mafs.mutualaid.PersonMutualAid;
import org.mafs.mutualaid.SupportAnswer;
import org.mafs.mutualaid.SupportRecord;

/** One person of a group: what they tried, what they plan, what was offered, and the next step where there is no plan. */
class GroupPersonCard extends ListItem {

    GroupPersonCard(PersonMutualAid one, LocalDate today) {
        addClassName("person-card");
        RouterLink name = CohortNavigation.enrolment(one.person().id()).link(new PersonName(one.person().name()));
        name.addClassName("row-link");
        add(name, state(one), new Paragraph(tried(one)));
        one.plans().forEach(plan -> add(new Paragraph(planned(plan, today))));
        if (!one.supports().isEmpty()) {
            Paragraph offered = new Paragraph(Words.say("mutualaid.group.offered", one.supports().stream()
                    .map(GroupPersonCard::support).collect(Collectors.joining(", "))));
            offered.addClassNames("quiet", "small");
            add(offered);
        }
        if (one.needsAPlan() && one.person().status() == EnrolmentStatus.ENROLLED) {
            add(next(PlanNavigation.begin(one.person().id()), "mutualaid.group.make-plan", one.person().name()));
        } else if (one.plans().stream().anyMatch(plan -> plan.on().isBefore(today))) {
            add(next(CohortNavigation.enrolment(one.person().id()), "mutualaid.group.ask", one.person().name()));
        }
    }

    private static Div next(Destination there, String words, String name) {
        RouterLink next = there.link(Words.say(words));
        next.addClassName("button");
        next.getElement().setAttribute("aria-label", Words.say(words + ".label", name));
        Div actions = new Div(next);
        actions.addClassName("actions");
        return actions;
    }

    private static Chip state(PersonMutualAid one) {
        if (one.hasTried()) {
            return new Chip("check", Words.say("mutualaid.group.state.tried"), Tone.GOOD);
        }
        return one.hasPlan() ? new Chip("clock", Words.say("mutualaid.group.state.plan"), Tone.PLAIN)
                : new Chip("not-yet", Words.say("mutualaid.group.state.none"), Tone.CAUTION);
    }

    private static String tried(PersonMutualAid one) {
        if (one.outside().tried() != Known.YES) {
            return Words.say(one.outside().tried() == Known.NO ? "mutualaid.group.not-tried" : "mutualaid.group.not-known");
        }
        String where = one.fellowships().isEmpty() ? Words.say("mutualaid.group.tried.somewhere")
                : String.join(", ", one.fellowships());
        return Words.say("mutualaid.group.tried", where, Calendar.shortDay(one.outside().first().orElseThrow()),
                one.outside().times());
    }

    private static String planned(OpenPlan plan, LocalDate today) {
        return Words.say(plan.on().isBefore(today) ? "mutualaid.group.plan.past" : "mutualaid.group.plan", plan.what(),
                Calendar.shortDay(plan.on()));
    }

    private static String support(SupportRecord support) {
        String kind = Words.say("mutualaid.support.kind", support.kind());
        return support.usedOn().isPresent() ? Words.say("mutualaid.group.support", kind, Words.say("mutualaid.support.used"))
                : support.answer() == SupportAnswer.NOT_SAID ? kind
                : Words.say("mutualaid.group.support", kind, Words.say("mutualaid.support.answer", support.answer()));
    }
}
