package org.mafs.checkin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.base.Words;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.SavedLine;
import org.mafs.base.ui.Scale;
import org.mafs.checkin.DebriefAnswers;
import org.mafs.checkin.Debriefs;

/** Two minutes after an evening for the one who led it: theirs alone, saved as they type, and never asked for. */
class DebriefCard extends Section {

    private static final int PAUSE = 600;

    private final Debriefs debriefs;
    private final SessionId session;
    private final Scale felt = new Scale(Words.say("room.debrief.felt"), 1, 5, number -> "",
            Words.say("room.debrief.clear"))
            .ends(Words.say("room.debrief.felt.low"), Words.say("room.debrief.felt.high"));
    private final TextArea went = area("room.debrief.went");
    private final TextArea next = area("room.debrief.next");
    private final TextArea carried = area("room.debrief.carried");
    private final SavedLine saved = new SavedLine();
    private final ErrorNote problem = new ErrorNote();

    /** @param opened whether it is offered at once, rather than waiting behind its button */
    DebriefCard(Debriefs debriefs, SessionId session, boolean opened) {
        this.debriefs = debriefs;
        this.session = session;
        addClassNames("debrief", "stack-s");
        debriefs.mine(session).ifPresentOrElse(mine -> {
            felt.setAnswer(mine.felt());
            went.setValue(mine.went());
            next.setValue(mine.next());
            carried.setValue(mine.carried());
            fold("room.debrief.again");
        }, () -> fold("room.debrief.title"));
        felt.onAnswer(any -> keep());
        went.addValueChangeListener(typed -> keep());
        next.addValueChangeListener(typed -> keep());
        carried.addValueChangeListener(typed -> keep());
        if (opened) {
            unfold();
        }
    }

    private void fold(String key) {
        removeAll();
        removeClassName("card");
        Button open = new Button(Words.say(key), new Glyph("edit"), pressed -> unfold());
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(open);
    }

    private void unfold() {
        removeAll();
        addClassName("card");
        H3 question = new H3(Words.say("room.debrief.felt"));
        question.addClassName("question-topic");
        Div scale = new Div(question, felt);
        scale.addClassName("question");
        Paragraph help = new Paragraph(Words.say("room.debrief.help"));
        help.addClassNames("quiet", "small");
        Button notNow = new Button(Words.say("app.cancel"), pressed -> fold("room.debrief.title"));
        notNow.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button done = new Button(Words.say("room.debrief.done"), pressed -> fold("room.debrief.again"));
        Div actions = new Div(done, notNow, saved);
        actions.addClassName("actions");
        Paragraph yours = new Paragraph(Words.say("room.debrief.yours"));
        yours.addClassName("quiet");
        add(new H2(Words.say("room.debrief.title")), yours, scale, went, next, carried, help, problem, actions);
    }

    private void keep() {
        try {
            problem.clear();
            saved.savedAt(debriefs.keep(session, new DebriefAnswers(felt.answer(), went.getValue(), next.getValue(),
                    carried.getValue())));
        } catch (Refused refused) {
            saved.clear();
            problem.say(refused.getMessage());
        }
    }

    private static TextArea area(String key) {
        TextArea area = new TextArea(Words.say(key));
        area.setMaxLength(DebriefAnswers.LONGEST);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(PAUSE);
        area.setWidthFull();
        return area;
    }
}
