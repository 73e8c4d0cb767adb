package org.mafs.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import java.util.List;
import org.mafs.access.Role;
import org.mafs.audit.Sealing;
import org.mafs.base.PersonId;
import org.mafs.base.Refused;
import org.mafs.base.Rules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two people who turn out to be one: both histories are kept, under one of them. */
@Service
@Transactional
@RolesAllowed(Role.RUNS_COHORTS)
public class Merging {

    private final People people;
    private final List<HoldsPersonData> rooms;
    private final JdbcClient database;
    private final Sealing sealing;
    private final Rules rules;

    Merging(People people, List<HoldsPersonData> rooms, JdbcClient database, Sealing sealing, Rules rules) {
        this.people = people;
        this.rooms = rooms;
        this.database = database;
        this.sealing = sealing;
        this.rules = rules;
    }

    /**
     * @param from as the screen showed them; they are not found any more, and their page leads to the other
     * @param into as the screen showed them; they stay
     * @param kept what is known of them from now on
     * @throws Refused when one of them has changed or was merged since the screen showed them
     */
    public void merge(PersonFile from, PersonFile into, PersonDetails kept) {
        if (from.id().equals(into.id())) {
            throw new Refused("person.merge.same");
        }
        rules.check(kept);
        Person gone = unchanged(from);
        Person stays = unchanged(into);
        gone.mergeInto(into.id());
        stays.change(kept, sealing);
        people.flush();
        database.sql("UPDATE referral SET person_id = ? WHERE person_id = ?").params(into.id().value(), from.id().value())
                .update();
        database.sql("UPDATE consent SET person_id = ? WHERE person_id = ?").params(into.id().value(), from.id().value())
                .update();
        database.sql("UPDATE person SET merged_into = ? WHERE merged_into = ?")
                .params(into.id().value(), from.id().value()).update();
        rooms.forEach(room -> room.merge(from.id(), into.id()));
    }

    private Person unchanged(PersonFile seen) {
        Person person = people.findById(seen.id().value()).orElseThrow(EntityNotFoundException::new);
        if (person.mergedInto().isPresent()) {
            throw new Refused("person.merged-already");
        }
        if (person.version() != seen.version()) {
            throw new Refused("person.merge.changed");
        }
        return person;
    }
}
