package org.mafs.mutualaid;

import org.springframework.data.jpa.repository.JpaRepository;

interface MeetingSources extends JpaRepository<MeetingSource, Long> {
}
