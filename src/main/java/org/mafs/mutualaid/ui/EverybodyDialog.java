package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.cohort.SessionRecord;
import org.mafs.mutualaid.ForEverybody;
import org.mafs.mutualaid.SupportKind;
import org.mafs.mutualaid.SupportStep;
import org.mafs.mutualaid.Supports;

/** What was offered, or took place, for everybody who came to a session. */
class EverybodyDialog extends FormDialog {

    private final Supports supports;
    private final Select<SessionRecord> session = new Select<>();
    private final Select<SupportKind> kind = new Select<>();
    private final RadioButtonGroup<SupportStep> step = new RadioButtonGroup<>(Words.say("mutualaid.everybody.step"));
    private final Outcome outcome;

    /**
     * @param held    the sessions it may have been at, the latest first; never empty
     * @param written given what was changed
     */
    EverybodyDialog(Supports supports, List<SessionRecord> held, Consumer<ForEverybody> written) {
        this(supports, held, new Outcome(written));
    }

    private EverybodyDialog(Supports supports, List<SessionRecord> held, Outcome outcome) {
        super(Words.say("mutualaid.everybody.title"), Words.say("mutualaid.everybody.save"), outcome);
        this.supports = supports;
        this.outcome = outcome;
        session.setLabel(Words.say("mutualaid.everybody.session"));
        session.setItems(held);
        session.setItemLabelGenerator(one -> Words.say("mutualaid.everybody.session.one", one.number(),
                Calendar.shortDay(one.heldOn())));
        session.setValue(held.getFirst());
        kind.setLabel(Words.say("mutualaid.everybody.kind"));
        kind.setItems(SupportKind.values());
        kind.setItemLabelGenerator(one -> Words.say("mutualaid.support.kind", one));
        kind.setValue(SupportKind.FIRST_MEETING_EXPLAINED);
        step.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        step.setItems(SupportStep.USED, SupportStep.OFFERED);
        step.setItemLabelGenerator(one -> Words.say("mutualaid.everybody.step", one));
        step.setValue(SupportStep.USED);
        kind.addValueChangeListener(chosen -> step.setValue(takesPlaceInTheRoom(chosen.getValue()) ? SupportStep.USED
                : SupportStep.OFFERED));
        session.setWidthFull();
        kind.setWidthFull();
        fields(new Paragraph(Words.say("mutualaid.everybody.words")), session, kind, step);
    }

    @Override
    protected void save() {
        outcome.step = supports.forEverybody(session.getValue().id(), kind.getValue(), step.getValue());
    }

    private static boolean takesPlaceInTheRoom(SupportKind kind) {
        return kind == SupportKind.FIRST_MEETING_EXPLAINED || kind == SupportKind.MEMBER_AT_SESSION;
    }

    private static final class Outcome implements Runnable {

        private final Consumer<ForEverybody> written;
        private ForEverybody step;

        Outcome(Consumer<ForEverybody> written) {
            this.written = written;
        }

        @Override
        public void run() {
            written.accept(step);
        }
    }
}
