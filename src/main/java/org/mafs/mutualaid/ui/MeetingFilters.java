package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.cohort.VenueRecord;
import org.mafs.mutualaid.Feature;
import org.mafs.mutualaid.FellowshipRecord;
import org.mafs.mutualaid.Held;
import org.mafs.mutualaid.MeetingSearch;
import org.mafs.mutualaid.MeetingSearch.Listed;
import org.mafs.mutualaid.MeetingSearch.Order;
import org.mafs.mutualaid.Openness;

/** What the list of meetings is narrowed by: words and a place in sight, the rest folded away until one of it is set. */
class MeetingFilters extends Div {

    private static final List<Integer> DISTANCES = List.of(1, 2, 3, 5, 10, 20, 50);

    private final TextField words = new TextField(Words.say("meetings.search"));
    private final StartChoice start;
    private final Select<Integer> miles = new Select<>();
    private final MultiSelectComboBox<FellowshipRecord> fellowships = new MultiSelectComboBox<>(Words.say("meetings.fellowship"));
    private final MultiSelectComboBox<DayOfWeek> days = new MultiSelectComboBox<>(Words.say("meetings.day"));
    private final TimePicker from = new TimePicker(Words.say("meetings.from"));
    private final Select<Held> held = new Select<>();
    private final Select<Openness> openness = new Select<>();
    private final MultiSelectComboBox<Feature> features = new MultiSelectComboBox<>(Words.say("meetings.features"));
    private final Select<String> language = new Select<>();
    private final Select<Listed> listed = new Select<>();
    private final Select<Order> order = new Select<>();
    private final Details rest;
    private final List<FellowshipRecord> kinds;
    private final List<String> languages;
    private MeetingSearch shown = MeetingSearch.ALL;
    private boolean reading;

    /**
     * @param typed  run while somebody types
     * @param chosen run when something else is chosen
     */
    MeetingFilters(List<FellowshipRecord> kinds, List<String> languages, List<VenueRecord> rooms, Runnable typed,
            Runnable chosen) {
        this.kinds = kinds;
        this.languages = languages;
        this.start = new StartChoice(rooms);
        addClassName("stack-s");
        getElement().setAttribute("role", "search");
        words.setPrefixComponent(new Glyph("search"));
        words.setPlaceholder(Words.say("meetings.search.hint"));
        words.setClearButtonVisible(true);
        words.setMaxLength(MeetingSearch.LONGEST_WORDS);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(300);
        words.addValueChangeListener(changed -> told(typed));
        fill();
        Stream.<AbstractField<?, ?>>of(start, miles, held, openness, language, listed, order, from)
                .forEach(field -> field.addValueChangeListener(changed -> told(chosen)));
        Stream.of(fellowships, days, features).forEach(field -> field.addValueChangeListener(changed -> told(chosen)));
        Div first = new Div(words, start);
        first.addClassName("meeting-first");
        Div more = new Div(fellowships, days, from, miles, order, held, openness, features, language, listed);
        more.addClassName("field-row");
        rest = new Details(Words.say("meetings.filters"), more);
        rest.addClassName("meeting-rest");
        add(first, rest);
    }

    private void fill() {
        fellowships.setItems(kinds);
        fellowships.setItemLabelGenerator(FellowshipRecord::name);
        fellowships.setPlaceholder(Words.say("meetings.fellowship.any"));
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(MeetingWords::day);
        days.setPlaceholder(Words.say("meetings.day.any"));
        from.setStep(Duration.ofMinutes(30));
        from.setLocale(Words.HOME);
        from.setClearButtonVisible(true);
        features.setItems(Feature.values());
        features.setItemLabelGenerator(feature -> Words.say("meetings.feature", feature));
        features.setPlaceholder(Words.say("meetings.features.any"));
        choice(miles, "meetings.within", "meetings.within.any", DISTANCES, far -> Words.say("meetings.within.miles", far));
        choice(held, "meetings.held", "meetings.held.any", List.of(Held.IN_PERSON, Held.ONLINE),
                way -> Words.say("meetings.held", way));
        choice(openness, "meetings.openness", "meetings.openness.any", List.of(Openness.OPEN, Openness.CLOSED),
                which -> Words.say("meetings.openness", which));
        choice(language, "meetings.language", "meetings.language.any", languages, MeetingWords::language);
        language.setVisible(!languages.isEmpty());
        always(listed, "meetings.listed", Listed.values());
        always(order, "meetings.order", Order.values());
    }

    void read(MeetingSearch search) {
        reading = true;
        shown = search;
        words.setValue(search.words());
        start.read(search);
        miles.setValue(search.miles() != null && DISTANCES.contains(search.miles()) ? search.miles() : null);
        fellowships.setValue(kinds.stream().filter(kind -> search.fellowships().contains(kind.code())).collect(Collectors.toSet()));
        days.setValue(search.days());
        from.setValue(search.from());
        held.setValue(search.held() == Held.BOTH ? null : search.held());
        openness.setValue(search.openness() == Openness.NOT_SAID ? null : search.openness());
        features.setValue(search.features());
        language.setValue(search.language() != null && languages.contains(search.language()) ? search.language() : null);
        listed.setValue(search.listed());
        order.setValue(search.order());
        reading = false;
        long set = Stream.<HasValue<?, ?>>of(fellowships, days, features).filter(field -> !field.isEmpty()).count()
                + Stream.<HasValue<?, ?>>of(held, openness, language, from, miles).filter(field -> !field.isEmpty()).count()
                + (search.listed() == Listed.OPEN ? 0 : 1);
        rest.setSummaryText(set == 0 ? Words.say("meetings.filters") : Words.say("meetings.filters.set", set));
        if (set > 0) {
            rest.setOpened(true);
        }
    }

    MeetingSearch search() {
        LocalTime since = from.getValue();
        return start.write(new MeetingSearch(words.getValue(), days.getValue(), since, shown.when(),
                fellowships.getValue().stream().map(FellowshipRecord::code).collect(Collectors.toSet()), shown.families(),
                openness.getValue(), held.getValue(), features.getValue(), language.getValue(), null, null,
                miles.getValue(), listed.getValue(), order.getValue()), order.getValue());
    }

    private void told(Runnable listener) {
        if (!reading) {
            listener.run();
        }
    }

    private static <E extends Enum<E>> void always(Select<E> choice, String label, E[] items) {
        choice.setLabel(Words.say(label));
        choice.setItems(Arrays.asList(items));
        choice.setItemLabelGenerator(item -> Words.say(label, item));
    }

    static <T> void choice(Select<T> choice, String label, String all, List<T> items, Function<T, String> inWords) {
        choice.setLabel(Words.say(label));
        choice.setItems(items);
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(Words.say(all));
        choice.setItemLabelGenerator(item -> item == null ? Words.say(all) : inWords.apply(item));
    }
}
