package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mafs.base.Words;
import org.mafs.mutualaid.FellowshipKind;
import org.mafs.mutualaid.FellowshipRecord;
import org.mafs.mutualaid.MeetingFormat;
import org.mafs.mutualaid.MeetingList;
import org.mafs.mutualaid.MeetingSourceRecord;

/** What a file is: one more of a list that is known, or a new one, whose meetings, and how it is written. */
class WhichList extends Div {

    private static final int LONGEST = 120;

    private final Select<MeetingSourceRecord> known = new Select<>();
    private final Select<FellowshipRecord> fellowship = new Select<>();
    private final TextField newName = new TextField(Words.say("mutualaid.refresh.fellowship.name"));
    private final Select<FellowshipKind> newKind = new Select<>();
    private final Select<MeetingFormat> format = new Select<>();
    private final TextField source = new TextField(Words.say("mutualaid.refresh.source-name.label"));
    private boolean chosen;

    WhichList(List<MeetingSourceRecord> sources, List<FellowshipRecord> fellowships) {
        addClassName("stack-s");
        choice(known, "mutualaid.refresh.which", "mutualaid.refresh.which.new", MeetingSourceRecord::name);
        known.setItems(sources);
        known.setVisible(!sources.isEmpty());
        choice(fellowship, "mutualaid.refresh.fellowship", "mutualaid.refresh.fellowship.other", FellowshipRecord::name);
        fellowship.setItems(fellowships);
        newName.setMaxLength(LONGEST);
        newKind.setLabel(Words.say("mutualaid.refresh.fellowship.kind"));
        newKind.setItems(FellowshipKind.values());
        newKind.setItemLabelGenerator(kind -> Words.say("mutualaid.refresh.kind", kind));
        newKind.setValue(FellowshipKind.OTHER);
        choice(format, "mutualaid.refresh.format.label", "mutualaid.refresh.format.guess",
                written -> Words.say("mutualaid.refresh.format", written));
        format.setItems(MeetingFormat.values());
        format.addValueChangeListener(said -> chosen |= said.isFromClient());
        source.setMaxLength(LONGEST);
        source.setHelperText(Words.say("mutualaid.refresh.source-name.why"));
        known.addValueChangeListener(chosen -> show());
        fellowship.addValueChangeListener(chosen -> show());
        add(known, row(fellowship, newName, newKind), row(format, source));
        show();
    }

    private static <T> void choice(Select<T> select, String label, String none,
            ItemLabelGenerator<T> words) {
        select.setLabel(Words.say(label));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Words.say(none));
        select.setItemLabelGenerator(item -> item == null ? Words.say(none) : words.apply(item));
    }

    private static Div row(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("field-row");
        return row;
    }

    private void show() {
        boolean fresh = known.isEmpty();
        fellowship.setVisible(fresh);
        source.setVisible(fresh);
        newName.setVisible(fresh && fellowship.isEmpty());
        newKind.setVisible(fresh && fellowship.isEmpty());
    }

    /** Nobody has said how the file is written. */
    boolean isFormatOpen() {
        return !chosen;
    }

    void guessed(Optional<MeetingFormat> written) {
        format.setValue(written.orElse(null));
    }

    Optional<MeetingFormat> format() {
        return format.getOptionalValue();
    }

    boolean isSaidWhose() {
        return !known.isEmpty() || !fellowship.isEmpty() || !newName.getValue().isBlank();
    }

    /** Once a format is chosen and it is said whose meetings they are. */
    MeetingList list(Path file, String name) {
        if (!known.isEmpty()) {
            return new MeetingList(file, name, format.getValue(), known.getValue().fellowship().code(), null,
                    known.getValue().name());
        }
        return new MeetingList(file, name, format.getValue(),
                fellowship.getOptionalValue().map(FellowshipRecord::code).orElseGet(newName::getValue),
                fellowship.isEmpty() ? newKind.getValue() : null, source.getValue());
    }
}
