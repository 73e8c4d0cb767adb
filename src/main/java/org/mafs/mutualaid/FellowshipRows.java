package org.mafs.mutualaid;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface FellowshipRows extends JpaRepository<Fellowship, Long> {

    List<Fellowship> findAllByOrderByPositionAscIdAsc();
}
