package org.mafs.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.AtOnce;
import org.mafs.IntegrationTest;
import org.mafs.access.Role;
import org.mafs.base.Conflict;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.springframework.beans.factory.annotation.Autowired;

class AgreementTextsTest extends IntegrationTest {

    @Autowired
    private AgreementTexts texts;
    @Autowired
    private ConsentTexts kept;

    private final String words = "Words " + UUID.randomUUID();

    @BeforeEach
    void whoKeepsTheWords() {
        signIn(Role.ADMIN);
    }

    @Test
    void theWordsThatShipAreNumberOne() {
        assertThat(texts.current()).containsOnlyKeys(ConsentPurpose.values());
        for (ConsentPurpose purpose : ConsentPurpose.values()) {
            AgreementText first = texts.history(purpose).getLast();
            assertThat(first.number()).isEqualTo(1);
            assertThat(first.wording()).isEqualTo(Words.say("person.consent.words", purpose));
            assertThat(first.statements()).hasSizeBetween(2, 3).noneMatch(String::isBlank);
            assertThat(first.madeAt()).isEmpty();
        }
    }

    @Test
    void startingAgainAddsNothing() {
        List<AgreementText> before = texts.history(ConsentPurpose.TAKING_PART);
        kept.afterSingletonsInstantiated();
        assertThat(texts.history(ConsentPurpose.TAKING_PART)).isEqualTo(before);
    }

    @Test
    void aChangeIsTheNextNumberAndLeavesTheOthersAsTheyWere() {
        List<AgreementText> before = texts.history(ConsentPurpose.QUOTED);
        texts.change(asked(before.getFirst().number(), words, " One \n\n Two"));
        List<AgreementText> after = texts.history(ConsentPurpose.QUOTED);
        assertThat(after.subList(1, after.size())).isEqualTo(before);
        assertThat(after.getFirst().number()).isEqualTo(before.getFirst().number() + 1);
        assertThat(after.getFirst().statements()).containsExactly("One", "Two");
        assertThat(after.getFirst().madeAt()).isPresent();
        assertThat(texts.current()).containsEntry(ConsentPurpose.QUOTED, after.getFirst());
    }

    @Test
    void whoWritesSecondSeesWhatTheFirstWrote() {
        int seen = texts.current().get(ConsentPurpose.QUOTED).number();
        texts.change(asked(seen, words, "One"));
        assertThatThrownBy(() -> texts.change(asked(seen, "Mine", "One"))).isInstanceOfSatisfying(Conflict.class,
                conflict -> {
                    assertThat(conflict.theirVersion()).isEqualTo(seen + 1);
                    assertThat(conflict.differences()).extracting(Conflict.Difference::theirs).contains(words);
                });
    }

    @Test
    void twoInTheSameInstantNeverShareANumber() throws InterruptedException {
        int seen = texts.current().get(ConsentPurpose.QUOTED).number();
        var saved = AtOnce.run(IntStream.range(0, 4).mapToObj(who -> Executors.callable(
                () -> texts.change(asked(seen, words + who, "One")))).toList());
        assertThat(saved).filteredOn(one -> one.state() == Future.State.SUCCESS).hasSize(1);
        assertThat(saved).filteredOn(one -> one.state() == Future.State.FAILED).extracting(Future::exceptionNow)
                .hasSize(3).allMatch(failed -> failed instanceof Conflict || failed instanceof Refused);
        assertThat(texts.current().get(ConsentPurpose.QUOTED).number()).isEqualTo(seen + 1);
    }

    @Test
    void nothingEmptyTooLongOrUnchangedIsSaved() {
        AgreementText now = texts.current().get(ConsentPurpose.QUOTED);
        refused("Write the words people read.", asked(now.number(), " ", "One"));
        refused("Write at least one line to tick.", asked(now.number(), words, " \n "));
        refused("Please use at most 4,000 letters for the words people read.",
                asked(now.number(), "w".repeat(4001), "One"));
        refused("Nothing is different from number " + now.number() + ", so nothing was saved.",
                asked(now.number(), now.wording(), String.join("\n", now.statements())));
        assertThat(texts.current()).containsEntry(ConsentPurpose.QUOTED, now);
    }

    private static NewAgreementText asked(long seen, String wording, String statements) {
        return new NewAgreementText(ConsentPurpose.QUOTED, seen, wording, statements);
    }

    private void refused(String sentence, NewAgreementText asked) {
        assertThatThrownBy(() -> texts.change(asked)).isInstanceOf(Refused.class).hasMessage(sentence);
    }
}
