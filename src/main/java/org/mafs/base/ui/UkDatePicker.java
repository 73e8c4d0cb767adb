package org.mafs.base.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Stream;
import org.mafs.base.Words;

/** A date as it is written here: day first, weeks from Monday. */
public class UkDatePicker extends DatePicker {

    private static final List<DayOfWeek> SUNDAY_FIRST = Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1)).limit(7)
            .toList();

    public UkDatePicker(String label) {
        super(label);
        setI18n(words());
        setPlaceholder(Words.say("app.date.pattern"));
    }

    private static DatePickerI18n words() {
        return new DatePickerI18n()
                .setDateFormats("dd/MM/yyyy", "d/M/yyyy", "d/M/yy", "d.M.yyyy", "d-M-yyyy", "yyyy-MM-dd")
                .setMonthNames(Stream.of(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, Words.HOME)).toList())
                .setWeekdays(days(TextStyle.FULL_STANDALONE))
                .setWeekdaysShort(days(TextStyle.SHORT_STANDALONE))
                .setFirstDayOfWeek(1)
                .setToday(Words.say("app.date.today"))
                .setCancel(Words.say("app.close"))
                .setBadInputErrorMessage(Words.say("app.date.wrong"));
    }

    private static List<String> days(TextStyle style) {
        return SUNDAY_FIRST.stream().map(day -> day.getDisplayName(style, Words.HOME)).toList();
    }
}
