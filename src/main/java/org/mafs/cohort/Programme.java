package org.mafs.cohort;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mafs.base.ProgrammeId;
import org.mafs.base.Versioned;

/** The pattern that cohorts are made from. Its sessions are copied into each; its rule and its forms are looked up here. */
@Entity
class Programme extends Versioned {

    private String name;
    private int minutes;
    private int sessionsToComplete;
    private int usualCapacity;
    private boolean retired;
    @ElementCollection
    @CollectionTable(name = "programme_session", joinColumns = @JoinColumn(name = "programme_id"))
    @MapKeyColumn(name = "number")
    @Column(name = "title")
    private Map<Integer, String> titles = new HashMap<>();
    @ElementCollection
    @CollectionTable(name = "programme_form", joinColumns = @JoinColumn(name = "programme_id"))
    private Set<ScheduledForm> forms = new HashSet<>();

    protected Programme() {
    }

    Programme(ProgrammeDetails details) {
        change(details);
    }

    void change(ProgrammeDetails details) {
        this.name = details.name().strip();
        this.minutes = details.minutes();
        this.sessionsToComplete = details.sessionsToComplete();
        this.usualCapacity = details.usualCapacity();
        titles.keySet().removeIf(number -> number > details.titles().size());
        for (int number = 1; number <= details.titles().size(); number++) {
            titles.put(number, details.titles().get(number - 1).strip());
        }
        forms.retainAll(details.forms());
        forms.addAll(details.forms());
    }

    void retire(boolean noLongerUsed) {
        this.retired = noLongerUsed;
    }

    boolean retired() {
        return retired;
    }

    List<PlannedSession> from(LocalDate first) {
        return new TreeMap<>(titles).entrySet().stream().map(session -> new PlannedSession(session.getKey(),
                session.getValue(), first.plusWeeks(session.getKey() - 1L), minutes)).toList();
    }

    ProgrammeRecord record() {
        return new ProgrammeRecord(new ProgrammeId(id()), version(), new ProgrammeDetails(name,
                List.copyOf(new TreeMap<>(titles).values()), minutes, sessionsToComplete, usualCapacity,
                Set.copyOf(forms)), retired);
    }

    record PlannedSession(int number, String title, LocalDate heldOn, int minutes) {
    }
}
