package org.mafs.cohort.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.cohort.CohortList;
import org.mafs.cohort.ReferralAnswers;
import org.mafs.person.PersonRegister;
import org.mafs.person.Referring;

/** Who was referred and waits for an answer, the longest waiting on top. */
@Route("people/referrals")
@RolesAllowed(Role.RUNS_COHORTS)
class ReferralsView extends Page {

    private final ReferralGrid grid;

    ReferralsView(Referring referring, PersonRegister people, ReferralAnswers answers, CohortList cohorts,
            Calendar calendar) {
        this.grid = new ReferralGrid(referring, calendar.today(), row ->
                new AnswerReferralDialog(row, referring, answers, cohorts, this::again).open());
        heading(Words.say("cohort.referrals"));
        subline(Words.say("cohort.referrals.sub"));
        Button add = new Button(Words.say("cohort.referral.new"), new Glyph("plus"), pressed ->
                new NewReferralDialog(referring, people, calendar.today(), this::again).open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(add);
        Checkbox all = new Checkbox(Words.say("cohort.referrals.all"));
        all.addValueChangeListener(ticked -> grid.show(!ticked.getValue()));
        add(all, grid);
    }

    private void again() {
        grid.again();
    }
}
