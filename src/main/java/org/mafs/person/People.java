package org.mafs.person;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface People extends JpaRepository<Person, Long> {

    @Query(value = "SELECT p.* FROM person p JOIN enrolment e ON e.person_id = p.id WHERE e.cohort_id = :cohort",
            nativeQuery = true)
    List<Person> ofCohort(long cohort);

    @Query(value = "SELECT p.* FROM person p JOIN enrolment e ON e.person_id = p.id "
            + "JOIN session_guest g ON g.enrolment_id = e.id WHERE g.session_id = :session", nativeQuery = true)
    List<Person> guestsAt(long session);
}
