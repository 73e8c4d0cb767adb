package org.mafs.mutualaid.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.ui.QrCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class TakeAwayListTest extends ViewTest {

    @Autowired
    private JdbcClient database;

    private ListedMeetings meetings;

    @BeforeEach
    void thirtyOneMeetings() {
        meetings = new ListedMeetings(database);
        IntStream.range(0, 31).forEach(number -> meetings.add("Zebra " + number, "starts_at", "%02d:00:00".formatted(number % 24)));
        signIn(Role.FACILITATOR);
    }

    @AfterEach
    void noneAreLeft() {
        meetings.forget();
    }

    @Test
    void theFirstThirtyOfWhatIsShownAreTakenAlong() {
        show("Zebra");
        _click(_get(Button.class, spec -> spec.withText("Take away a list")));
        assertThat(_get(TakeAwayListDialog.class).getElement().getTextRecursively()).contains("The first 30 of 31 meetings");
        String link = _get(TextArea.class).getValue();
        assertThat(SharedList.read(link.substring(link.lastIndexOf('/') + 1)).orElseThrow().meetings()).hasSize(30);
        assertThat(_get(QrCode.class).getElement().getProperty("innerHTML")).isEqualTo(QrCode.drawn(link));
        assertThat(_find(TakeAwayListDialog.class, spec -> spec.withCount(1))).isNotEmpty();
        assertThat(_get(Anchor.class, spec -> spec.withText("Open the page")).getHref()).isEqualTo(link);
    }

    @Test
    void whereNothingIsFoundThereIsNothingToTake() {
        show("NothingIsCalledThis");
        _click(_get(Button.class, spec -> spec.withText("Take away a list")));
        assertThat(_find(Paragraph.class)).anySatisfy(words -> assertThat(words.getText()).contains("nothing to take away"));
        _assertNone(QrCode.class);
    }

    private static void show(String words) {
        UI.getCurrent().navigate("meetings", QueryParameters.of("words", words));
    }
}
