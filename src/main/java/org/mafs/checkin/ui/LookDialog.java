package org.mafs.checkin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Iterator;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.base.Words;
import org.mafs.base.ui.ErrorNote;
import org.mafs.checkin.EveningPerson;
import org.mafs.checkin.Form;
import org.mafs.checkin.Looked;
import org.mafs.checkin.SheetLooks;
import org.mafs.measure.Item;

/**
 * Asks what is ticked on a paper sheet where it asks about risk: one tap for each question, and it is kept. Whatever was
 * tapped, the screen says the same afterwards; an earlier tap is not shown either.
 */
@StyleSheet("styles/looking.css")
class LookDialog extends Dialog {

    private static final int MOST_BOXES = 11;

    private final SheetLooks looks;
    private final SessionId session;
    private final EveningPerson person;
    private final Form form;
    private final Runnable afterwards;
    private final Looked seen;
    private final Iterator<Item> questions;
    private final ErrorNote problem = new ErrorNote();
    private final Div question = new Div();

    LookDialog(SheetLooks looks, SessionId session, EveningPerson person, Form form, Runnable afterwards) {
        this.looks = looks;
        this.session = session;
        this.person = person;
        this.form = form;
        this.afterwards = afterwards;
        this.seen = looks.of(session, who(), form);
        this.questions = form.questionsAboutRisk().iterator();
        addClassNames("form-dialog", "look-dialog");
        question.addClassName("stack-s");
        Div body = new Div(problem, question);
        body.addClassName("dialog-body");
        add(body);
        getFooter().add(noSheet(), new Button(Words.say("room.look.not-now"), pressed -> close()));
        ask(questions.next());
    }

    private Button noSheet() {
        boolean isSo = seen.saysNoSheet();
        Button none = new Button(Words.say(isSo ? "room.look.after-all" : "room.look.no-sheet"), pressed -> attempt(() -> {
            if (isSo) {
                looks.sheetAfterAll(session, who(), form);
            } else {
                looks.noSheet(session, who(), form, seen);
            }
            close();
        }));
        none.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return none;
    }

    private void ask(Item item) {
        setHeaderTitle(Words.say("room.look.title", person.enrolment().name(), item.number()));
        question.removeAll();
        question.add(new Paragraph(Words.say("room.look.how", item.number(), form.shortTitle())));
        if (seen.isAnything() && !seen.saysNoSheet()) {
            question.add(new Paragraph(Words.say("room.look.again")));
        }
        Div answers = new Div();
        answers.addClassName("look-answers");
        answers.getElement().setAttribute("role", "group")
                .setAttribute("aria-label", Words.say("room.look.answers", item.number()));
        if (item.max() - item.min() < MOST_BOXES) {
            IntStream.rangeClosed(item.min(), item.max()).forEach(answer -> answers.add(box(item, answer)));
        } else {
            answers.add(typed(item));
        }
        Button blank = new Button(Words.say("room.look.blank"), pressed -> take(item, OptionalInt.empty()));
        blank.addClassName("look-blank");
        answers.add(blank);
        question.add(answers);
    }

    private Button box(Item item, int answer) {
        Button box = new Button(String.valueOf(answer), pressed -> take(item, OptionalInt.of(answer)));
        box.addClassName("look-box");
        item.label(answer).ifPresent(label -> {
            Span words = new Span(label);
            words.addClassName("small");
            box.setSuffixComponent(words);
        });
        return box;
    }

    private Div typed(Item item) {
        IntegerField number = new IntegerField(Words.say("room.look.number", item.min(), item.max()));
        Button keep = new Button(Words.say("room.look.keep"), pressed -> take(item,
                number.getValue() == null ? OptionalInt.empty() : OptionalInt.of(number.getValue())));
        Div both = new Div(number, keep);
        both.addClassName("field-row");
        return both;
    }

    private void take(Item item, OptionalInt answer) {
        attempt(() -> {
            looks.look(session, who(), form, item.number(), answer, seen);
            if (questions.hasNext()) {
                ask(questions.next());
            } else {
                close();
            }
        });
    }

    private void attempt(Runnable step) {
        problem.clear();
        try {
            step.run();
        } catch (Refused refused) {
            problem.say(refused.getMessage());
            problem.scrollIntoView();
        }
        afterwards.run();
    }

    private EnrolmentId who() {
        return person.enrolment().id();
    }
}
