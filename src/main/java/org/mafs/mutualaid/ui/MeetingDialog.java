package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.mutualaid.Feature;
import org.mafs.mutualaid.FellowshipRecord;
import org.mafs.mutualaid.Fellowships;
import org.mafs.mutualaid.Held;
import org.mafs.mutualaid.KeepingMeetings;
import org.mafs.mutualaid.MeetingDetails;
import org.mafs.mutualaid.MeetingId;
import org.mafs.mutualaid.MeetingRecord;
import org.mafs.mutualaid.NewMeeting;
import org.mafs.mutualaid.Openness;

/** A meeting that no list tells of: what it is, when, where, and what is good to know. */
class MeetingDialog extends FormDialog {

    private static final List<String> LANGUAGES = List.of("en", "cy", "pl", "ro", "pt", "es", "fr", "it", "lt", "ru",
            "uk", "fa", "ar", "ur", "pa", "gu", "bn", "so", "bfi");

    private final KeepingMeetings keeping;
    private final MeetingRecord meeting;
    private final Select<FellowshipRecord> fellowship = new Select<>();
    private final TextField name = new TextField(Words.say("meetings.name"));
    /** Nothing chosen is not the same as by appointment. */
    private final Select<Optional<DayOfWeek>> day = new Select<>();
    private final TimePicker starts = new TimePicker(Words.say("meetings.starts"));
    private final IntegerField minutes = new IntegerField(Words.say("meetings.minutes"));
    private final Select<Held> held = new Select<>();
    private final TextField place = new TextField(Words.say("meetings.place"));
    private final TextField address = new TextField(Words.say("meetings.address"));
    private final TextField postcode = new TextField(Words.say("meetings.postcode"));
    private final TextField onlineAddress = new TextField(Words.say("meetings.online-address"));
    private final TextField onlineHow = new TextField(Words.say("meetings.online-how"));
    private final Select<Openness> openness = new Select<>();
    private final MultiSelectComboBox<Feature> features = new MultiSelectComboBox<>(Words.say("meetings.features"));
    private final Select<String> language = new Select<>();
    private final TextArea notes = new TextArea(Words.say("meetings.notes"));
    private final TextField web = new TextField(Words.say("meetings.web"));
    private MeetingId saved;
    private long seenVersion;

    /**
     * @param meeting null for a new one
     * @param saved   given the one that was made or changed
     */
    MeetingDialog(KeepingMeetings keeping, Fellowships fellowships, MeetingRecord meeting, Consumer<MeetingId> saved) {
        this(keeping, fellowships, meeting, new Afterwards(saved));
    }

    private MeetingDialog(KeepingMeetings keeping, Fellowships fellowships, MeetingRecord meeting, Afterwards afterwards) {
        super(Words.say(meeting == null ? "meetings.add" : "meetings.change"),
                Words.say(meeting == null ? "meetings.add.save" : "meetings.change.save"), afterwards);
        afterwards.dialog = this;
        this.keeping = keeping;
        this.meeting = meeting;
        fill(fellowships.all());
        if (meeting != null) {
            read();
        }
        held.addValueChangeListener(chosen -> fit());
        fit();
        notes.setHelperText(Words.say("meetings.notes.why"));
        fields(fellowship, name, row(day, starts, minutes), held, place, address, postcode, onlineAddress, onlineHow,
                openness, row(features, language), notes, web);
    }

    @Override
    protected void saw(long version) {
        seenVersion = version;
    }

    @Override
    protected void save() {
        if (day.isEmpty() && !fellowship.isEmpty() && !name.isEmpty()) {
            throw new Refused("meetings.day.missing");
        }
        boolean inPerson = held.getValue() != null && held.getValue().isInPerson();
        boolean online = held.getValue() != null && held.getValue().isOnline();
        NewMeeting asked = new NewMeeting(fellowship.getOptionalValue().map(FellowshipRecord::id).orElse(null),
                name.getValue(), day.getOptionalValue().flatMap(one -> one).orElse(null), starts.getValue(), minutes.getValue(),
                inPerson ? place.getValue() : null, inPerson ? address.getValue() : null,
                inPerson ? postcode.getValue() : null, held.getValue(), online ? onlineAddress.getValue() : null,
                online ? onlineHow.getValue() : null, openness.getValue(), features.getValue(), language.getValue(),
                notes.getValue(), web.getValue());
        if (meeting == null) {
            saved = keeping.add(asked);
        } else {
            keeping.change(meeting.id(), seenVersion, asked);
            saved = meeting.id();
        }
    }

