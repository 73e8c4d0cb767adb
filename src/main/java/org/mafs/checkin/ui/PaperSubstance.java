package org.mafs.checkin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mafs.base.Calendar;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.checkin.GivenAnswers;
import org.mafs.measure.Substance;
import org.mafs.measure.UseDays;
import org.mafs.measure.ui.Substances;

/** The days of one substance on a sheet, week by week: one that is printed there, or one that is written on a blank line. */
class PaperSubstance extends Div {

    private final int window;
    private final Optional<Substance> printed;
    private final Function<String, Substance> byName;
    private final PaperField name;
    private final List<PaperWeek> weeks;
    private LocalDate askedOn = LocalDate.EPOCH;
    private Map<Substance, String> told = Map.of();

    PaperSubstance(Substance printed, int window) {
        this(Optional.of(printed), window, typed -> printed);
    }

    /** @param byName the substance that somebody means; throws {@link Refused} where there is none */
    PaperSubstance(int window, Function<String, Substance> byName) {
        this(Optional.empty(), window, byName);
    }

    private PaperSubstance(Optional<Substance> printed, int window, Function<String, Substance> byName) {
        this.window = window;
        this.printed = printed;
        this.byName = byName;
        addClassName("keyed-substance");
        getElement().setAttribute("role", "group");
        name = new PaperField(Words.say("paper.field.another"), false, typed -> {
            if (!typed.isEmpty() && !typed.equals(GivenAnswers.DECLINED)) {
                byName.apply(typed);
            }
            return typed;
        });
        if (printed.isEmpty()) {
            name.addClassName("keyed-another");
            name.addValueChangeListener(changed -> show());
            add(name);
        } else if (window > UseDays.WEEK) {
            Span title = new Span(Substances.name(printed.get()));
            title.addClassName("keyed-name");
            add(title);
        }
        weeks = IntStream.range(0, window / UseDays.WEEK).mapToObj(week -> new PaperWeek("", window)).toList();
        weeks.forEach(this::add);
    }

    /** @param already by substance, 1 for each day that other forms have told */
    void about(LocalDate day, Map<Substance, String> already) {
        askedOn = day;
        told = already;
        show();
    }

    /** Empty where a blank line was left blank. */
    Optional<Substance> substance() {
        return printed.or(() -> Optional.of(name.answer()).filter(typed -> !typed.isEmpty() && !isDeclined())
                .map(byName));
    }

    /** "-" on a blank line is the answer to the whole question. */
    boolean isDeclined() {
        return printed.isEmpty() && name.getValue().strip().equals(GivenAnswers.DECLINED);
    }

    /**
     * The days as a form takes them, a number, or {@code -}; empty where nothing is told.
     *
     * @throws Refused for what cannot be
     */
    String answer() {
        List<String> answers = weeks.stream().map(PaperWeek::answer).filter(answer -> !answer.isEmpty()).toList();
        if (answers.isEmpty()) {
            return "";
        }
        if (substance().isEmpty()) {
            throw new Refused("paper.wrong.nameless");
        }
        if (answers.stream().anyMatch(PaperWeek::isNumber)) {
            if (answers.size() > 1) {
                throw new Refused("paper.wrong.number-and-days");
            }
            return PaperWeek.number(answers.getFirst());
        }
        if (answers.stream().allMatch(GivenAnswers.DECLINED::equals)) {
            return GivenAnswers.DECLINED;
        }
        return weeks.stream().map(PaperWeek::marks).collect(Collectors.joining()) + "@" + askedOn;
    }

    private void show() {
        Optional<Substance> known = name.isInvalid() ? Optional.empty() : substance();
        String label = known.map(Substances::name).orElseGet(() -> Words.say("paper.field.another"));
        String already = known.map(told::get).orElse(PaperWeek.NONE.repeat(window));
        getElement().setAttribute("aria-label", label);
        for (int week = 0; week < weeks.size(); week++) {
            LocalDate first = askedOn.minusDays(window - (long) week * UseDays.WEEK);
            weeks.get(week).label(window == UseDays.WEEK ? printed.map(Substances::name)
                    .orElseGet(() -> Words.say("paper.field.another-days"))
                    : Words.say("paper.field.week-of", Calendar.shortDay(first)));
            weeks.get(week).about(first, already.substring(week * UseDays.WEEK, (week + 1) * UseDays.WEEK));
        }
    }
}
