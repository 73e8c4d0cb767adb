package org.mafs.cohort.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.base.ui.Told;
import org.mafs.cohort.CohortList;
import org.mafs.cohort.CohortRow;
import org.mafs.cohort.CohortSearch;
import org.mafs.cohort.CohortStatus;
import org.mafs.cohort.ReferralAnswers;
import org.mafs.person.ReferralOutcome;
import org.mafs.person.ReferralRow;
import org.mafs.person.Referring;

/** A place, a turn on a waiting list, or a no with its reason. */
class AnswerReferralDialog extends FormDialog {

    private static final int MOST_COHORTS = 100;

    private final ReferralRow referral;
    private final Referring referring;
    private final ReferralAnswers answers;
    private final RadioButtonGroup<ReferralOutcome> outcome =
            new RadioButtonGroup<>(Words.say("cohort.referral.answer"));
    private final Select<CohortRow> cohort = new Select<>();
    private final TextArea reason = new TextArea(Words.say("cohort.referral.reason"));

    AnswerReferralDialog(ReferralRow referral, Referring referring, ReferralAnswers answers, CohortList cohorts,
            Runnable answered) {
        super(Words.say("cohort.referral.answer.title", referral.name()), Words.say("cohort.referral.answer.save"),
                answered);
        this.referral = referral;
        this.referring = referring;
        this.answers = answers;
        outcome.setItems(ReferralOutcome.values());
        outcome.setItemLabelGenerator(value -> Words.say("cohort.referral.answer", value));
        outcome.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        outcome.addValueChangeListener(chosen -> ask(chosen.getValue()));
        cohort.setLabel(Words.say("cohort.referral.cohort"));
        cohort.setItems(cohorts.page(CohortSearch.ALL, 0, MOST_COHORTS).stream()
                .filter(row -> row.status() != CohortStatus.FINISHED).toList());
        cohort.setItemLabelGenerator(row -> row == null ? ""
                : Words.say("person.referral.line", row.name(), Dates.span(row.firstOn(), row.lastOn())));
        reason.setMaxLength(Referring.LONGEST_REASON);
        reason.setMinRows(2);
        ask(null);
        fields(outcome, cohort, reason);
    }

    private void ask(ReferralOutcome chosen) {
        cohort.setVisible(chosen == ReferralOutcome.OFFERED || chosen == ReferralOutcome.WAITING);
        reason.setVisible(chosen == ReferralOutcome.DECLINED || chosen == ReferralOutcome.NOT_SUITABLE);
    }

    @Override
    protected void save() {
        ReferralOutcome chosen = outcome.getOptionalValue()
                .orElseThrow(() -> new Refused("cohort.referral.answer.needed"));
        switch (chosen) {
            case OFFERED -> answers.offer(referral.id(), chosenCohort().id());
            case WAITING -> answers.waitFor(referral.id(), chosenCohort().id());
            case DECLINED, NOT_SUITABLE -> referring.answer(referral.id(), chosen, reason.getValue());
        }
        Told.good(Words.say("cohort.referral.answer.done", referral.name()));
    }

    private CohortRow chosenCohort() {
        return Optional.ofNullable(cohort.getValue()).orElseThrow(() -> new Refused("cohort.referral.cohort.needed"));
    }
}
