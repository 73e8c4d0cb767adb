package org.mafs.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mafs.IntegrationTest;
import org.mafs.access.Role;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.springframework.beans.factory.annotation.Autowired;

class SaysNothingTest extends IntegrationTest {

    @Autowired
    private ReminderSettings settings;

    private ReminderPlan usual;

    @BeforeEach
    void asSet() {
        signIn(Role.COORDINATOR);
        usual = new ReminderPlan(false, false, 1, LocalTime.of(10, 0), "Sam", Words.say("cohort.reminder.session-words.default"),
                Words.say("cohort.reminder.follow-up-words.default"));
    }

    @AfterEach
    void offAgain() {
        settings.set(usual);
    }

    @Test
    void theWordsThatShipSayNothingAndRemindersAreOff() {
        assertThat(settings.get().sessions()).isFalse();
        assertThat(settings.get().followUps()).isFalse();
        settings.set(usual);
        assertThat(settings.get()).isEqualTo(usual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Your recovery group, [link]", "MAFS on [day] [link]", "The meeting is on [link]",
            "AA tonight [link]", "na tonight [link]", "SMART tonight [link]", "No Drugs! [link]", "alcohol-free [link]",
            "See you at lantern street chapel, garden room [link]", "the Riverside pilot waits [link]"})
    void wordsThatTellAStrangerAreRefused(String words) {
        assertThatThrownBy(() -> settings.set(with(words))).isInstanceOf(Refused.class)
                .hasMessageContaining("stranger");
        assertThat(settings.get().sessionWords()).isNotEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"See you on [day] at [time], Ana. [link]", "[sender] here. Smartly dressed? [link]",
            "Bring your national card. [link]"})
    void wordsThatOnlyLookLikeThoseAreTaken(String words) {
        settings.set(with(words));
        assertThat(settings.get().sessionWords()).isEqualTo(words);
    }

    @Test
    void withoutALinkOrWithABracketThatMeansNothingTheyAreRefused() {
        assertThatThrownBy(() -> settings.set(with("See you on [day]."))).hasMessageContaining("[link]");
        assertThatThrownBy(() -> settings.set(with("See you at [place]. [link]"))).hasMessageContaining("[place]");
    }

    @Test
    void theSenderIsLookedAtToo() {
        ReminderPlan plan = new ReminderPlan(false, false, 1, LocalTime.of(10, 0), "MAFS", usual.sessionWords(),
                usual.followUpWords());
        assertThatThrownBy(() -> settings.set(plan)).hasMessageContaining("MAFS");
    }

    @Test
    void nobodyIsWrittenToAtNight() {
        for (LocalTime at : new LocalTime[] {LocalTime.of(7, 59), LocalTime.of(20, 1)}) {
            assertThatThrownBy(() -> settings.set(new ReminderPlan(false, false, 1, at, "Sam", usual.sessionWords(),
                    usual.followUpWords()))).isInstanceOf(Refused.class);
        }
    }

    private ReminderPlan with(String sessionWords) {
        return new ReminderPlan(false, false, 1, LocalTime.of(10, 0), "Sam", sessionWords, usual.followUpWords());
    }
}
