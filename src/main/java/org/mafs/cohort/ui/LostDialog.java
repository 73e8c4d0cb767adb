package org.mafs.cohort.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.cohort.FollowUpLine;
import org.mafs.cohort.FollowUps;
import org.mafs.cohort.LostBecause;

/** Somebody could not be asked again, and why. */
class LostDialog extends FormDialog {

    private final FollowUps followUps;
    private final FollowUpLine line;
    private final RadioButtonGroup<LostBecause> because = new RadioButtonGroup<>(Words.say("cohort.follow-up.lost.why"));
    private final TextArea note = new TextArea(Words.say("cohort.contact.note"));

    LostDialog(FollowUps followUps, FollowUpLine line, Runnable noted) {
        super(Words.say("cohort.follow-up.lost.title", line.person().name()), Words.say("cohort.follow-up.lost.save"),
                noted);
        this.followUps = followUps;
        this.line = line;
        because.setItems(LostBecause.values());
        because.setItemLabelGenerator(one -> Words.say("cohort.follow-up.lost", one));
        because.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        note.setMaxLength(FollowUps.LONGEST_NOTE);
        note.setMinRows(2);
        fields(new Paragraph(Words.say("cohort.follow-up.lost.words")), because, note);
    }

    @Override
    protected void save() {
        followUps.lose(line.id(), because.getOptionalValue()
                .orElseThrow(() -> new Refused("cohort.follow-up.lost.needed")), note.getValue());
    }
}
