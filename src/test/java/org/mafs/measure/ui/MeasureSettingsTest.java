package org.mafs.measure.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.ui.Page;
import org.mafs.measure.MadeUpWording;
import org.mafs.measure.OfficialWordings;
import org.mafs.measure.PastedWording;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class MeasureSettingsTest extends ViewTest {

    @Autowired
    private OfficialWordings wordings;
    @Autowired
    private JdbcClient database;

    @AfterEach
    void noWords() {
        MadeUpWording.takeAway(database);
    }

    @Test
    void everyMeasureSaysInWhoseWordsItIsAsked() {
        signIn(Role.ADMIN);
        wordings.install("core-10", MadeUpWording.in("pl"), 0);
        open("settings/measures");
        assertThat(shown()).contains("CORE-10", "Official wording: Polish",
                "Official wording: none, answered from its paper form", "In our own words");
    }

    @Test
    void pastedWordsAreLookedAtAndThenInUse() {
        signIn(Role.COORDINATOR);
        open("settings/measures/core-10");
        assertThat(shown()).contains("There are no official words yet");
        _click(button("Put in official words"));
        PastedWording madeUp = MadeUpWording.in("en");
        _setValue(_get(TextField.class, field -> field.withLabel("Copyright line")), MadeUpWording.COPYRIGHT);
        _setValue(lines(), madeUp.lines().replaceFirst("\n.*$", ""));
        assertThat(preview()).contains("9 were given", "no line yet for “Intrusive images”");
        _click(button("Save and use these words"));
        assertThat(wordings.of("core-10")).isEmpty();

        _setValue(lines(), madeUp.lines());
        assertThat(preview()).contains("Made-up line 10", MadeUpWording.COPYRIGHT);
        _click(button("Save and use these words"));
        assertThat(wordings.of("core-10")).hasSize(1).first().satisfies(wording -> {
            assertThat(wording.language()).isEqualTo("en");
            assertThat(wording.words().lines()).hasSize(10);
        });
        assertThat(shown()).contains("English, wording 1", "In use", "Nobody has answered in these words yet");
    }

    @Test
    void aFileFillsTheFieldsAndSavesNothing() {
        signIn(Role.COORDINATOR);
        open("settings/measures/core-10");
        _click(button("Put in official words"));
        WordingDialog dialog = _get(WordingDialog.class);
        dialog.take("words.txt", MadeUpWording.in("en").lines().getBytes(StandardCharsets.UTF_8));
        assertThat(lines().getValue()).contains("Made-up line 7");
        dialog.take("words.bin", new byte[]{(byte) 0xff, 0});
        assertThat(lines().getValue()).contains("Made-up line 7");
        assertThat(dialog.getElement().getTextRecursively()).contains("not a plain text file");
        assertThat(wordings.of("core-10")).isEmpty();
    }

    @Test
    void usedWordsAreFollowedOrTakenOutOfUse() {
        signIn(Role.COORDINATOR);
        wordings.used(wordings.install("core-10", MadeUpWording.in("en"), 0).id(), "core-10");
        open("settings/measures/core-10");
        assertThat(shown()).contains("so they stay as they are");
        _click(_get(Button.class, button -> button.withText("Put in other words")));
        assertThat(lines().getValue()).isEqualTo(MadeUpWording.in("en").lines());
        _setValue(lines(), MadeUpWording.in("en", "Another line").lines());
        _click(button("Save and use these words"));
        assertThat(shown()).contains("English, wording 2", "Earlier words", "English, wording 1");

        _click(_get(Button.class, button -> button.withText("Take out of use")));
        _click(_find(Button.class, button -> button.withText("Take out of use")).getLast());
        assertThat(shown()).contains("There are no official words yet");
    }

    @Test
    void whatIsNoMeasureIsNotThereAndFacilitatorsStayOutside() {
        signIn(Role.COORDINATOR);
        open("settings/measures/no-such-one");
        assertThat(_get(H1.class).getText()).isEqualTo("Nothing to see here");
        signIn(Role.FACILITATOR);
        open("settings/measures/core-10");
        assertThat(_get(H1.class).getText()).isEqualTo("Nothing to see here");
    }

    private static String preview() {
        return _get(_get(WordingDialog.class), WordingPreview.class).getElement().getTextRecursively();
    }

    private static TextArea lines() {
        return _get(TextArea.class, field -> field.withLabel("The questions, one on each line"));
    }

    private static Button button(String words) {
        return _get(Button.class, button -> button.withText(words));
    }

    private static String shown() {
        return _get(Page.class).getElement().getTextRecursively();
    }
}
