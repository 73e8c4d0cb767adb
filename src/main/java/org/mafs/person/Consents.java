package org.mafs.person;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every answer there ever was: added to and read, never changed or taken out. All lists are oldest first. */
interface Consents extends Repository<Consent, Long> {

    Consent save(Consent consent);

    boolean existsByUuid(UUID key);

    @Query(value = "SELECT c.* FROM consent c JOIN enrolment e ON e.person_id = c.person_id "
            + "WHERE e.cohort_id = :cohort ORDER BY c.recorded_at, c.id", nativeQuery = true)
    List<Consent> ofCohort(long cohort);

    @Query("SELECT c FROM Consent c WHERE c.personId = :person ORDER BY c.recordedAt, c.id")
    List<Consent> ofPerson(long person);

    Optional<Consent> findFirstByPersonIdAndPurposeOrderByRecordedAtDescIdDesc(long personId, ConsentPurpose purpose);
}