    private void fill(List<FellowshipRecord> kinds) {
        fellowship.setLabel(Words.say("meetings.fellowship"));
        fellowship.setItems(kinds);
        fellowship.setItemLabelGenerator(FellowshipRecord::name);
        day.setLabel(Words.say("meetings.day"));
        day.setItems(Stream.concat(Arrays.stream(DayOfWeek.values()).map(Optional::of), Stream.of(Optional.<DayOfWeek>empty()))
                .toList());
        day.setItemLabelGenerator(one -> one.map(MeetingWords::day).orElseGet(() -> Words.say("meetings.when.appointment")));
        starts.setStep(Duration.ofMinutes(15));
        starts.setLocale(Words.HOME);
        minutes.setMin(1);
        minutes.setMax(1440);
        held.setLabel(Words.say("meetings.held"));
        held.setItems(Held.values());
        held.setItemLabelGenerator(way -> Words.say("meetings.held", way));
        held.setValue(Held.IN_PERSON);
        openness.setLabel(Words.say("meetings.openness"));
        openness.setItems(Openness.values());
        openness.setItemLabelGenerator(which -> Words.say("meetings.openness", which));
        openness.setValue(Openness.NOT_SAID);
        features.setItems(Feature.values());
        features.setItemLabelGenerator(feature -> Words.say("meetings.feature", feature));
        List<String> languages = new ArrayList<>(LANGUAGES);
        Optional.ofNullable(meeting).map(one -> one.details().language()).filter(tag -> !languages.contains(tag))
                .ifPresent(languages::add);
        MeetingFilters.choice(language, "meetings.language", "meetings.not-known", languages, MeetingWords::language);
        Stream.of(fellowship, held, openness).forEach(choice -> choice.setWidthFull());
        Stream.of(name, place, address, onlineAddress, onlineHow, web).forEach(TextField::setWidthFull);
        notes.setWidthFull();
        onlineAddress.setPlaceholder(Words.say("meetings.web.hint"));
        web.setPlaceholder(Words.say("meetings.web.hint"));
    }

    private void read() {
        MeetingDetails said = meeting.details();
        seenVersion = meeting.version();
        fellowship.setValue(meeting.fellowship());
        name.setValue(said.name());
        day.setValue(Optional.ofNullable(said.weekday()));
        starts.setValue(said.startsAt());
        minutes.setValue(said.minutes());
        held.setValue(said.held());
        place.setValue(orEmpty(said.place()));
        address.setValue(orEmpty(said.address()));
        postcode.setValue(orEmpty(said.postcode()));
        onlineAddress.setValue(orEmpty(said.onlineAddress()));
        onlineHow.setValue(orEmpty(said.onlineHow()));
        openness.setValue(said.openness());
        features.setValue(said.features());
        language.setValue(said.language());
        notes.setValue(orEmpty(said.notes()));
        web.setValue(orEmpty(said.web()));
    }

    /** Only what there is to say about a place, or about joining from home. */
    private void fit() {
        Stream.of(place, address, postcode).forEach(field -> field.setVisible(held.getValue().isInPerson()));
        Stream.of(onlineAddress, onlineHow).forEach(field -> field.setVisible(held.getValue().isOnline()));
    }

    private static Div row(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("field-row");
        return row;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static final class Afterwards implements Runnable {

        private final Consumer<MeetingId> told;
        private MeetingDialog dialog;

        Afterwards(Consumer<MeetingId> told) {
            this.told = told;
        }

        @Override
        public void run() {
            told.accept(dialog.saved == null ? dialog.meeting.id() : dialog.saved);
        }
    }
}
