package org.mafs.safeguarding.ui;

import com.vaadin.flow.component.textfield.TextField;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.safeguarding.HelpLineRecord;
import org.mafs.safeguarding.HelpLines;
import org.mafs.safeguarding.NewHelpLine;

/** What a help line is called, what somebody does to reach it, and its numbers. */
class HelpLineDialog extends FormDialog {

    private final HelpLines lines;
    private final HelpLineRecord line;
    private final TextField name = field("name", NewHelpLine.LONGEST_NAME);
    private final TextField how = field("how", NewHelpLine.LONGEST_HOW);
    private final TextField phone = field("phone", NewHelpLine.LONGEST_WORDS);
    private final TextField textTo = field("text-to", NewHelpLine.LONGEST_WORDS);
    private final TextField textWords = field("text-words", NewHelpLine.LONGEST_WORDS);
    private long seenVersion;

    /** @param line null for a new one */
    HelpLineDialog(HelpLines lines, HelpLineRecord line, Runnable changed) {
        super(Words.say(line == null ? "safeguarding.help-line.add" : "safeguarding.help-line.change"),
                Words.say("safeguarding.help-line.save"), changed);
        this.lines = lines;
        this.line = line;
        how.setHelperText(Words.say("safeguarding.help-line.how.help"));
        textWords.setHelperText(Words.say("safeguarding.help-line.text-words.help"));
        if (line != null) {
            name.setValue(line.name());
            how.setValue(line.how());
            phone.setValue(line.phone().orElse(""));
            textTo.setValue(line.textTo().orElse(""));
            textWords.setValue(line.textWords().orElse(""));
            phone.setHelperText(Words.say("safeguarding.help-line.phone.help"));
            seenVersion = line.version();
        }
        fields(name, how, phone, textTo, textWords);
    }

    private static TextField field(String key, int longest) {
        TextField field = new TextField(Words.say("safeguarding.help-line." + key));
        field.setMaxLength(longest);
        field.setWidthFull();
        return field;
    }

    @Override
    protected void saw(long version) {
        seenVersion = version;
    }

    @Override
    protected void save() {
        NewHelpLine asked = new NewHelpLine(name.getValue(), how.getValue(), phone.getValue(), textTo.getValue(),
                textWords.getValue());
        if (line == null) {
            lines.add(asked);
        } else {
            lines.change(line.id(), seenVersion, asked);
        }
    }
}
