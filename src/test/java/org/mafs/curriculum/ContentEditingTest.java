package org.mafs.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.Conflict;
import org.mafs.base.Refused;
import org.mafs.cohort.SessionRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class ContentEditingTest extends IntegrationTest {

    @Autowired
    private ContentEditing editing;
    @Autowired
    private Curriculum curriculum;
    @Autowired
    private CohortContents kept;
    @Autowired
    private ContentVersions versions;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;

    @AfterEach
    void ownTextsAreGone() {
        OwnTexts.remove(database);
    }

    @Test
    void aTextIsWrittenByOneReadByAnotherAndPublishedByACoordinator() {
        ContentCode code = OwnTexts.code();
        ContentId draft = written(code, "en", "Tea is at eight.");
        assertThat(curriculum.inForce(code, "en")).isEmpty();
        assertThatThrownBy(() -> editing.review(draft, seen(draft))).isInstanceOf(Refused.class);
        signIn(Role.COORDINATOR);
        assertThatThrownBy(() -> editing.publish(draft, seen(draft))).isInstanceOf(Refused.class);
        editing.review(draft, seen(draft));
        signIn(Role.FACILITATOR);
        assertThatThrownBy(() -> editing.publish(draft, seen(draft))).isInstanceOf(AccessDeniedException.class);
        signIn(Role.COORDINATOR);
        editing.publish(draft, seen(draft));
        assertThat(curriculum.inForce(code, "en").orElseThrow().id()).isEqualTo(draft);
        VersionLine line = editing.line(draft);
        assertThat(line.inForce()).isTrue();
        assertThat(line.writtenBy()).isPresent().isNotEqualTo(line.publishedBy());
        assertThat(line.reviewedBy()).isEqualTo(line.publishedBy());
        assertThat(line.because()).contains("Because of a test");
    }

    @Test
    void whatIsPublishedNeverChanges() {
        ContentId published = published(OwnTexts.code(), "en", "As it was.");
        String before = editing.version(published).text();
        assertThatThrownBy(() -> editing.change(published, seen(published), OwnTexts.saying("Changed."), ""))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> editing.putAside(published, seen(published))).isInstanceOf(Refused.class);
        ContentId next = editing.begin(published);
        editing.change(next, seen(next), OwnTexts.saying("Changed."), "");
        assertThat(editing.version(published).text()).isEqualTo(before);
        assertThat(editing.version(next).number()).isEqualTo(editing.version(published).number() + 1);
    }

    @Test
    void whatIsWrittenAfterItWasReadHasToBeReadAgain() {
        ContentId draft = written(OwnTexts.code(), "en", "Once.");
        signIn(Role.COORDINATOR);
        editing.review(draft, seen(draft));
        signIn(Role.FACILITATOR);
        editing.change(draft, seen(draft), OwnTexts.saying("Twice."), "");
        signIn(Role.COORDINATOR);
        assertThat(editing.version(draft).status()).isEqualTo(ContentStatus.DRAFT);
        assertThatThrownBy(() -> editing.publish(draft, seen(draft))).isInstanceOf(Refused.class);
    }

    @Test
    void whoReadAnOlderVersionOfADraftHasNotReadIt() {
        ContentId draft = written(OwnTexts.code(), "en", "Once.");
        long read = seen(draft);
        editing.change(draft, read, OwnTexts.saying("Twice."), "");
        signIn(Role.COORDINATOR);
        assertThatThrownBy(() -> editing.review(draft, read)).isInstanceOf(Refused.class);
        assertThat(editing.version(draft).status()).isEqualTo(ContentStatus.DRAFT);
    }

    @Test
    void theSecondOfTwoWhoWriteSeesBothVersions() {
        ContentId draft = written(OwnTexts.code(), "en", "One line.");
        long both = seen(draft);
        editing.change(draft, both, OwnTexts.saying("The first line."), "");
        signIn(Role.COORDINATOR);
        assertThatThrownBy(() -> editing.change(draft, both, OwnTexts.saying("The second line."), "Because of a test"))
                .isInstanceOfSatisfying(Conflict.class, conflict -> {
                    assertThat(conflict.differences()).hasSize(2);
                    assertThat(conflict.differences().getFirst())
                            .isEqualTo(new Conflict.Difference("To take home", "The first line.", "The second line."));
                    editing.change(draft, conflict.theirVersion(), OwnTexts.saying("The second line."), "");
                });
        assertThat(editing.version(draft).text()).contains("The second line.");
    }

    @Test
    void theSameWrittenTwiceIsNoConflict() {
        ContentId draft = written(OwnTexts.code(), "en", "One line.");
        long before = seen(draft);
        editing.change(draft, before, OwnTexts.saying("Two."), "why");
        assertThat(editing.change(draft, before, OwnTexts.saying("Two."), " why ").version()).isEqualTo(seen(draft));
    }

    @Test
    void whoeverBeginsSecondIsLedToTheDraftThatIsUnderWay() throws Exception {
        ContentId published = published(OwnTexts.code(), "en", "As it was.");
        List<Callable<ContentId>> both = List.of(begin(Role.FACILITATOR, published), begin(Role.COORDINATOR, published));
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(2)) {
            assertThat(threads.invokeAll(both).stream().map(java.util.concurrent.Future::resultNow)
                    .collect(Collectors.toSet())).hasSize(1);
        }
    }

    private Callable<ContentId> begin(Role role, ContentId from) {
        return () -> as(role, () -> editing.begin(from));
    }

    @Test
    void whatWouldNotWorkIsNotPublishedAndWhatIsHardToReadIs() {
        ContentCode code = OwnTexts.code();
        String hard = "Notwithstanding multitudinous organisational considerations, institutional representatives "
                + "perpetually anticipate extraordinarily comprehensive administrative documentation.";
        ContentId draft = written(code, "en", hard + " [Go](javascript:alert(1)) ![Nobody](picture:no-such-picture)");
        signIn(Role.COORDINATOR);
        editing.review(draft, seen(draft));
        assertThat(remarks(draft)).extracting(Remark::stops).containsExactlyInAnyOrder(true, true, false);
        assertThatThrownBy(() -> editing.publish(draft, seen(draft))).isInstanceOf(Refused.class);
        editing.change(draft, seen(draft), OwnTexts.saying(hard), "");
        assertThat(remarks(draft)).extracting(Remark::stops).containsExactly(false);
        signIn(Role.FACILITATOR);
        editing.review(draft, seen(draft));
        signIn(Role.COORDINATOR);
        editing.publish(draft, seen(draft));
        assertThat(curriculum.inForce(code, "en")).isPresent();
    }

    @Test
    void aDraftDoesNotUndoInSilenceWhatCameIntoForceSinceItWasBegun() {
        ContentCode code = OwnTexts.code();
        ContentId first = published(code, "en", "Ring 999.\n\nTea is at eight.");
        signIn(Role.FACILITATOR);
        ContentId draft = editing.begin(first);
        editing.change(draft, seen(draft), OwnTexts.saying("Ring 999.\n\nTea is at nine."), "");
        signIn(Role.ADMIN);
        editing.review(draft, seen(draft));
        assertThat(editing.overtaken(draft)).isEmpty();
        ContentId second = comesIntoForce(code, "Ring 116 123.\n\nTea is at eight.");
        Overtaken overtaken = editing.overtaken(draft).orElseThrow();
        assertThat(overtaken.by()).isEqualTo(second);
        assertThat(overtaken.missed()).singleElement().satisfies(change -> assertThat(words(change.after()))
                .isEqualTo("Ring 116 123."));
        assertThat(overtaken.changed()).extracting(change -> words(change.after()))
                .containsExactly("Ring 999.", "Tea is at nine.");
        assertThatThrownBy(() -> editing.publish(draft, seen(draft))).isInstanceOf(Refused.class)
                .hasMessageContaining("version " + overtaken.number());
        assertThatThrownBy(() -> editing.publishInstead(draft, seen(draft), first)).isInstanceOf(Refused.class);
        ContentId third = comesIntoForce(code, "Ring 0800 1.\n\nTea is at eight.");
        assertThatThrownBy(() -> editing.publishInstead(draft, seen(draft), second)).isInstanceOf(Refused.class);
        assertThat(curriculum.inForce(code, "en").orElseThrow().id()).isEqualTo(third);
        editing.publishInstead(draft, seen(draft), third);
        assertThat(curriculum.inForce(code, "en").orElseThrow().id()).isEqualTo(draft);
        assertThat(editing.overtaken(draft)).isEmpty();
    }

    @Test
    void whereTheSameWordsAreInForceAgainADraftUndoesNothing() {
        ContentCode code = OwnTexts.code();
        ContentId first = published(code, "en", "Tea is at eight.");
        signIn(Role.FACILITATOR);
        ContentId draft = editing.begin(first);
        editing.change(draft, seen(draft), OwnTexts.saying("Tea is at nine."), "");
        comesIntoForce(code, "Tea is at ten.");
        assertThat(editing.overtaken(draft)).isPresent();
        comesIntoForce(code, "Tea is at nine.");
        assertThat(editing.overtaken(draft)).isEmpty();
        comesIntoForce(code, "Tea is at eight.");
        assertThat(editing.overtaken(draft)).isEmpty();
        readAndPublish(draft);
        assertThat(curriculum.inForce(code, "en").orElseThrow().id()).isEqualTo(draft);
    }

    /** As an update does, while a draft is under way. */
    private ContentId comesIntoForce(ContentCode code, String words) {
        String text = OwnTexts.saying(words);
        return new ContentId(versions.saveAndFlush(ContentVersion.shipped(code, "en", versions.lastNumber(code.value(), "en") + 1,
                text, ShippedContent.print(text), true, calendar.now())).id());
    }

    @Test
    void aTextInAnotherLanguageIsReadWhereItIsThereAndEnglishWhereItIsNot() {
        ContentCode code = OwnTexts.code();
        ContentId english = published(code, "en", "Tea is at eight.");
        assertThat(curriculum.inForce(code, "ur").orElseThrow().id()).isEqualTo(english);
        signIn(Role.FACILITATOR);
        ContentId urdu = editing.translate(code, "ur");
        assertThat(editing.version(urdu).text()).contains("Tea is at eight.");
        assertThat(curriculum.inForce(code, "ur").orElseThrow().id()).isEqualTo(english);
        editing.change(urdu, seen(urdu), OwnTexts.saying("چائے آٹھ بجے ہے۔"), "");
        readAndPublish(urdu);
        assertThat(curriculum.inForce(code, "ur").orElseThrow().id()).isEqualTo(urdu);
        assertThat(curriculum.inForce(code, "en").orElseThrow().id()).isEqualTo(english);
        assertThat(editing.languages(code)).extracting(ContentLanguage::tag).containsExactly("en", "ur");
        assertThatThrownBy(() -> editing.translate(code, "xx")).isInstanceOf(Refused.class);
    }

    @Test
    void languagesHaveTheNameTheirSpeakersUseAndTheDirectionOfTheirScript() {
        assertThat(new ContentLanguage("cy").ownName()).isEqualTo("Cymraeg");
        assertThat(ContentLanguage.all().stream().filter(language -> language.direction().equals("rtl"))
                .map(ContentLanguage::tag)).containsExactly("ar", "ckb", "fa", "he", "ps", "ur");
    }

    @Test
    void theTextThatShippedComesBackAsANewVersionAtOnce() {
        ContentCode code = OwnTexts.code();
        ContentId own = published(code, "en", "Our own.");
        String shipped = OwnTexts.saying("As it came.");
        database.sql("UPDATE content_version SET text = ?, origin = 'SHIPPED', shipped_print = ? WHERE id = ?")
                .params(shipped, ShippedContent.print(shipped), own.value()).update();
        signIn(Role.FACILITATOR);
        ContentId changed = editing.begin(own);
        editing.change(changed, seen(changed), OwnTexts.saying("Our own."), "");
        readAndPublish(changed);
        signIn(Role.FACILITATOR);
        assertThatThrownBy(() -> editing.backToShipped(code, "en")).isInstanceOf(AccessDeniedException.class);
        signIn(Role.COORDINATOR);
        ContentId back = editing.backToShipped(code, "en");
        assertThat(curriculum.inForce(code, "en").orElseThrow().text()).isEqualTo(shipped);
        assertThat(editing.history(code, "en")).extracting(VersionLine::id).containsExactly(back, changed, own);
        assertThatThrownBy(() -> editing.backToShipped(code, "en")).isInstanceOf(Refused.class);
    }

    @Test
    void aCohortKeepsTheVersionItBeganWithUntilItIsMoved() {
        signIn(Role.COORDINATOR);
        OwnCohort cohort = cohorts.led(0);
        CohortId began = cohort.id();
        signIn(Role.COORDINATOR);
        SessionRecord last = cohort.sessions().getLast();
        database.sql("UPDATE cohort_session SET held_on = '2041-03-05' WHERE id = ?").param(last.id().value()).update();
        ContentText shipped = curriculum.inForce(ContentCode.session(6), "en").orElseThrow();
        ContentId own = editing.begin(shipped.id());
        editing.change(own, seen(own), shipped.text().replaceFirst("title: .*", "title: Our own farewell"), "");
        try {
            signIn(Role.ADMIN);
            editing.review(own, seen(own));
            editing.publish(own, seen(own));
            signIn(Role.COORDINATOR);
            assertThat(lastOf(began).kept().id()).isEqualTo(shipped.id());
            assertThat(lastOf(began).newer().orElseThrow().id()).isEqualTo(own);
            List<CohortContents.Moved> moved = kept.moveAll(began);
            assertThat(moved).hasSize(1);
            assertThat(lastOf(began).kept().id()).isEqualTo(own);
            assertThat(lastOf(began).moved()).isTrue();
            assertThat(kept.takeBack(moved)).isEmpty();
            assertThat(lastOf(began).kept().id()).isEqualTo(shipped.id());
            signIn(Role.FACILITATOR);
            assertThat(kept.of(began)).extracting(one -> one.kept().code()).contains(ContentCode.session(1),
                    ContentCode.session(6), new ContentCode("timeline"));
            assertThatThrownBy(() -> kept.move(began, own)).isInstanceOf(AccessDeniedException.class);
        } finally {
            database.sql("DELETE FROM cohort_content WHERE cohort_id = ?").param(began.value()).update();
            database.sql("DELETE FROM content_version WHERE id = ?").param(own.value()).update();
            database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?").params(last.heldOn(), last.id().value()).update();
        }
    }

    private KeptVersion lastOf(CohortId cohort) {
        return kept.of(cohort).stream().filter(one -> one.kept().code().equals(ContentCode.session(6))).findFirst()
                .orElseThrow();
    }

    @Test
    void aCohortKeepsTheHandOutsItBeganWithUntilItIsMoved() {
        OwnCohort cohort = cohorts.led(0);
        CohortId began = cohort.id();
        signIn(Role.COORDINATOR);
        ContentCode sheet = new ContentCode("my-plan");
        ContentText shipped = curriculum.inForce(sheet, "en").orElseThrow();
        ContentId own = editing.begin(shipped.id());
        editing.change(own, seen(own), shipped.text().replaceFirst("title: .*", "title: Our own plan"), "");
        try {
            signIn(Role.ADMIN);
            editing.review(own, seen(own));
            editing.publish(own, seen(own));
            signIn(Role.COORDINATOR);
            assertThat(keptOf(began, sheet).kept().id()).isEqualTo(shipped.id());
            assertThat(keptOf(began, sheet).newer().orElseThrow().id()).isEqualTo(own);
            kept.move(began, own);
            assertThat(keptOf(began, sheet).kept().id()).isEqualTo(own);
            assertThat(keptOf(began, sheet).newer()).isEmpty();
            assertThat(curriculum.of(cohort.session(), List.of(sheet), "en").getFirst().head().title()).isEqualTo("Our own plan");
        } finally {
            database.sql("DELETE FROM cohort_content WHERE cohort_id = ?").param(began.value()).update();
            database.sql("DELETE FROM content_version WHERE id = ?").param(own.value()).update();
        }
    }

    @Test
    void noCohortIsMovedToWhatIsNotPublished() {
        CohortId cohort = cohorts.led(0).id();
        ContentId draft = written(OwnTexts.code(), "en", "Not yet.");
        signIn(Role.COORDINATOR);
        assertThatThrownBy(() -> kept.move(cohort, draft)).isInstanceOf(Refused.class);
    }

    @Test
    void differencesAreToldWordByWordUnderTheirHeading() {
        List<ContentChange> changes = ContentChange.between("# A\n\nTea at eight then.\n\n## B\n\nSame.\nGone.\n",
                "# A\n\nTea at <b>nine</b> then.\n\n## B\n\nSame.\n");
        assertThat(changes).hasSize(2);
        assertThat(changes.getFirst().where()).isEqualTo("A");
        assertThat(changes.getFirst().before().stream().filter(ContentChange.Piece::changed)
                .map(ContentChange.Piece::words)).containsExactly("eight");
        assertThat(words(changes.getFirst().after())).isEqualTo("Tea at <b>nine</b> then.");
        assertThat(changes.getLast().where()).isEqualTo("B");
        assertThat(words(changes.getLast().before())).isEqualTo("Gone.");
        assertThat(changes.getLast().after()).isEmpty();
    }

    private static String words(List<ContentChange.Piece> pieces) {
        return pieces.stream().map(ContentChange.Piece::words).collect(Collectors.joining());
    }

    @Test
    void partsPutTogetherAreTheTextToTheLetter() {
        for (ShippedContent.Shipped shipped : ShippedContent.all()) {
            List<WrittenPart> parts = WrittenPart.of(shipped.code(), shipped.text());
            assertThat(WrittenPart.together(parts)).isEqualTo(shipped.text());
            assertThat(parts.stream().map(WrittenPart::title)).startsWith("").hasSize(shipped.code().isSession() ? 6 : 2);
        }
    }

    private ContentId written(ContentCode code, String language, String words) {
        signIn(Role.FACILITATOR);
        return editing.bringIn(code, language, OwnTexts.saying(words), "Because of a test", Optional.empty());
    }

    private ContentId published(ContentCode code, String language, String words) {
        ContentId draft = written(code, language, words);
        readAndPublish(draft);
        return draft;
    }

    private KeptVersion keptOf(CohortId cohort, ContentCode code) {
        return kept.of(cohort).stream().filter(version -> version.kept().code().equals(code)).findFirst().orElseThrow();
    }

    private void readAndPublish(ContentId draft) {
        signIn(Role.ADMIN);
        editing.review(draft, seen(draft));
        editing.publish(draft, seen(draft));
    }

    private long seen(ContentId draft) {
        return editing.version(draft).version();
    }

    private List<Remark> remarks(ContentId draft) {
        ContentText text = editing.version(draft);
        return editing.remarks(text.code(), text.language(), text.text());
    }
}
