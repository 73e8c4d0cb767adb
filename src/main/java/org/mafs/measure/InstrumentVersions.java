package org.mafs.measure;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface InstrumentVersions extends JpaRepository<InstrumentVersion, Long> {

    List<InstrumentVersion> findByCodeOrderByNumber(String code);

    Optional<InstrumentVersion> findByCodeAndStatus(String code, VersionState status);

    List<InstrumentVersion> findByStatusOrderByCode(VersionState status);

    boolean existsByCode(String code);
}
