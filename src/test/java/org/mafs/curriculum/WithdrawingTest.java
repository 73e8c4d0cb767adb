package org.mafs.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.Role;
import org.mafs.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

class WithdrawingTest extends IntegrationTest {

    @Autowired
    private ContentEditing editing;
    @Autowired
    private ContentPictures pictures;
    @Autowired
    private ShownPictures shown;
    @Autowired
    private Curriculum curriculum;
    @Autowired
    private CohortContents kept;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private JdbcClient database;

    @AfterEach
    void ownTextsAreGone() {
        database.sql("DELETE FROM cohort_content WHERE code LIKE 'own-%'").update();
        OwnTexts.remove(database);
        database.sql("DELETE FROM content_picture").update();
    }

    @Test
    void theVersionBeforeIsReadAgainAlsoByACohortThatKeptTheOneWithdrawn() {
        ContentCode code = OwnTexts.code();
        ContentId before = published(code, "Good.");
        ContentId regretted = published(code, "Regretted.");
        signIn(Role.COORDINATOR);
        OwnCohort cohort = cohorts.led(0);
        kept.move(cohort.id(), regretted);
        ContentText text = editing.version(regretted);
        editing.withdraw(regretted, text.version());
        assertThat(curriculum.published(text.uuid())).isEmpty();
        assertThat(curriculum.withdrawn(text.uuid())).isPresent();
        assertThat(curriculum.inForce(code, "en").orElseThrow().id()).isEqualTo(before);
        assertThat(curriculum.of(cohort.session(), List.of(code), "en")).singleElement().extracting(ContentText::id)
                .isEqualTo(before);
        VersionLine line = editing.line(regretted);
        assertThat(line.status()).isEqualTo(ContentStatus.WITHDRAWN);
        assertThat(line.withdrawnBy()).isPresent();
        assertThat(line.withdrawnAt()).isPresent();
    }

    @Test
    void aPictureOfAWithdrawnTextIsShownToNobodyOutsideAndCanBeDeleted() {
        signIn(Role.FACILITATOR);
        PictureRecord picture = pictures.add(ContentPicturesTest.png(30, 20), "A face");
        ContentId regretted = published(OwnTexts.code(), picture.line());
        SecurityContextHolder.clearContext();
        assertThat(shown.picture(picture.uuid())).isPresent();
        signIn(Role.COORDINATOR);
        editing.withdraw(regretted, editing.version(regretted).version());
        SecurityContextHolder.clearContext();
        assertThat(shown.picture(picture.uuid())).isEmpty();
        signIn(Role.COORDINATOR);
        pictures.remove(picture.uuid());
        assertThat(pictures.all()).isEmpty();
    }

    @Test
    void onlyWhoPublishesWithdrawsAndOnlyWhatIsPublished() {
        ContentId published = published(OwnTexts.code(), "Said.");
        signIn(Role.FACILITATOR);
        assertThatThrownBy(() -> editing.withdraw(published, editing.version(published).version()))
                .isInstanceOf(AccessDeniedException.class);
        signIn(Role.COORDINATOR);
        editing.withdraw(published, editing.version(published).version());
        assertThatThrownBy(() -> editing.withdraw(published, editing.version(published).version()))
                .isInstanceOf(Refused.class).hasMessageContaining("nothing to withdraw");
    }

    @Test
    void noSessionIsLeftWithoutAText() {
        signIn(Role.COORDINATOR);
        ContentText only = curriculum.inForce(ContentCode.session(4), "en").orElseThrow();
        assertThatThrownBy(() -> editing.withdraw(only.id(), only.version())).isInstanceOf(Refused.class)
                .hasMessageContaining("the only text of this session");
        assertThat(curriculum.inForce(ContentCode.session(4), "en").orElseThrow().id()).isEqualTo(only.id());
    }

    private ContentId published(ContentCode code, String words) {
        signIn(Role.FACILITATOR);
        ContentId draft = editing.bringIn(code, "en", OwnTexts.saying(words), "", Optional.empty());
        signIn(Role.ADMIN);
        editing.review(draft, editing.version(draft).version());
        editing.publish(draft, editing.version(draft).version());
        return draft;
    }
}
