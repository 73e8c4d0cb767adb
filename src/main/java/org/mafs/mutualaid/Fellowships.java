package org.mafs.mutualaid;

import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityNotFoundException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The kinds of mutual aid, none before another but in the order they were added. Everyone may know of them. */
@Service
@PermitAll
@Transactional(readOnly = true)
public class Fellowships {

    private static final String FAMILIES = "families";
    private static final Set<String> FOR_FAMILIES = Set.of("alanon", "alanonfamilygroup", "alanonfamilygroups", "alateen",
            "familiesanonymous", "naranon", "naranonfamilygroups", "smartrecoveryfamilyandfriends", "smartfamilyandfriends");

    private final FellowshipRows rows;

    Fellowships(FellowshipRows rows) {
        this.rows = rows;
    }

    /** Those in use. */
    public List<FellowshipRecord> all() {
        return rows.findAllByOrderByPositionAscIdAsc().stream().map(Fellowship::record)
                .filter(fellowship -> !fellowship.retired()).toList();
    }

    public FellowshipRecord fellowship(FellowshipId id) {
        return rows.findById(id.value()).map(Fellowship::record)
                .orElseThrow(() -> new EntityNotFoundException("No fellowship has the number " + id.value() + "."));
    }

    /** By its code or its whole name, in capitals or not, with dots and accents or without. */
    public Optional<FellowshipRecord> called(String codeOrName) {
        return called(codeOrName, rows.findAllByOrderByPositionAscIdAsc().stream().map(Fellowship::record).toList());
    }

    /** As a list calls it: by its code or name, or as one of those that are for families. */
    static Optional<FellowshipRecord> meant(String written, Collection<FellowshipRecord> among) {
        return called(written, among).or(() -> FOR_FAMILIES.contains(Plain.letters(written)) ? called(FAMILIES, among)
                : Optional.empty());
    }

    static Optional<FellowshipRecord> called(String codeOrName, Collection<FellowshipRecord> among) {
        String asked = Plain.letters(codeOrName);
        return asked == null ? Optional.empty() : among.stream().filter(fellowship -> asked.equals(
                Plain.letters(fellowship.code())) || asked.equals(Plain.letters(fellowship.name()))).findFirst();
    }
}
