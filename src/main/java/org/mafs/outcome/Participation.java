package org.mafs.outcome;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;

/**
 * One person's place in one of the chosen cohorts.
 *
 * @param startedOn     day of the first session they came to; empty when they came to none
 * @param lastSessionOn day of the cohort's last session that was not cancelled; the day they joined where all were
 */
record Participation(EnrolmentId enrolment, PersonId person, LocalDate joinedOn, Optional<LocalDate> startedOn,
        LocalDate lastSessionOn) {

    private static final Comparator<Participation> FIRST = Comparator
            .comparing((Participation place) -> place.startedOn().orElse(LocalDate.MAX))
            .thenComparing(Participation::joinedOn)
            .thenComparing(place -> place.enrolment().value());

    boolean started() {
        return startedOn.isPresent();
    }

    /**
     * Each person once: by the first place in which they came to a session, or else the first they were given. Somebody
     * who was referred twice and started the second time has started.
     */
    static <T> List<T> oncePerPerson(Collection<T> places, Function<T, Participation> participation) {
        Map<PersonId, T> first = new LinkedHashMap<>();
        places.stream().sorted(Comparator.comparing(participation, FIRST))
                .forEach(place -> first.putIfAbsent(participation.apply(place).person(), place));
        return List.copyOf(first.values());
    }
}
