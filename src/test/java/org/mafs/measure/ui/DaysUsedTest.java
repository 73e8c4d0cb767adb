package org.mafs.measure.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mafs.base.Refused;
import org.mafs.base.ui.Scale;
import org.mafs.measure.Substance;
import org.mafs.measure.UseDays;

class DaysUsedTest {

    private final Map<Substance, Integer> heard = new HashMap<>();
    private final DaysUsed week = new DaysUsed(UseDays.WEEK, heard::put);
    private final DaysUsed fourWeeks = new DaysUsed(UseDays.FOUR_WEEKS, heard::put);

    @Test
    void nobodyIsAskedAboutAListOfDrugs() {
        assertThat(_find(week, Scale.class)).isEmpty();
        assertThat(week.days()).isEmpty();
    }

    @Test
    void aLineWithoutAnAnswerIsNotNoughtDays() {
        week.ask(Set.of(Substance.ALCOHOL));
        assertThat(week.days()).isEmpty();
        _get(week, Scale.class).answered(0);
        assertThat(week.days()).containsOnly(Map.entry(Substance.ALCOHOL, 0));
        assertThat(heard).containsOnly(Map.entry(Substance.ALCOHOL, 0));
    }

    @Test
    void anAnswerCanBeTakenBack() {
        week.setDays(Set.of(), Map.of(Substance.CRACK, 3));
        _get(week, Scale.class).answered(null);
        assertThat(week.days()).isEmpty();
        assertThat(heard).containsEntry(Substance.CRACK, null);
    }

    @Test
    @SuppressWarnings("unchecked")
    void anotherSubstanceGetsItsLineAndKeepsTheAnswersOfTheOthers() {
        fourWeeks.setDays(Set.of(), Map.of(Substance.ALCOHOL, 12));
        Select<Substance> another = _get(fourWeeks, Select.class);
        _setValue(another, Substance.KETAMINE);
        assertThat(_find(fourWeeks, IntegerField.class)).extracting(IntegerField::getValue).containsExactly(12, null);
        assertThat(another.getValue()).isNull();
        assertThat(another.getListDataView().getItems()).doesNotContain(Substance.ALCOHOL, Substance.KETAMINE);
    }

    @Test
    void moreDaysThanThereAreAreNeitherHeardNorForgotten() {
        fourWeeks.setDays(Set.of(), Map.of(Substance.ALCOHOL, 12));
        _setValue(_get(fourWeeks, IntegerField.class), 29);
        assertThat(heard).isEmpty();
        assertThatThrownBy(fourWeeks::days).isInstanceOf(Refused.class).hasMessage("Days are from 0 to 28.");
        _setValue(_get(fourWeeks, IntegerField.class), 28);
        assertThat(fourWeeks.days()).containsEntry(Substance.ALCOHOL, 28);
    }

    @Test
    void begunAnewItKnowsNothingOfWhoCameBefore() {
        week.setDays(Set.of(Substance.CRACK), Map.of(Substance.ALCOHOL, 2));
        week.setDays(Set.of(Substance.TOBACCO), Map.of());
        assertThat(_find(week, Scale.class)).hasSize(1);
        assertThat(week.days()).isEmpty();
    }
}
