package org.mafs.cohort;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.access.CohortScope;
import org.mafs.access.Role;
import org.mafs.base.CohortId;
import org.mafs.base.Conflict;
import org.mafs.base.Conflict.Difference;
import org.mafs.base.ProgrammeId;
import org.mafs.base.Refused;
import org.mafs.base.Rules;
import org.mafs.base.TriedAgain;
import org.mafs.base.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What cohorts are made from, when somebody has completed one, and which forms are due when. */
@Service
@Transactional
@RolesAllowed(Role.RUNS_COHORTS)
public class ProgrammePlanning {

    private final Programmes programmes;
    private final List<FormsOffered> offered;
    private final CohortScope scope;
    private final Rules rules;

    ProgrammePlanning(Programmes programmes, List<FormsOffered> offered, CohortScope scope, Rules rules) {
        this.programmes = programmes;
        this.offered = offered;
        this.scope = scope;
        this.rules = rules;
    }

    /** Every programme by name, also those no longer used. */
    @Transactional(readOnly = true)
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
    public List<ProgrammeRecord> all() {
        return programmes.findAllByOrderByName().stream().map(Programme::record).toList();
    }

    /** Those a new cohort can be made from, the one that ships first. */
    @Transactional(readOnly = true)
    public List<ProgrammeRecord> toChooseFrom() {
        return programmes.findAllByOrderByName().stream().filter(programme -> !programme.retired())
                .sorted(Comparator.comparing(programme -> !programme.uuid().equals(Programmes.MAFS)))
                .map(Programme::record).toList();
    }

    /** The forms that can be planned. */
    @Transactional(readOnly = true)
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
    public List<FormsOffered.Offered> forms() {
        return offered.stream().flatMap(room -> room.forms().stream()).toList();
    }

    /** The programme that a cohort follows. */
    @Transactional(readOnly = true)
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
    public ProgrammeRecord of(CohortId cohort) {
        scope.requireTonight(cohort);
        return programmes.ofCohort(cohort.value()).orElseThrow(EntityNotFoundException::new).record();
    }

    @TriedAgain
    public ProgrammeId add(ProgrammeDetails asked) {
        check(asked);
        if (programmes.findByNameIgnoreCase(asked.name().strip()).isPresent()) {
            throw new Refused("programme.name.taken", asked.name().strip());
        }
        return new ProgrammeId(programmes.saveAndFlush(new Programme(asked)).id());
    }

    /**
     * Existing cohorts keep their sessions; the rule and the forms count for all of them from now on.
     *
     * @param seenVersion what the screen showed when the change was begun
     */
    public void change(ProgrammeId id, long seenVersion, ProgrammeDetails changed) {
        check(changed);
        Programme programme = found(id);
        programmes.findByNameIgnoreCase(changed.name().strip()).filter(other -> !other.equals(programme))
                .ifPresent(other -> {
                    throw new Refused("programme.name.taken", changed.name().strip());
                });
        ProgrammeRecord stored = programme.record();
        if (seenVersion != stored.version()) {
            throw new Conflict(stored.version(), differences(stored.details(), changed));
        }
        programme.change(changed);
        programmes.flush();
    }

    /** No new cohort is made from a programme that is no longer used; those it has go on. */
    public void retire(ProgrammeId id, boolean noLongerUsed) {
        Programme programme = found(id);
        if (noLongerUsed && programmes.findAll().stream().allMatch(other -> other.equals(programme) || other.retired())) {
            throw new Refused("programme.last");
        }
        programme.retire(noLongerUsed);
        programmes.flush();
    }

    private void check(ProgrammeDetails asked) {
        rules.check(asked);
        if (asked.sessionsToComplete() > asked.titles().size()) {
            throw new Refused("programme.to-complete.range");
        }
        List<String> known = forms().stream().map(FormsOffered.Offered::code).toList();
        if (!asked.forms().stream().allMatch(form -> known.contains(form.form())
                && form.number() >= ScheduledForm.FOLLOW_UP && form.number() <= asked.titles().size())) {
            throw new Refused("programme.forms.unknown");
        }
    }

    private List<Difference> differences(ProgrammeDetails stored, ProgrammeDetails changed) {
        return Stream.of(
                new Difference(Words.say("programme.name"), stored.name(), changed.name()),
                new Difference(Words.say("cohort.sessions"), String.join(", ", stored.titles()),
                        String.join(", ", changed.titles())),
                new Difference(Words.say("cohort.minutes"), String.valueOf(stored.minutes()),
                        String.valueOf(changed.minutes())),
                new Difference(Words.say("programme.to-complete"), String.valueOf(stored.sessionsToComplete()),
                        String.valueOf(changed.sessionsToComplete())),
                new Difference(Words.say("programme.capacity"), String.valueOf(stored.usualCapacity()),
                        String.valueOf(changed.usualCapacity())),
                new Difference(Words.say("programme.forms"), inWords(stored), inWords(changed)))
                .filter(difference -> !difference.theirs().equals(difference.yours())).toList();
    }

    /** "Check-in: 1, 2, 3. CORE-10: 1, 3, follow-up." */
    private String inWords(ProgrammeDetails details) {
        Map<String, String> titles = forms().stream()
                .collect(Collectors.toMap(FormsOffered.Offered::code, FormsOffered.Offered::title));
        return forms().stream().map(FormsOffered.Offered::code)
                .filter(code -> details.forms().stream().anyMatch(form -> form.form().equals(code)))
                .map(code -> Words.say("programme.forms.line", titles.get(code), details.forms().stream()
                        .filter(form -> form.form().equals(code))
                        .sorted(Comparator.comparing((ScheduledForm form) -> form.number() == ScheduledForm.FOLLOW_UP)
                                .thenComparing(ScheduledForm::number))
                        .map(form -> form.number() == ScheduledForm.FOLLOW_UP ? Words.say("programme.follow-up")
                                : String.valueOf(form.number())).collect(Collectors.joining(", "))))
                .collect(Collectors.joining(" "));
    }

    private Programme found(ProgrammeId id) {
        return programmes.findById(id.value()).orElseThrow(EntityNotFoundException::new);
    }
}
