package org.mafs.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.base.ui.Chip.Tone;
import org.mafs.base.ui.LinesGrid;
import org.mafs.base.ui.PersonName;
import org.mafs.person.ReferralRow;
import org.mafs.person.Referring;
import org.mafs.person.ui.PersonNavigation;

/** Referrals, those who wait longest on top, each with its answer or the way to one. */
class ReferralGrid extends LinesGrid<ReferralRow> {

    private final Referring referring;
    private final LocalDate today;
    private final Consumer<ReferralRow> answering;
    private boolean openOnly = true;

    ReferralGrid(Referring referring, LocalDate today, Consumer<ReferralRow> answering) {
        this.referring = referring;
        this.today = today;
        this.answering = answering;
        build(Words.say("cohort.referrals"), Words.say("cohort.referrals.none"));
    }

    void show(boolean onlyOpen) {
        openOnly = onlyOpen;
        again();
    }

    @Override
    protected List<Column<ReferralRow>> parts() {
        return List.of(
                addComponentColumn(ReferralGrid::link).setHeader(Words.say("cohort.referrals.who")).setFlexGrow(2)
                        .setWidth("10rem").setRowHeader(true),
                addColumn(ReferralGrid::from).setHeader(Words.say("cohort.referrals.from")).setFlexGrow(2)
                        .setWidth("11rem"),
                addColumn(this::when).setHeader(Words.say("cohort.referrals.when")).setFlexGrow(1).setWidth("10rem"),
                addComponentColumn(this::answer).setHeader(Words.say("cohort.referrals.answer")).setFlexGrow(0)
                        .setWidth("13rem"));
    }

    @Override
    protected Stream<ReferralRow> fetch(Query<ReferralRow, Void> query) {
        return referring.page(openOnly, query.getOffset(), query.getLimit()).stream();
    }

    @Override
    protected Component whole(ReferralRow row) {
        Div facts = new Div(new Span(from(row)), new Span(when(row)));
        facts.addClassNames("facts", "small");
        Div whole = new Div(link(row), facts, answer(row));
        whole.addClassName("cohort-line");
        return whole;
    }

    private static RouterLink link(ReferralRow row) {
        RouterLink link = PersonNavigation.person(row.person()).link(new PersonName(row.name()));
        link.addClassName("row-link");
        return link;
    }

    private static String from(ReferralRow row) {
        String source = Words.say("person.source", row.source());
        return row.agency().map(agency -> Words.say("person.referral.line", source, agency)).orElse(source);
    }

    private String when(ReferralRow row) {
        String day = Calendar.longDay(row.referredOn());
        return row.outcome().isPresent() ? day
                : Words.say("cohort.referrals.days", day, ChronoUnit.DAYS.between(row.referredOn(), today));
    }

    private Component answer(ReferralRow row) {
        Div answer = new Div();
        answer.addClassName("row");
        row.outcome().ifPresent(outcome -> answer.add(switch (outcome) {
            case OFFERED -> new Chip("check", Words.say("person.referral.outcome", outcome), Tone.GOOD);
            case WAITING -> new Chip("clock", Words.say("person.referral.outcome", outcome), Tone.CAUTION);
            case DECLINED, NOT_SUITABLE -> new Chip("away", Words.say("person.referral.outcome", outcome), Tone.QUIET);
        }));
        if (row.outcome().isEmpty()) {
            Button button = new Button(Words.say("cohort.referrals.answer.do"), pressed -> answering.accept(row));
            button.setAriaLabel(Words.say("cohort.referrals.answer.do.label", row.name()));
            answer.add(button);
        }
        return answer;
    }
}
