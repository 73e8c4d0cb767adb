package org.mafs.checkin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.RouterLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mafs.curriculum.ContentCode;
import org.mafs.curriculum.ContentText;
import org.mafs.curriculum.Curriculum;
import org.mafs.curriculum.OwnVersions;
import org.mafs.curriculum.ui.TongueChoice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The room leads to the topic in the languages there are. */
class TopicInTonguesTest extends EveningTest {

    @Autowired
    private Curriculum curriculum;
    @Autowired
    private JdbcClient database;

    @AfterEach
    void translationsAreGone() {
        OwnVersions.remove(database);
    }

    @Test
    void theTopicIsLedAndShownInTheLanguageThatIsChosen() {
        String room = Paths.session(tonight.id());
        open(room);
        goTo("Topic");
        _assertNone(TongueChoice.class);
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("lead/" + tonight.id().value());
        OwnVersions.publish(database, curriculum.inForce(ContentCode.session(2), "en").orElseThrow(), "cy", "Cyffuriau",
                calendar.now());
        open(room + "?language=cy");
        ContentText text = curriculum.inForce(ContentCode.session(2), "cy").orElseThrow();
        assertThat(_find(_get(TongueChoice.class), RouterLink.class)).extracting(RouterLink::getHref)
                .containsExactly(room, room + "?language=cy");
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("lead/" + tonight.id().value() + "?language=cy",
                "c/" + text.uuid() + "/show");
    }
}
