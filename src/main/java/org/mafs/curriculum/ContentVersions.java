package org.mafs.curriculum;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ContentVersions extends JpaRepository<ContentVersion, Long> {

    /** Of each text in each language the one that was published last before a moment. */
    @Query("""
            SELECT v FROM ContentVersion v WHERE v.status = PUBLISHED AND v.publishedAt =
                (SELECT MAX(o.publishedAt) FROM ContentVersion o WHERE o.code = v.code AND o.language = v.language
                  AND o.status = PUBLISHED AND o.publishedAt <= :moment)""")
    List<ContentVersion> inForce(Instant moment);

    default Optional<ContentVersion> inForce(String code, String language, Instant moment) {
        return findFirstByCodeAndLanguageAndStatusAndPublishedAtLessThanEqualOrderByPublishedAtDescNumberDesc(code,
                language, ContentStatus.PUBLISHED, moment);
    }

    Optional<ContentVersion> findFirstByCodeAndLanguageAndStatusAndPublishedAtLessThanEqualOrderByPublishedAtDescNumberDesc(
            String code, String language, ContentStatus status, Instant moment);

    Optional<ContentVersion> findByUuid(UUID uuid);

    List<ContentVersion> findByCodeAndLanguageOrderByNumberDesc(String code, String language);

    Optional<ContentVersion> findFirstByCodeAndLanguageAndStatusIn(String code, String language,
            Collection<ContentStatus> statuses);

    @Query("SELECT DISTINCT v.language FROM ContentVersion v WHERE v.code = :code ORDER BY v.language")
    List<String> languagesOf(String code);

    default List<String> languages(String code) {
        return languagesOf(code).stream().sorted(Comparator.comparing(language -> !language.equals(Curriculum.HOME)))
                .toList();
    }

    Optional<ContentVersion> findFirstByCodeAndLanguageAndOriginOrderByNumberDesc(String code, String language, String origin);

    boolean existsByCodeAndLanguageAndShippedPrint(String code, String language, byte[] print);

    @Query("SELECT COALESCE(MAX(v.number), 0) FROM ContentVersion v WHERE v.code = :code AND v.language = :language")
    int lastNumber(String code, String language);
}
