package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.CallbackDataProvider.FetchCallback;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mafs.base.Words;
import org.mafs.mutualaid.FellowshipRecord;
import org.mafs.mutualaid.Fellowships;
import org.mafs.mutualaid.MeetingDirectory;
import org.mafs.mutualaid.MeetingId;
import org.mafs.mutualaid.MeetingLine;
import org.mafs.mutualaid.MeetingRecord;
import org.mafs.mutualaid.MeetingSearch;

/** Chooses one meeting of the directory: by a fellowship and a day, and by words of its name or place. */
class MeetingPicker extends Div {

    private final MeetingDirectory directory;
    private final Select<FellowshipRecord> fellowship = new Select<>();
    private final Select<DayOfWeek> day = new Select<>();
    private final ComboBox<MeetingRecord> meeting = new ComboBox<>(Words.say("meetings.picker.meeting"));
    private MeetingSearch start = MeetingSearch.ALL;

    MeetingPicker(MeetingDirectory directory, Fellowships fellowships) {
        this.directory = directory;
        addClassName("stack-s");
        choice(fellowship, "meetings.fellowship", "meetings.fellowship.any", fellowships.all());
        fellowship.setItemLabelGenerator(kind -> kind == null ? Words.say("meetings.fellowship.any") : kind.name());
        choice(day, "meetings.day", "meetings.day.any", List.of(DayOfWeek.values()));
        day.setItemLabelGenerator(one -> one == null ? Words.say("meetings.day.any") : MeetingWords.day(one));
        meeting.setPlaceholder(Words.say("meetings.picker.hint"));
        meeting.setClearButtonVisible(true);
        meeting.setWidthFull();
        meeting.setItemLabelGenerator(MeetingWords::inOneLine);
        meeting.setRenderer(new ComponentRenderer<>(MeetingPicker::option));
        meeting.setItems((FetchCallback<MeetingRecord, String>) this::fetch);
        fellowship.addValueChangeListener(chosen -> narrow());
        day.addValueChangeListener(chosen -> narrow());
        Div narrowing = new Div(fellowship, day);
        narrowing.addClassName("field-row");
        add(narrowing, meeting);
    }

    /** Empty where none was chosen. */
    Optional<MeetingRecord> chosen() {
        return meeting.getOptionalValue();
    }

    /** The kind of mutual aid that was chosen, by itself or by its meeting. */
    Optional<FellowshipRecord> fellowship() {
        return chosen().map(MeetingRecord::fellowship).or(fellowship::getOptionalValue);
    }

    /** Shows one that is chosen already, a closed one too. */
    void choose(MeetingRecord already) {
        meeting.setValue(already);
    }

    void choose(MeetingId already) {
        choose(directory.meeting(already));
    }

    /** Shows a kind that is chosen already, with no meeting settled. */
    void chooseKind(FellowshipRecord already) {
        fellowship.setValue(already);
    }

    /** Of those listed, only what this search finds; words, fellowship and day are asked on top of it. */
    void among(MeetingSearch search) {
        start = search;
        meeting.getLazyDataView().refreshAll();
    }

    /** Told of each choice, also when it is taken back. */
    void whenChosen(Consumer<Optional<MeetingRecord>> listener) {
        meeting.addValueChangeListener(changed -> listener.accept(chosen()));
    }

    /** What was chosen stays only while it is one of those that are left. */
    private void narrow() {
        chosen().filter(one -> !fellowship.getOptionalValue().map(kind -> kind.id().equals(one.fellowship().id())).orElse(true)
                || !day.getOptionalValue().map(asked -> asked == one.details().weekday()).orElse(true))
                .ifPresent(one -> meeting.clear());
        meeting.getLazyDataView().refreshAll();
    }

    private Stream<MeetingRecord> fetch(Query<MeetingRecord, String> query) {
        MeetingSearch search = start.worded(query.getFilter().orElse(""));
        if (fellowship.getValue() != null) {
            search = search.of(Set.of(fellowship.getValue().code()));
        }
        if (day.getValue() != null) {
            search = search.on(Set.of(day.getValue()));
        }
        return directory.find(search, query.getOffset(), query.getLimit()).stream().map(MeetingLine::meeting);
    }

    private static Div option(MeetingRecord meeting) {
        Div where = new Div(MeetingWords.where(meeting.details()));
        where.addClassNames("quiet", "small");
        return new Div(new Div(MeetingWords.inOneLine(meeting)), where);
    }

    private static <T> void choice(Select<T> choice, String label, String all, List<T> items) {
        choice.setLabel(Words.say(label));
        choice.setItems(items);
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(Words.say(all));
    }
}
