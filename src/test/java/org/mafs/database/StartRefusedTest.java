package org.mafs.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartRefusedTest {

    @Test
    void isFoundHoweverDeeplyItWasWrapped() {
        var refused = new StartRefused("Why.");

        assertThat(StartRefused.in(new IllegalStateException(new RuntimeException(refused)))).contains(refused);
        assertThat(StartRefused.in(new IllegalStateException())).isEmpty();
    }
}
