package org.mafs.checkin;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.mafs.base.SessionId;
import org.mafs.base.Words;
import org.mafs.checkin.CohortFacts.Days;
import org.mafs.checkin.CohortFacts.Handed;
import org.mafs.checkin.CohortFacts.Meetings;
import org.mafs.checkin.CohortFacts.Place;
import org.mafs.measure.InstrumentLibrary;
import org.mafs.measure.Substance;
import org.mafs.measure.UseDays;
import org.mafs.measure.ui.Substances;

/** Days of use and meetings that cannot be, or that say something else than the check-ins of the same days. */
class OddNumbers {

    /** As many meetings as a form takes. */
    private static final int MOST_MEETINGS_A_DAY = 10;
    private static final String DAYS_SCALE = "-days";
    private static final Map<String, String> CALLED_OTHERWISE = Map.of("opiates", Substance.OPIOIDS.code());

    private final CohortFacts facts;
    private final InstrumentLibrary library;
    private final Oddities list;

    /** @param list where what is found is added */
    OddNumbers(CohortFacts facts, InstrumentLibrary library, Oddities list) {
        this.facts = facts;
        this.library = library;
        this.list = list;
    }

    void of(Place place) {
        use(place);
        meetings(place);
    }

    private void use(Place place) {
        List<Handed> handed = CohortFacts.of(facts.handed(), place.id());
        List<Days> told = CohortFacts.of(facts.days(), place.id());
        told.forEach(form -> form.days().forEach((substance, days) -> {
            if (days > form.window() || days < 0) {
                list.add(place, OddityKind.TOO_MANY_DAYS, form.on(),
                        list.fix(place, asked(form.window()), form.session(), form.here()),
                        Words.say("checkin.quality.too-many-days", list.title(asked(form.window())), Oddities.day(form.on()),
                                called(substance), days, form.window()), form.row(), substance, days);
            }
        }));
        List<Days> weeks = told.stream().filter(form -> form.window() == UseDays.WEEK).toList();
        told.stream().filter(form -> form.window() == UseDays.FOUR_WEEKS).forEach(form -> disagree(place, weeks,
                new FourWeeks(form.row(), asked(form.window()), form.session(), form.here(), form.on(), form.days())));
        handed.stream().filter(form -> form.version() > 0).forEach(form -> disagree(place, weeks,
                new FourWeeks(form.row(), form.form(), form.session(), form.here(), form.on(), counted(form))));
    }

    /** Days of use over four weeks, in whatever form they were told. */
    private record FourWeeks(UUID row, String form, Optional<SessionId> session, boolean here, LocalDate on,
            Map<String, Integer> days) {
    }

    /** A measure that counts days of use week by week has a scale for each substance, such as {@code alcohol-days}. */
    private Map<String, Integer> counted(Handed form) {
        Map<String, Integer> counted = new TreeMap<>();
        library.version(form.form(), form.version()).scales().stream()
                .filter(scale -> scale.code().endsWith(DAYS_SCALE) && form.answers().keySet().containsAll(scale.items()))
                .forEach(scale -> {
                    String name = scale.code().substring(0, scale.code().length() - DAYS_SCALE.length());
                    Substance.withCode(CALLED_OTHERWISE.getOrDefault(name, name)).ifPresent(substance -> counted.put(
                            substance.code(), scale.items().stream().mapToInt(form.answers()::get).sum()));
                });
        return counted;
    }

    private void disagree(Place place, List<Days> weeks, FourWeeks form) {
        form.days().forEach((substance, days) -> {
            int atLeast = WholeWeeks.within(form.on(), weeks.stream().filter(week -> week.days().containsKey(substance)).toList(),
                    Days::on, week -> week.days().get(substance));
            if (atLeast > days) {
                list.add(place, OddityKind.DAYS_DISAGREE, form.on(), list.fix(place, form.form(), form.session(), form.here()),
                        Words.say("checkin.quality.days-disagree", list.title(form.form()), Oddities.day(form.on()), called(substance),
                                days, atLeast), form.row(), substance, days, atLeast);
            }
        });
    }

    private void meetings(Place place) {
        List<Meetings> told = CohortFacts.of(facts.meetings(), place.id());
        told.stream().filter(form -> form.meetings() < 0 || form.meetings() > form.window() * MOST_MEETINGS_A_DAY)
                .forEach(form -> list.add(place, OddityKind.TOO_MANY_MEETINGS, form.on(),
                        list.fix(place, asked(form.window()), form.session(), form.here()),
                        Words.say("checkin.quality.too-many-meetings", list.title(asked(form.window())), Oddities.day(form.on()),
                                form.meetings(), form.window()), form.row(), form.meetings()));
        List<Meetings> weeks = told.stream().filter(form -> form.window() == UseDays.WEEK).toList();
        told.stream().filter(form -> form.window() == UseDays.FOUR_WEEKS).forEach(form -> {
            int atLeast = WholeWeeks.within(form.on(), weeks, Meetings::on, Meetings::meetings);
            if (atLeast > form.meetings()) {
                list.add(place, OddityKind.MEETINGS_DISAGREE, form.on(),
                        list.fix(place, asked(form.window()), form.session(), form.here()),
                        Words.say("checkin.quality.meetings-disagree", list.title(asked(form.window())), Oddities.day(form.on()),
                                form.meetings(), atLeast), form.row(), form.meetings(), atLeast);
            }
        });
    }

    private static String asked(int window) {
        return window == UseDays.WEEK ? Form.CHECK_IN.code() : Form.LOOK_BACK.code();
    }

    private static String called(String substance) {
        return Substance.withCode(substance).map(Substances::name).orElse(substance);
    }
}
