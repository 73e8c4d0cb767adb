package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mafs.base.Words;
import org.mafs.base.ui.UkDatePicker;

/** The day of a visit: one of the next on which the meeting is held, or any other. */
class DayChoice extends Div {

    private static final int OFFERED = 3;

    private final LocalDate today;
    private final RadioButtonGroup<Optional<LocalDate>> next = new RadioButtonGroup<>(Words.say("mutualaid.plan.day"));
    private final UkDatePicker other = new UkDatePicker(Words.say("mutualaid.plan.day.other"));

    DayChoice(LocalDate today) {
        this.today = today;
        addClassName("stack-s");
        next.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        next.setItemLabelGenerator(day -> day.map(this::inWords).orElseGet(() -> Words.say("mutualaid.plan.day.another")));
        next.addValueChangeListener(chosen -> other.setVisible(anyOther()));
        other.setMin(today);
        add(next, other);
        offer(null, today);
    }

    /**
     * @param weekday on which the meeting is held; null where any day will do
     * @param first   the first day that is still to come
     */
    void offer(DayOfWeek weekday, LocalDate first) {
        LocalDate chosen = value().orElse(null);
        List<Optional<LocalDate>> days = new ArrayList<>();
        if (weekday != null) {
            Stream.iterate(first.with(TemporalAdjusters.nextOrSame(weekday)), day -> day.plusWeeks(1)).limit(OFFERED)
                    .map(Optional::of).forEach(days::add);
        }
        days.add(Optional.empty());
        next.setItems(days);
        next.setVisible(weekday != null);
        if (chosen != null) {
            show(chosen);
        } else if (weekday != null) {
            next.setValue(days.getFirst());
        }
        other.setVisible(anyOther());
    }

    void show(LocalDate day) {
        if (next.getListDataView().contains(Optional.of(day))) {
            next.setValue(Optional.of(day));
        } else {
            next.setValue(Optional.empty());
            other.setValue(day);
        }
    }

    /** Empty as long as no day is chosen. */
    Optional<LocalDate> value() {
        return anyOther() ? other.getOptionalValue() : next.getValue();
    }

    private boolean anyOther() {
        return next.getValue() == null || next.getValue().isEmpty();
    }

    private String inWords(LocalDate day) {
        return day.equals(today) ? Words.say("mutualaid.plan.day.today", PlanWords.day(day)) : PlanWords.day(day);
    }
}
