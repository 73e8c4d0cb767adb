package org.mafs.curriculum.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.OwnCohorts;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.curriculum.ContentCode;
import org.mafs.curriculum.ContentEditing;
import org.mafs.curriculum.ContentId;
import org.mafs.curriculum.ContentStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class VersionViewTest extends ViewTest {

    private static final String HEAD = "---\ntitle: A sheet\nsummary: What it is for.\n---\n";
    private static final String HOSTILE = """
            ## Come

            <script>alert(1)</script> <img src=x onerror=alert(1)> <svg onload=alert(1)></svg>
            [a](javascript:alert(1)) [b](data:text/html,<script>alert(1)</script>) ![c](javascript:alert(1))

            <iframe src="https://example.org"></iframe>

            <style>body { display: none }</style>
            """;

    @Autowired
    private ContentEditing editing;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private JdbcClient database;

    private ContentCode code;
    private ContentId draft;

    /** Of a text of its own. */
    @BeforeEach
    void begin() {
        signIn(Role.FACILITATOR);
        code = new ContentCode("own-" + UUID.randomUUID().toString().substring(0, 30));
        database.sql("INSERT INTO content_version (id, uuid, version, code, language, number, origin, status, title, text, "
                        + "written_at) VALUES (NEXT VALUE FOR mafs_id, ?, 0, ?, 'en', 1, 'OWN', 'PUT_ASIDE', 'A sheet', ?, NOW(6))")
                .params(UUID.randomUUID().toString(), code.value(), HEAD + "## Come\n\nTea is at eight.\n").update();
        draft = editing.begin(editing.history(code, "en").getFirst().id());
    }

    @AfterEach
    void ownTextsAreGone() {
        database.sql("UPDATE content_version SET based_on = NULL WHERE code LIKE 'own-%'").update();
        database.sql("DELETE FROM content_version WHERE code LIKE 'own-%'").update();
    }

    @Test
    void whatIsTypedIsKeptAndSeenAtOnceAndIsThereAfterAReload() {
        openDraft();
        _setValue(words(), "## Come\n\nTea is at **nine**.\n");
        assertThat(seen().html()).contains("<strong>nine</strong>");
        assertThat(editing.version(draft).text()).isEqualTo(HEAD + "## Come\n\nTea is at **nine**.\n");
        openDraft();
        assertThat(words().getValue()).contains("**nine**");
    }

    @Test
    void nothingThatSomebodyTypedActsInThePreview() {
        openDraft();
        _setValue(words(), HOSTILE);
        Document shown = seen();
        assertThat(shown.select("script, iframe, svg, style, object, [onload], [onerror], [src^=javascript], "
                + "[href^=javascript], [href^=data]")).isEmpty();
        assertThat(shown.text()).contains("<script>alert(1)</script>");
        assertThat(editing.version(draft).text()).contains(HOSTILE);
        assertThat(_get(RemarkList.class).getElement().getTextRecursively()).contains("javascript:alert(1)");
        signIn(Role.COORDINATOR);
        openDraft();
        _click(_get(Button.class, spec -> spec.withText("I have read it, it is good")));
        _click(_get(Button.class, spec -> spec.withText("It is good")));
        _click(_get(Button.class, spec -> spec.withText("Publish")));
        _click(_get(_get(SureDialog.class), Button.class, spec -> spec.withText("Publish")));
        assertThat(_get(SureDialog.class).getElement().getTextRecursively()).contains("Not published yet");
        assertThat(editing.version(draft).status()).isEqualTo(ContentStatus.REVIEWED);
    }

    @Test
    void whoWroteItIsNotAskedWhetherItIsGood() {
        openDraft();
        _assertNone(Button.class, spec -> spec.withText("I have read it, it is good"));
        _assertNone(Button.class, spec -> spec.withText("Publish"));
    }

    @Test
    void whoPublishesSeesWhatCameIntoForceMeanwhileAndEitherGoesBackOrPublishesKnowingly() {
        openDraft();
        _setValue(words(), "## Come\n\nTea is at nine.\n");
        database.sql("INSERT INTO content_version (id, uuid, version, code, language, number, origin, status, title, text, "
                        + "written_at, published_at) VALUES (NEXT VALUE FOR mafs_id, ?, 0, ?, 'en', 3, 'SHIPPED', 'PUBLISHED', "
                        + "'A sheet', ?, NOW(6), '2026-01-01')")
                .params(UUID.randomUUID().toString(), code.value(), HEAD + "## Come\n\nTea is at eight. Bring a friend.\n").update();
        signIn(Role.COORDINATOR);
        openDraft();
        assertThat(_get(OvertakenNote.class).getElement().getTextRecursively()).contains("Version 3 is in use now", "Bring a friend");
        _click(_get(Button.class, spec -> spec.withText("I have read it, it is good")));
        _click(_get(Button.class, spec -> spec.withText("It is good")));
        _click(_get(Button.class, spec -> spec.withText("Publish")));
        InsteadDialog asked = _get(InsteadDialog.class);
        assertThat(_get(asked, ChangeList.class).getElement().getTextRecursively()).contains("Bring a friend", "nine");
        asked.close();
        assertThat(editing.version(draft).status()).isEqualTo(ContentStatus.REVIEWED);
        _click(_get(Button.class, spec -> spec.withText("Publish")));
        _click(_get(_get(InsteadDialog.class), Button.class, spec -> spec.withText("Publish all the same")));
        assertThat(editing.version(draft).status()).isEqualTo(ContentStatus.PUBLISHED);
        _assertNone(OvertakenNote.class);
    }

    @Test
    void whatSomebodyElseWroteMeanwhileIsShownAndNotOverwritten() {
        openDraft();
        String theirs = HEAD + "## Come\n\nTea is at ten.\n";
        editing.change(draft, editing.version(draft).version(), theirs, "");
        _setValue(words(), "## Come\n\nTea is at six.\n");
        assertThat(editing.version(draft).text()).isEqualTo(theirs);
        _click(_get(Button.class, spec -> spec.withText("Save mine instead")));
        assertThat(editing.version(draft).text()).contains("at six");
    }

    @Test
    void theHistoryTellsWhatIsDifferentWithoutReadingItAsMarkup() {
        editing.change(draft, editing.version(draft).version(), HEAD + "## Come\n\nTea is at <b>nine</b>.\n", "Later");
        open("curriculum/" + code + "/versions");
        ChangeList changes = _get(ChangeList.class);
        assertThat(changes.getElement().getTextRecursively()).contains("Tea is at ", "<b>nine</b>", "eight");
        _click(_get(Button.class, spec -> spec.withText("Go on with the draft")));
        assertThat(words().getValue()).contains("<b>nine</b>");
    }

    @Test
    void aCohortsPageTellsWhichVersionsItKeeps() {
        long cohort = cohorts.led(0).id().value();
        signIn(Role.FACILITATOR);
        open("cohorts/" + cohort + "/curriculum");
        assertThat(_get(CohortCurriculumView.class).getElement().getTextRecursively()).contains("Session 1", "Session 6",
                "My plan for a first visit", "the newest");
        _assertNone(Button.class, spec -> spec.withText("Move all to the newest"));
    }

    private void openDraft() {
        open("curriculum/versions/" + draft.value());
    }

    private static TextArea words() {
        return _get(TextArea.class);
    }

    private static Document seen() {
        return Jsoup.parse(_get(_get(PartPreview.class), Html.class).getInnerHtml());
    }
}
