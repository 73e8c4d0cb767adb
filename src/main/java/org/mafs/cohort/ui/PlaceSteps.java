package org.mafs.cohort.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Told;
import org.mafs.cohort.CohortList;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.Moving;

/** What can be done next about one person's place, by the one who asks. Saying yes is an agreement, and stands there. */
@SpringComponent
class PlaceSteps {

    private final Enrolling enrolling;
    private final Moving moving;
    private final CohortList cohorts;
    private final CurrentAccount current;
    private final Calendar calendar;

    PlaceSteps(Enrolling enrolling, Moving moving, CohortList cohorts, CurrentAccount current, Calendar calendar) {
        this.enrolling = enrolling;
        this.moving = moving;
        this.cohorts = cohorts;
        this.current = current;
        this.calendar = calendar;
    }

    Button[] of(EnrolmentRecord person, Runnable changed) {
        List<Button> steps = new ArrayList<>();
        boolean givesPlaces = current.get().role() == Role.COORDINATOR;
        EnrolmentStatus status = person.status();
        if (givesPlaces) {
            steps.add(new Button(Words.say("cohort.move"), new Glyph("arrow-right"),
                    pressed -> new MoveDialog(person, moving, cohorts, changed).open()));
        }
        switch (status) {
            case ENROLLED -> steps.add(new Button(Words.say("cohort.leave"), new Glyph("away"),
                    pressed -> new LeaveDialog(person, calendar.today(), enrolling, changed).open()));
            case LEFT -> steps.add(step("cohort.came-back", "undo", () -> {
                enrolling.comeBack(person.id());
                Told.good(Words.say("cohort.came-back.done", person.name()));
            }, changed));
            default -> {
                if (status != EnrolmentStatus.DECLINED) {
                    steps.add(new Button(Words.say("cohort.decline"), new Glyph("close"),
                            pressed -> new DeclineDialog(person, enrolling, changed).open()));
                }
                if (givesPlaces && (status == EnrolmentStatus.REFERRED || status == EnrolmentStatus.DECLINED)) {
                    steps.add(step("cohort.wait", "clock",
                            () -> enrolling.waitFor(person.cohort(), person.person()), changed));
                }
                if (givesPlaces && status != EnrolmentStatus.OFFERED) {
                    Button offer = step("cohort.offer", "check",
                            () -> enrolling.offer(person.cohort(), person.person()), changed);
                    offer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                    steps.add(offer);
                }
            }
        }
        return steps.toArray(Button[]::new);
    }

    private static Button step(String key, String glyph, Runnable work, Runnable changed) {
        Button button = new Button(Words.say(key), new Glyph(glyph), pressed -> {
            try {
                work.run();
            } catch (Refused refused) {
                Told.refused(refused.getMessage());
            }
            changed.run();
        });
        button.setDisableOnClick(true);
        return button;
    }
}
