package org.mafs.curriculum.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.curriculum.ContentCode;
import org.mafs.curriculum.ContentEditing;
import org.mafs.curriculum.ContentId;
import org.mafs.curriculum.ContentLanguage;
import org.mafs.curriculum.Curriculum;

/** Asks into which language a text is to be put, and leads to its draft. */
class TranslationDialog extends FormDialog {

    private final transient ContentEditing editing;
    private final transient ContentCode code;
    private final ComboBox<ContentLanguage> language = new ComboBox<>(Words.say("curriculum.edit.translate.language"));

    TranslationDialog(ContentEditing editing, ContentCode code) {
        super(Words.say("curriculum.edit.translate"), Words.say("curriculum.edit.translate.go"), () -> { });
        this.editing = editing;
        this.code = code;
        language.setItems(ContentLanguage.all().stream().filter(other -> !other.tag().equals(Curriculum.HOME)).toList());
        language.setItemLabelGenerator(other -> Words.say("curriculum.edit.translate.name", other.ownName(),
                other.englishName()));
        language.setWidthFull();
        fields(new Paragraph(Words.say("curriculum.edit.translate.words")), language);
    }

    @Override
    protected void save() {
        ContentLanguage chosen = language.getOptionalValue()
                .orElseThrow(() -> new Refused("curriculum.edit.language.unknown"));
        ContentId draft = editing.translate(code, chosen.tag());
        CurriculumNavigation.version(draft).open();
    }
}
