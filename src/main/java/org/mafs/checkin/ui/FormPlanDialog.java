package org.mafs.checkin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.checkin.FormPlan;
import org.mafs.checkin.FormSettings;

/** How forms are filled in here. */
class FormPlanDialog extends FormDialog {

    private final FormSettings settings;
    private final RadioButtonGroup<Boolean> layout = new RadioButtonGroup<>(Words.say("checkin.settings.layout"));
    private final IntegerField idle = new IntegerField(Words.say("checkin.settings.idle"));
    private final IntegerField tablets = new IntegerField(Words.say("checkin.settings.tablets"));

    FormPlanDialog(FormSettings settings, Runnable changed) {
        super(Words.say("checkin.settings.tablets-and-forms"), Words.say("checkin.settings.save"), changed);
        this.settings = settings;
        FormPlan now = settings.get();
        layout.setItems(true, false);
        layout.setItemLabelGenerator(one -> Words.say(one ? "checkin.settings.one" : "checkin.settings.page"));
        layout.setValue(now.oneAtATime());
        idle.setValue(now.idleMinutes());
        idle.setStepButtonsVisible(true);
        idle.setHelperText(Words.say("checkin.settings.idle.words"));
        tablets.setValue(now.tablets());
        tablets.setStepButtonsVisible(true);
        tablets.setHelperText(Words.say("checkin.settings.tablets.words"));
        Div row = new Div(idle, tablets);
        row.addClassName("field-row");
        fields(new Paragraph(Words.say("checkin.settings.layout.words")), layout, row);
    }

    @Override
    protected void save() {
        settings.set(new FormPlan(layout.getValue(), Optional.ofNullable(idle.getValue()).orElse(0),
                Optional.ofNullable(tablets.getValue()).orElse(0)));
    }
}
