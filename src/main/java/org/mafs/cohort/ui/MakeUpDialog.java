package org.mafs.cohort.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.mafs.base.Calendar;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.cohort.MakeUpChoice;

/** Where a missed session is made up. */
class MakeUpDialog extends FormDialog {

    private final Consumer<SessionId> book;
    private final Select<MakeUpChoice> where = new Select<>();

    MakeUpDialog(int number, List<MakeUpChoice> choices, Consumer<SessionId> book, Runnable changed) {
        super(Words.say("cohort.make-up.title", number), Words.say("cohort.make-up.save"), changed);
        this.book = book;
        where.setLabel(Words.say("cohort.make-up.where"));
        where.setItems(choices);
        where.setItemLabelGenerator(choice -> Words.say("cohort.make-up.choice",
                Calendar.shortDay(choice.session().heldOn()), Calendar.time(choice.session().startsAt()),
                choice.cohort(), choice.place()));
        where.setWidthFull();
        where.setVisible(!choices.isEmpty());
        fields(new Paragraph(choices.isEmpty() ? Words.say("cohort.make-up.none", number)
                : Words.say("cohort.make-up.words")), where);
    }

    @Override
    protected void save() {
        MakeUpChoice chosen = where.getOptionalValue().orElseThrow(() -> new Refused("cohort.make-up.needed"));
        book.accept(chosen.session().id());
    }
}
