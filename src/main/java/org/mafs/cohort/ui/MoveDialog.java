package org.mafs.cohort.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.cohort.CohortList;
import org.mafs.cohort.CohortRow;
import org.mafs.cohort.CohortSearch;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.Moving;

/** Somebody's place goes on in another cohort. */
class MoveDialog extends FormDialog {

    private final EnrolmentRecord person;
    private final Moving moving;
    private final ComboBox<CohortRow> to = new ComboBox<>(Words.say("cohort.move.to"));
    private final TextArea reason = new TextArea(Words.say("cohort.move.reason"));

    MoveDialog(EnrolmentRecord person, Moving moving, CohortList cohorts, Runnable moved) {
        super(Words.say("cohort.move.title", person.name()), Words.say("cohort.move.save"), moved);
        this.person = person;
        this.moving = moving;
        to.setItems(query -> cohorts.page(new CohortSearch(query.getFilter().orElse(""), Optional.empty(),
                        CohortSearch.Order.FIRST_ON, true), query.getOffset(), query.getLimit()).stream());
        to.setItemLabelGenerator(row -> Words.say("cohort.move.choice", row.name(), row.place()));
        to.setWidthFull();
        reason.setHelperText(Words.say("cohort.move.reason.words"));
        reason.setMinRows(2);
        reason.setWidthFull();
        fields(new Paragraph(Words.say("cohort.move.words")), to, reason);
    }

    @Override
    protected void save() {
        CohortRow chosen = to.getOptionalValue().orElseThrow(() -> new Refused("cohort.move.needed"));
        moving.move(person.id(), chosen.id(), reason.getValue());
    }
}
