package org.mafs.cohort.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;

/** Which columns the list of cohorts shows, kept for the one who is signed in. */
class ColumnsDialog extends FormDialog {

    private final CheckboxGroup<CohortColumn> columns = new CheckboxGroup<>(Words.say("cohort.columns.which"));
    private final Consumer<Set<CohortColumn>> keep;

    ColumnsDialog(Set<CohortColumn> shown, Consumer<Set<CohortColumn>> keep) {
        super(Words.say("cohort.columns"), Words.say("cohort.columns.save"), () -> { });
        this.keep = keep;
        columns.setItems(CohortColumn.values());
        columns.setItemLabelGenerator(CohortColumn::heading);
        columns.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        columns.setHelperText(Words.say("cohort.columns.words"));
        columns.setValue(shown);
        fields(columns);
    }

    @Override
    protected void save() {
        Set<CohortColumn> chosen = EnumSet.noneOf(CohortColumn.class);
        chosen.addAll(columns.getValue());
        keep.accept(chosen);
    }
}
