package org.mafs.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mafs.AtOnce;
import org.mafs.IntegrationTest;
import org.mafs.access.Role;
import org.mafs.base.Conflict;
import org.mafs.base.Refused;
import org.mafs.measure.InstrumentSketch.Part;
import org.mafs.measure.InstrumentSketch.Question;
import org.mafs.measure.InstrumentSketch.Source;
import org.mafs.measure.InstrumentSketch.Step;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class InstrumentMakingTest extends IntegrationTest {

    @Autowired
    private InstrumentMaking making;
    @Autowired
    private InstrumentLibrary library;
    @Autowired
    private JdbcClient database;

    @BeforeEach
    void aCoordinatorWrites() {
        signIn(Role.COORDINATOR);
    }

    /** Nobody has answered what is made here, so that it may go without a trace. */
    @AfterEach
    void nothingStays() {
        database.sql("DELETE FROM instrument_version").update();
        library.changed();
    }

    @Test
    void aDraftIsNotAskedAndWhatIsPublishedIs() {
        InstrumentDraft draft = making.begin("Our own " + UUID.randomUUID());
        assertThat(library.current(draft.code())).isEmpty();
        Instrument published = making.publish(draft.code(), draft.version(), whole("Our own"));
        assertThat(published.version()).isEqualTo(1);
        assertThat(library.current(draft.code())).contains(published);
        assertThat(library.version(draft.code(), 1)).isEqualTo(published);
    }

    @Test
    void aHalfTypedDraftIsKeptAndSaysWhatIsMissing() {
        InstrumentDraft draft = making.begin("Half");
        InstrumentSketch half = new InstrumentSketch("Half", "", "", "", false, "", AskedAt.ARRIVAL,
                List.of(new Question("", 0, null, false, null, null)),
                List.of(new Part(null, "", List.of(), 0, null, null, true, "7", List.of(new Step(null, null, "low")),
                        null, null, null)), List.of(new Source("bands", "")));
        making.save(draft.code(), draft.version(), half);
        assertThat(making.draft(draft.code())).get().extracting(InstrumentDraft::sketch).isEqualTo(half);
        assertThat(half.missing()).containsExactly("What others have published needs its copyright line.",
                "A source says what it is about, and where it stands.", "Question 1 has no words yet.",
                "Question 1 needs answers from a lower to a higher number.", "A score has no name yet.",
                "Tick which questions count for “This score”.", "Say for “This score” which way is better.",
                "Each band of “This score” needs a number and a name.");
        long seen = making.draft(draft.code()).orElseThrow().version();
        assertThatThrownBy(() -> making.publish(draft.code(), seen, half)).isInstanceOf(Refused.class)
                .hasMessageStartingWith("Not yet: What others have published needs its copyright line.");
        assertThat(library.current(draft.code())).isEmpty();
    }

    /** The rules of an instrument itself are said as well. */
    @Test
    void aTableLineThatIsNotTwoNumbersIsNamed() {
        InstrumentSketch sketch = whole("Table", new Part(null, "Total", List.of(1, 2), 0, ScoringKind.SUM, null, true,
                "0 0\n1 eleven", List.of(), null, null, Direction.LOWER_IS_BETTER));
        assertThat(sketch.missing()).singleElement().asString().contains("1 eleven");
        InstrumentSketch falling = whole("Table", new Part(null, "Total", List.of(1, 2), 0, ScoringKind.SUM, null, true,
                "0 5\n1\t3,5", List.of(), null, null, Direction.LOWER_IS_BETTER));
        assertThat(falling.missing()).singleElement().asString().contains("1\t3,5");
        assertThat(whole("Table", new Part(null, "Total", List.of(1, 2), 0, ScoringKind.SUM, null, true,
                "0 0\n1, 1.5\n2\t3", List.of(), null, null, Direction.LOWER_IS_BETTER)).instrument("table", 1).scales()
                .getFirst().transformation().table()).containsExactlyEntriesOf(new TreeMap<>(
                        Map.of(0, 0.0, 1, 1.5, 2, 3.0)));
    }

    @Test
    void aPublishedVersionNeverChangesAndTheNextOneIsAnother() {
        InstrumentDraft first = making.begin("Frozen");
        Instrument published = making.publish(first.code(), first.version(), whole("Frozen"));
        assertThatThrownBy(() -> making.save(first.code(), 0, whole("Other"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> making.discard(first.code(), 0)).isInstanceOf(Refused.class);
        assertThat(InstrumentFile.read(making.file(first.code(), 1))).isEqualTo(published);

        InstrumentDraft next = making.next(first.code());
        assertThat(next.number()).isEqualTo(2);
        assertThat(next.sketch()).isEqualTo(InstrumentSketch.of(published));
        assertThat(making.next(first.code())).as("begun once").isEqualTo(next);
        Instrument second = making.publish(next.code(), next.version(), whole("Frozen, better"));
        assertThat(library.current(first.code())).contains(second);
        assertThat(library.version(first.code(), 1)).isEqualTo(published);
        assertThat(making.versions(first.code())).extracting(InstrumentVersionRecord::number).containsExactly(1, 2);
    }

    @Test
    void whoSavesSecondSeesBothAndLosesNothing() {
        InstrumentDraft draft = making.begin("Two");
        making.save(draft.code(), draft.version(), whole("Two, by the first"));
        assertThatThrownBy(() -> making.save(draft.code(), draft.version(), whole("Two, by the second")))
                .isInstanceOfSatisfying(Conflict.class, conflict -> assertThat(conflict.differences()).singleElement()
                        .satisfies(difference -> {
                            assertThat(difference.what()).isEqualTo("Title");
                            assertThat(difference.theirs()).isEqualTo("Two, by the first");
                            assertThat(difference.yours()).isEqualTo("Two, by the second");
                        }));
        assertThat(making.draft(draft.code()).orElseThrow().sketch().title()).isEqualTo("Two, by the first");
    }

    @Test
    void publishedTwiceInTheSameInstantItIsOneVersion() throws Exception {
        InstrumentDraft draft = making.begin("At once");
        InstrumentSketch sketch = whole("At once");
        InstrumentDraft saved = making.save(draft.code(), draft.version(), sketch);
        List<Object> outcomes = new ArrayList<>();
        for (Future<Instrument> each : AtOnce.run(4, () -> making.publish(saved.code(), saved.version(), sketch))) {
            try {
                outcomes.add(each.get().version());
            } catch (ExecutionException refused) {
                assertThat(refused.getCause()).isInstanceOf(Refused.class);
            }
        }
        assertThat(outcomes).containsExactly(1);
        assertThat(making.versions(draft.code())).singleElement().extracting(InstrumentVersionRecord::state)
                .isEqualTo(VersionState.PUBLISHED);
    }

    @Test
    void startedTwiceInTheSameInstantThereAreTwoAndTheNextVersionIsBegunOnce() throws Exception {
        List<String> codes = new ArrayList<>();
        for (Future<InstrumentDraft> each : AtOnce.run(3, () -> making.begin("Started"))) {
            codes.add(each.get().code());
        }
        assertThat(codes).containsExactlyInAnyOrder("started", "started-2", "started-3");
        for (Future<InstrumentDraft> each : AtOnce.run(3, () -> making.next("top"))) {
            assertThat(each.get().number()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Check-in", "CORE-10", "Look back", "journey", "late", "???"})
    void noOwnInstrumentIsCalledLikeAnotherForm(String title) {
        String code = making.begin(title).code();
        assertThat(code).isNotIn("check-in", "core-10", "look-back", "journey", "late").matches("[a-z0-9-]+");
    }

    @Test
    void everyInstrumentComesBackFromItsFileAsItWas() {
        for (Instrument shipped : Instruments.all()) {
            InstrumentDraft draft = making.bringIn(file(making.file(shipped.code(), 1)));
            assertThat(draft.number()).isEqualTo(2);
            Instrument again = making.publish(draft.code(), draft.version(), draft.sketch());
            assertThat(InstrumentFile.write(again).replaceFirst("\"version\" : 2", "\"version\" : 1"))
                    .isEqualTo(InstrumentFile.write(shipped));
        }
        InstrumentDraft own = making.begin("Round trip");
        making.publish(own.code(), own.version(), whole("Round trip"));
        String file = making.file(own.code(), 1);
        InstrumentDraft next = making.bringIn(file(file));
        assertThat(next.code()).isEqualTo(own.code());
        assertThat(next.number()).isEqualTo(2);
        InstrumentDraft elsewhere = making.bringIn(file(file.replace("\"round-trip\"", "\"elsewhere\"")));
        assertThat(elsewhere.number()).isEqualTo(1);
        assertThat(elsewhere.sketch()).isEqualTo(next.sketch());
    }

    @Test
    void aFileThatIsNoneOrIsInTheWaySaysSoAndChangesNothing() {
        int before = making.drafts().size();
        assertThatThrownBy(() -> making.bringIn(file("no file"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> making.bringIn(file("{\"code\" : \"check-in\"}"))).isInstanceOf(Refused.class);
        String own = InstrumentFile.write(whole("Named").instrument("check-in", 1));
        assertThatThrownBy(() -> making.bringIn(file(own))).hasMessageContaining("cannot be called “check-in”");
        making.next("ons4");
        assertThatThrownBy(() -> making.bringIn(file(making.file("ons4", 1)))).hasMessageContaining("draft");
        assertThat(making.drafts()).hasSize(before + 1);
    }

    /** What domain.md marks as to be checked is empty, and an organisation fills it in. */
    @Test
    void whatTheAuthorsLeftOpenIsFilledIn() {
        InstrumentDraft draft = making.next("swemwbs");
        Part shipped = draft.sketch().parts().getFirst();
        Part filled = new Part(shipped.code(), shipped.name(), shipped.items(), shipped.mayBeMissing(), shipped.scoring(),
                null, true, "7 7\n8 9.51\n35 35", List.of(new Step(7.0, null, "low"), new Step(19.5, null, "usual")),
                null, 3.0, shipped.direction());
        Instrument mine = making.publish("swemwbs", draft.version(), with(draft.sketch(), List.of(filled)));
        assertThat(library.current("swemwbs")).contains(mine);
        Score score = Scoring.score(mine, Answers.of(1, 1, 1, 1, 1, 1, 2));
        assertThat(score.value()).hasValue(9.51);
        assertThat(score.band()).get().extracting(Band::name).isEqualTo("low");
        assertThat(mine.scales().getFirst().reliableChange()).isEqualTo(OptionalDouble.of(3));
    }

    @Test
    void whatMakesAShippedInstrumentComparableStays() {
        InstrumentDraft draft = making.next("core-10");
        InstrumentSketch core = draft.sketch();
        List<Question> fewer = core.questions().subList(0, 9);
        assertRefused(draft, withQuestions(core, fewer, core.parts().getFirst(), 9));
        assertRefused(draft, changed(core, 1, new Question("Tension or anxiety", 0, 5, false, null, null)));
        assertRefused(draft, changed(core, 2, new Question("Someone to turn to", 0, 4, false, null, null)));
        assertRefused(draft, changed(core, 1, new Question("Other words", 0, 4, false, null, null)));
        Part part = core.parts().getFirst();
        assertRefused(draft, with(core, List.of(new Part(part.code(), part.name(), part.items(), 2, part.scoring(), null,
                false, "", part.bands(), part.cutOff(), part.reliableChange(), part.direction()))));
        assertThat(library.current("core-10")).contains(Instruments.CORE_10);
    }

    @Test
    void aRiskQuestionMayAskForATalkSoonerAndNeverLater() {
        InstrumentDraft draft = making.next("core-10");
        InstrumentSketch core = draft.sketch();
        assertThatThrownBy(() -> making.publish("core-10", version(draft), changed(core, 6,
                new Question("Risk to self", 0, 4, false, 2, null)))).hasMessageContaining("never later");
        assertThatThrownBy(() -> making.publish("core-10", version(draft), changed(core, 6,
                new Question("Risk to self", 0, 4, false, null, null)))).hasMessageContaining("never later");
        Instrument sooner = making.publish("core-10", version(draft), changed(core, 8,
                new Question("Despair", 0, 4, false, 4, null)));
        assertThat(sooner.items().get(7).isRisk(4)).isTrue();
        assertThat(sooner.items().get(5).isRisk(1)).isTrue();
    }

    @Test
    void anOwnInstrumentIsTakenOutOfUseAndIntoItAgain() {
        InstrumentDraft draft = making.begin("For a while");
        assertThatThrownBy(() -> making.retire(draft.code(), true)).isInstanceOf(Refused.class);
        Instrument made = making.publish(draft.code(), draft.version(), whole("For a while"));
        making.retire(draft.code(), true);
        assertThat(library.current(draft.code())).isEmpty();
        assertThat(library.version(draft.code(), 1)).isEqualTo(made);
        making.retire(draft.code(), false);
        assertThat(library.current(draft.code())).contains(made);
        assertThatThrownBy(() -> making.retire("core-10", true)).hasMessageContaining("comes with MAFS");
    }

    /** Another node has published; this one hears of it at the next look, and asks little meanwhile. */
    @Test
    void whatAnotherNodePublishedIsNoticed() {
        InstrumentDraft draft = making.begin("Elsewhere");
        assertThat(library.current(draft.code())).isEmpty();
        database.sql("UPDATE instrument_version SET status = 'PUBLISHED', definition = ? WHERE code = ?")
                .params(InstrumentFile.write(whole("Elsewhere").instrument(draft.code(), 1)), draft.code()).update();
        assertThat(library.current(draft.code())).isEmpty();
        library.look();
        assertThat(library.current(draft.code())).isPresent();
        List<Instrument> same = library.inUse();
        library.look();
        assertThat(library.inUse()).as("nothing new, nothing read").isSameAs(same);
    }

    private void assertRefused(InstrumentDraft draft, InstrumentSketch sketch) {
        assertThatThrownBy(() -> making.publish(draft.code(), version(draft), sketch)).isInstanceOf(Refused.class)
                .hasMessageContaining("stay as they are");
    }

    private long version(InstrumentDraft draft) {
        return making.draft(draft.code()).orElseThrow().version();
    }

    private static InstrumentSketch whole(String title) {
        return whole(title, new Part(null, "Total", List.of(1, 2), 1, ScoringKind.SUM, null, false, "",
                List.of(new Step(0.0, null, "low"), new Step(4.0, null, "very high")), 4.0, 2.0,
                Direction.LOWER_IS_BETTER));
    }

    private static InstrumentSketch whole(String title, Part part) {
        TreeMap<Integer, String> ends = new TreeMap<>(Map.of(0, "never", 2, "now and then", 4, "always"));
        return new InstrumentSketch(title, "", "Two questions.", "this week", true, "", AskedAt.ARRIVAL,
                List.of(new Question("Tired?", 0, 4, false, null, ends), new Question("Safe?", 0, 4, true, 3, null)),
                List.of(part), List.of(new Source("all of it", "Our own")));
    }

    private static InstrumentSketch with(InstrumentSketch sketch, List<Part> parts) {
        return new InstrumentSketch(sketch.title(), sketch.shortTitle(), sketch.intro(), sketch.recall(), sketch.ownWords(),
                sketch.copyright(), sketch.askedAt(), sketch.questions(), parts, sketch.sources());
    }

    private static InstrumentSketch withQuestions(InstrumentSketch sketch, List<Question> questions, Part part, int items) {
        Part fewer = new Part(part.code(), part.name(), part.items().subList(0, items), part.mayBeMissing(),
                part.scoring(), part.factor(), false, "", part.bands(), part.cutOff(), part.reliableChange(),
                part.direction());
        return new InstrumentSketch(sketch.title(), sketch.shortTitle(), sketch.intro(), sketch.recall(), sketch.ownWords(),
                sketch.copyright(), sketch.askedAt(), questions, List.of(fewer), sketch.sources());
    }

    private static InstrumentSketch changed(InstrumentSketch sketch, int item, Question question) {
        List<Question> questions = new ArrayList<>(sketch.questions());
        questions.set(item - 1, question);
        return withQuestions(sketch, questions, sketch.parts().getFirst(), questions.size());
    }

    private static ByteArrayInputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
