package org.mafs.cohort.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mafs.access.AccountRecord;
import org.mafs.base.AccountId;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;

/** Who leads a cohort, and so may open it. */
class FacilitatorsDialog extends FormDialog {

    private final Consumer<Set<AccountId>> lead;
    private final MultiSelectComboBox<AccountRecord> leaders =
            new MultiSelectComboBox<>(Words.say("cohort.facilitators"));

    FacilitatorsDialog(List<AccountRecord> facilitators, Set<AccountId> leading, Consumer<Set<AccountId>> lead,
            Runnable changed) {
        super(Words.say("cohort.facilitators.change.title"), Words.say("cohort.facilitators.save"), changed);
        this.lead = lead;
        leaders.setItems(facilitators);
        leaders.setItemLabelGenerator(AccountRecord::name);
        leaders.setValue(facilitators.stream().filter(account -> leading.contains(account.id()))
                .collect(Collectors.toSet()));
        leaders.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        leaders.setWidthFull();
        fields(new Paragraph(Words.say("cohort.facilitators.words")), leaders);
    }

    @Override
    protected void save() {
        lead.accept(leaders.getValue().stream().map(AccountRecord::id).collect(Collectors.toSet()));
    }
}
