package org.mafs.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.UUID;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.base.ui.Told;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.Register;
import org.mafs.cohort.SessionRecord;
import org.mafs.cohort.WalkIns;

/** Somebody walks in: a name to be called by, a spoken yes, and they are here. Without a yes they are only counted. */
class WalkInDialog extends FormDialog {

    private static final int LONGEST = 100;
    private static final int TYPING_PAUSE_MS = 400;

    /** Made when the dialog opens, so that pressing twice is one person. */
    private final UUID key = UUID.randomUUID();
    private final SessionRecord session;
    private final WalkIns walkIns;
    private final Register register;
    private final Runnable afterwards;
    private final TextField name = new TextField(Words.say("person.name"));
    private final SameName sameName = new SameName(this::isThem);

    WalkInDialog(SessionRecord session, WalkIns walkIns, Register register, Runnable afterwards) {
        super(Words.say("checkin.walk-in"), Words.say("checkin.walk-in.yes"), afterwards);
        this.session = session;
        this.walkIns = walkIns;
        this.register = register;
        this.afterwards = afterwards;
        name.setWidthFull();
        name.setMaxLength(LONGEST);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.setValueChangeTimeout(TYPING_PAUSE_MS);
        name.addValueChangeListener(typed -> isSomebodyOfThatName());
        Paragraph words = new Paragraph(walkIns.wording());
        words.addClassName("wording");
        fields(name, sameName, words, countOnly());
        addOpenedChangeListener(opened -> name.focus());
    }

    @Override
    protected void save() {
        if (isSomebodyOfThatName()) {
            throw new Refused("checkin.walk-in.say-who");
        }
        walkIns.arrive(key, session.id(), name.getValue());
        Told.good(Words.say("checkin.walk-in.added", name.getValue().strip()));
    }

    private boolean isSomebodyOfThatName() {
        return sameName.ask(name.getValue(), walkIns.called(session.id(), name.getValue()));
    }

    private void isThem(EnrolmentRecord person) {
        finish(() -> walkIns.arriveAgain(session.id(), person.id()),
                Words.say("checkin.walk-in.added", person.name()));
    }

    private Component countOnly() {
        Span words = new Span(Words.say("checkin.walk-in.no-yes"));
        words.addClassName("quiet");
        Button count = new Button(Words.say("checkin.walk-in.count"), pressed ->
                finish(() -> register.visitors(session.id(), 1), Words.say("checkin.walk-in.counted")));
        count.setDisableOnClick(true);
        Div line = new Div(words, count);
        line.addClassNames("card-quiet", "spread");
        return line;
    }

    private void finish(Runnable step, String done) {
        try {
            step.run();
            Told.good(done);
        } catch (Refused refused) {
            Told.refused(refused.getMessage());
        }
        close();
        afterwards.run();
    }
}
