package org.mafs.mutualaid;

import org.springframework.data.jpa.repository.JpaRepository;

interface MeetingRows extends JpaRepository<Meeting, Long> {
}
