package org.mafs.safeguarding.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.mafs.base.Calendar;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.base.ui.UkDatePicker;
import org.mafs.safeguarding.ConcernFile;
import org.mafs.safeguarding.ConcernId;
import org.mafs.safeguarding.ConcernRegister;
import org.mafs.safeguarding.EntryKind;
import org.mafs.safeguarding.NewEntry;
import org.mafs.safeguarding.WhoWasTold;

/** One more line in a concern's log: who was told, what was agreed, or a note. */
class EntryDialog extends FormDialog {

    private enum Agreed {
        YES, NO, NOT_ASKED
    }

    private final ConcernRegister concerns;
    private final ConcernId concern;
    private final EntryKind kind;
    private final UUID form = UUID.randomUUID();
    private final Select<WhoWasTold> whom = new Select<>();
    private final RadioButtonGroup<Agreed> agreed = new RadioButtonGroup<>(Words.say("safeguarding.told.agreed"));
    private final UkDatePicker day = new UkDatePicker(Words.say("safeguarding.told.day"));
    private final TimePicker time = new TimePicker(Words.say("safeguarding.told.time"));
    private final TextArea words = new TextArea(Words.say("safeguarding.words"));

    /** @param kind told, agreed or a note */
    EntryDialog(ConcernRegister concerns, ConcernFile file, EntryKind kind, Calendar calendar, Runnable saved) {
        super(Words.say("safeguarding.add", kind), Words.say("safeguarding.add.save"), saved);
        this.concerns = concerns;
        this.concern = file.concern().id();
        this.kind = kind;
        ZonedDateTime now = calendar.now().atZone(Calendar.PLACE);
        day.setMax(now.toLocalDate());
        day.setValue(now.toLocalDate());
        time.setLocale(Words.HOME);
        time.setValue(now.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
        words.setMaxLength(ConcernRegister.LONGEST);
        words.setMinRows(3);
        words.setHelperText(Words.say("safeguarding.words.help", kind));
        words.setWidthFull();
        if (kind == EntryKind.TOLD) {
            whom.setLabel(Words.say("safeguarding.told.whom"));
            whom.setItems(WhoWasTold.values());
            whom.setItemLabelGenerator(one -> Words.say("safeguarding.told", one));
            whom.setWidthFull();
            agreed.setItems(Agreed.values());
            agreed.setItemLabelGenerator(one -> Words.say("safeguarding.told.agreed", one));
            agreed.setValue(Agreed.NOT_ASKED);
            fields(whom, when(), agreed, words);
        } else {
            fields(new Paragraph(Words.say("safeguarding.add.words")), when(), words);
        }
    }

    private Div when() {
        Div row = new Div(day, time);
        row.addClassName("field-row");
        return row;
    }

    @Override
    protected void save() {
        concerns.add(concern, new NewEntry(form, kind, whom.getValue(), consent(), happenedAt(), words.getValue()));
    }

    private Boolean consent() {
        return kind != EntryKind.TOLD || agreed.getValue() == Agreed.NOT_ASKED ? null : agreed.getValue() == Agreed.YES;
    }

    private Instant happenedAt() {
        LocalTime at = time.getValue();
        if (day.getValue() == null || at == null) {
            throw new Refused("safeguarding.told.when");
        }
        return day.getValue().atTime(at).atZone(Calendar.PLACE).toInstant();
    }
}
