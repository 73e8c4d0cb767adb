package org.mafs.mutualaid;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface MeetingRows extends JpaRepository<Meeting, Long> {

    List<Meeting> findByListedTrueOrderById();

    List<Meeting> findByListedTrueAndFellowshipIdOrderById(long fellowship);
}
