package org.mafs.mutualaid.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.ui.ErrorNote;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostcodesViewTest extends ViewTest {

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void noPostcodesYet() {
        nothingIsLeft();
        signIn(Role.COORDINATOR);
        open("settings/postcodes");
    }

    @AfterEach
    void nothingIsLeft() {
        database.sql("DELETE FROM postcode_place").update();
        database.sql("DELETE FROM postcode_list").update();
    }

    @Test
    void aSmallListIsTakenAndWhatWasLeftOutIsSaid() {
        assertThat(text()).contains("No postcodes yet").doesNotContain("taken from");
        give("western-isles.csv", "postcode,lat,long\nHS1 2AA,58.2,-6.4\nHS1 2AB,58.3,-6.3\nnowhere,1,1\n");
        assertThat(text()).contains("2 postcodes taken from western-isles.csv. 1 row was left out.",
                "Row 4: There is no UK postcode in this row.", "2 postcodes and parts of them have a place",
                "Brought in", "western-isles.csv: 2 postcodes, on ");
        assertThat(problem()).isEmpty();
    }

    @Test
    void aFileThatIsNoListOfPostcodesIsRefusedAndNothingChanges() {
        give("western-isles.csv", "postcode,lat,long\nHS1 2AA,58.2,-6.4\n");
        give("shopping.csv", "what,how many\nbread,2\n");
        assertThat(problem()).contains("No columns for a postcode and its place were found in this file. Nothing was changed.");
        assertThat(text()).contains("1 postcode or part of one has a place.").doesNotContain("taken from", "shopping.csv");
    }

    @Test
    void aListAfterARefusedFileClearsTheProblem() {
        give("shopping.csv", "what,how many\nbread,2\n");
        assertThat(problem()).isNotEmpty();
        give("western-isles.csv", "postcode,lat,long\nHS1 2AA,58.2,-6.4\n");
        assertThat(problem()).isEmpty();
        assertThat(text()).contains("1 postcode taken from western-isles.csv. No row was left out.");
    }

    @Test
    void whoLeadsGroupsBringsInNoLists() {
        signIn(Role.FACILITATOR);
        open("settings/postcodes");
        assertThat(_find(PostcodesView.class)).isEmpty();
    }

    /** As the page's upload hands it over. */
    private static void give(String name, String content) {
        UploadKt._upload(_get(Upload.class), name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
        MockVaadin.clientRoundtrip(false);
    }

    private static String text() {
        return _get(PostcodesView.class).getElement().getTextRecursively();
    }

    private static String problem() {
        return _find(ErrorNote.class).stream().filter(ErrorNote::isVisible)
                .map(note -> note.getElement().getTextRecursively()).reduce("", String::concat);
    }
}
