package org.mafs.mutualaid;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface MeetingRefreshes extends JpaRepository<MeetingRefresh, Long> {

    List<MeetingRefresh> findByOrderByRefreshedAtDescIdDesc(Limit limit);
}
