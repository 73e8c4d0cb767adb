package org.mafs.checkin.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.checkin.DataQuality;
import org.mafs.checkin.Oddity;

/** Something odd is left as it is, and why. */
class LeaveAsItIsDialog extends FormDialog {

    private final DataQuality quality;
    private final Oddity odd;
    private final TextArea reason = new TextArea(Words.say("checkin.quality.reason"));

    LeaveAsItIsDialog(DataQuality quality, Oddity odd, Runnable afterwards) {
        super(Words.say("checkin.quality.leave"), Words.say("checkin.quality.leave"), afterwards);
        this.quality = quality;
        this.odd = odd;
        reason.setMaxLength(DataQuality.LONGEST_REASON);
        reason.setHelperText(Words.say("checkin.quality.reason.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMinRows(2);
        reason.setWidthFull();
        fields(new Paragraph(odd.who().map(who -> Words.say("checkin.quality.about", who, odd.words()))
                .orElse(odd.words())), reason);
        addOpenedChangeListener(opened -> reason.focus());
    }

    @Override
    protected void save() {
        quality.accept(odd.cohort(), odd.key(), reason.getValue());
    }
}
