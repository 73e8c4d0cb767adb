package org.mafs.cohort.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mafs.access.AccountRecord;
import org.mafs.base.AccountId;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.cohort.SessionRecord;
import org.mafs.cohort.SessionStaff;

/** Who leads one evening for somebody else; a coordinator also says who cannot come. */
class CoverDialog extends FormDialog {

    /** Keeps what the dialog holds. */
    interface Keeping {

        void keep(Set<AccountId> away, Set<AccountId> cover);
    }

    private final Keeping keeping;
    private final MultiSelectComboBox<AccountRecord> away = choice("cohort.cover.away");
    private final MultiSelectComboBox<AccountRecord> cover = choice("cohort.cover.who");
    private final Remarks shown = new Remarks();

    /** @param clashes where else these people are expected, in sentences */
    CoverDialog(SessionRecord session, SessionStaff staff, List<AccountRecord> facilitators, boolean saysWhoIsAway,
            Keeping keeping, Function<Set<AccountId>, List<String>> clashes, Runnable changed) {
        super(Words.say("cohort.cover.title", session.number()), Words.say("cohort.cover.save"), changed);
        this.keeping = keeping;
        away.setItems(facilitators.stream().filter(one -> staff.leaders().contains(one.id())).toList());
        cover.setItems(facilitators.stream().filter(one -> !staff.leaders().contains(one.id())).toList());
        cover.addValueChangeListener(chosen -> shown.say(clashes.apply(ids(chosen.getValue()))));
        away.setValue(of(facilitators, staff.away()));
        cover.setValue(of(facilitators, staff.cover()));
        away.setVisible(saysWhoIsAway);
        fields(new Paragraph(Words.say("cohort.cover.words")), away, cover, shown);
    }

    private static MultiSelectComboBox<AccountRecord> choice(String key) {
        MultiSelectComboBox<AccountRecord> choice = new MultiSelectComboBox<>(Words.say(key));
        choice.setItemLabelGenerator(AccountRecord::name);
        choice.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        choice.setWidthFull();
        return choice;
    }

    private static Set<AccountRecord> of(List<AccountRecord> facilitators, Set<AccountId> ids) {
        return facilitators.stream().filter(one -> ids.contains(one.id())).collect(Collectors.toSet());
    }

    private static Set<AccountId> ids(Set<AccountRecord> chosen) {
        return chosen.stream().map(AccountRecord::id).collect(Collectors.toSet());
    }

    @Override
    protected void save() {
        keeping.keep(ids(away.getValue()), ids(cover.getValue()));
    }
}
