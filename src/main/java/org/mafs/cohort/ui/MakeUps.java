package org.mafs.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.Told;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.Guests;
import org.mafs.cohort.MakeUp;
import org.mafs.cohort.SessionRecord;

/** Sessions made up in other cohorts, as they stand beside the sessions on somebody's page. */
@SpringComponent
class MakeUps {

    private final Guests guests;
    private final CurrentAccount current;
    private final Calendar calendar;

    MakeUps(Guests guests, CurrentAccount current, Calendar calendar) {
        this.guests = guests;
        this.current = current;
        this.calendar = calendar;
    }

    /** What stands below each session: where it was made up, or a way to arrange that. */
    Function<SessionRecord, Optional<Component>> below(RegisterLine line, Runnable changed) {
        List<MakeUp> elsewhere = guests.elsewhere(line.person().id());
        return session -> {
            Optional<MakeUp> made = elsewhere.stream().filter(one -> one.number() == session.number())
                    .reduce((one, other) -> one.attended() ? one : other);
            return made.isPresent() ? Optional.of(said(made.get(), changed)) : step(line, session, changed);
        };
    }

    private Component said(MakeUp made, Runnable changed) {
        Span words = new Span(Words.say(made.mark().isPresent() ? "cohort.make-up.done" : "cohort.make-up.booked",
                made.cohort(), Calendar.shortDay(made.heldOn())));
        words.addClassNames("quiet", "small");
        Div said = new Div(words);
        if (made.mark().isEmpty() && runsCohorts()) {
            Button cancel = button("cohort.make-up.cancel", made.number());
            cancel.setDisableOnClick(true);
            cancel.addClickListener(pressed -> {
                try {
                    guests.cancel(made.enrolment(), made.session());
                } catch (Refused refused) {
                    Told.refused(refused.getMessage());
                }
                changed.run();
            });
            said.add(cancel);
        }
        return said;
    }

    private Optional<Component> step(RegisterLine line, SessionRecord session, Runnable changed) {
        EnrolmentRecord person = line.person();
        boolean missed = !line.attended(session)
                && (session.isCancelled() || session.isClosed() || session.heldOn().isBefore(calendar.today()));
        if (!runsCohorts() || !missed || person.status() != EnrolmentStatus.ENROLLED) {
            return Optional.empty();
        }
        Button step = button("cohort.make-up.step", session.number());
        step.addClickListener(pressed -> new MakeUpDialog(session.number(),
                guests.choices(person.id(), session.number()), chosen -> guests.book(person.id(), chosen), changed).open());
        return Optional.of(step);
    }

    private boolean runsCohorts() {
        return current.get().role() == Role.COORDINATOR;
    }

    private static Button button(String key, int number) {
        Button button = new Button(Words.say(key));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(Words.say(key + ".label", number));
        return button;
    }
}
