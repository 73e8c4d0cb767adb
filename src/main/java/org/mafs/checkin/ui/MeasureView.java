package org.mafs.checkin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.checkin.Form;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.Enrolling;
import org.mafs.draft.Drafts;
import org.mafs.measure.Answers;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.Instrument;
import org.mafs.measure.Instruments;
import org.mafs.measure.Item;
import org.mafs.measure.NewResponse;
import org.mafs.measure.ResponseRecord;
import org.mafs.measure.Risk;
import org.mafs.measure.ui.InstrumentForm;
import org.mafs.measure.ui.ScoreCard;

/** CORE-10 keyed in from the paper form, and then what it comes to. */
@Route("sessions/" + Paths.SESSION + "/enrolments/" + Paths.PERSON + "/core-10")
@RouteAlias("enrolments/" + Paths.PERSON + "/core-10")
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
class MeasureView extends FormView {

    private static final Instrument CORE_10 = Instruments.CORE_10;
    private static final String ITEM = "item.";

    private final CompletedForms forms;
    private final InstrumentForm items = new InstrumentForm(CORE_10, (item, answer) -> keep(ITEM + item, answer));
    private Div questions;
    private Optional<Long> seenVersion = Optional.empty();

    MeasureView(CompletedForms forms, Enrolling enrolling, CohortPlanning cohorts, Drafts drafts, Calendar calendar) {
        super(Form.CORE_10, enrolling, cohorts, drafts, calendar);
        this.forms = forms;
    }

    @Override
    void show(Div page, Map<String, String> keptAnswers) {
        questions = page;
        Optional<ResponseRecord> before = forms.handedIn(key(), person().id());
        seenVersion = before.map(ResponseRecord::version);
        Answers answers = before.map(ResponseRecord::answers).orElse(Answers.none(CORE_10));
        Kept kept = new Kept(keptAnswers);
        for (Item item : CORE_10.items()) {
            if (kept.has(ITEM + item.number())) {
                answers = answers.with(item.number(), kept.number(ITEM + item.number(), null));
            }
        }
        items.setAnswers(answers);
        questions.add(new Paragraph(Words.say("checkin.core-10.how")), items);
    }

    @Override
    void save(Optional<Long> replacing) {
        forms.handIn(new NewResponse(key(), person().id(), session(), CORE_10.code(), day(), items.answers(),
                replacing.or(() -> seenVersion)));
    }

    /** The result belongs to the facilitator's screen, so it comes here and not as a passing notice. */
    @Override
    void afterwards() {
        hideSteps();
        questions.removeAll();
        ResponseRecord latest = forms.handedIn(key(), person().id()).orElseThrow();
        if (latest.score().risk() != Risk.NO) {
            questions.add(new CareNote(person().name(), latest.score().risk()));
        }
        questions.add(new ScoreCard(CORE_10, forms.of(person().id(), CORE_10)));
        Button done = new Button(backTo(), pressed -> leave());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        Div end = new Div(done);
        end.addClassName("actions");
        questions.add(end);
        questions.getElement().executeJs("window.scrollTo(0, 0)");
    }

    private String backTo() {
        return session().isPresent() ? Words.say("checkin.done-back")
                : Words.say("checkin.done-back-to", person().name());
    }
}
