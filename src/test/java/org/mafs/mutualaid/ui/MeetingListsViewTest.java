package org.mafs.mutualaid.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.WorkFolder;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.GivenFile;
import org.mafs.mutualaid.OwnLists;
import org.mafs.mutualaid.RefreshingMeetings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class MeetingListsViewTest extends ViewTest {

    @TempDir
    private Path folder;

    @Autowired
    private JdbcClient database;

    @Autowired
    private WorkFolder work;

    @Autowired
    private RefreshingMeetings refreshing;

    private OwnLists own;

    @BeforeEach
    void ownLists() {
        own = new OwnLists(database, folder);
        signIn(Role.COORDINATOR);
    }

    @AfterEach
    void asItWas() {
        own.forget();
    }

    @Test
    void aListIsLookedAtThenUsedAndItsFileIsGone() throws Exception {
        open("meetings/import");
        whose();
        GivenFile file = give(own.meetingGuide("a 1 19:00 LE11AA", "b 2 20:00 LE22BB"));
        waitFor(() -> !_find(ListPreview.class).isEmpty());
        assertThat(text()).contains("2 new meetings").contains("New (2)");
        assertThat(own.count("TRUE")).isZero();
        _click(_get(Button.class, spec -> spec.withText("Use this list")));
        waitFor(() -> text().contains("Done: 2 new meetings"));
        assertThat(own.count("listed")).isEqualTo(2);
        assertThat(file.path()).doesNotExist();
        assertThat(text()).contains(own.fellowship() + ": Meeting Guide").contains("2 new, none changed");
    }

    @Test
    void itAsksWhoseMeetingsTheyAreAndGoesOnWhenThatIsSaid() throws Exception {
        open("meetings/import");
        give(own.meetingGuide("a 1 19:00 LE11AA"));
        assertThat(_get(ErrorNote.class, spec -> spec.withPredicate(ErrorNote::isVisible)).getElement()
                .getTextRecursively()).contains("Choose whose meetings these are");
        whose();
        _click(_get(Button.class, spec -> spec.withText("Look at the list")));
        waitFor(() -> !_find(ListPreview.class).isEmpty());
        assertThat(text()).contains("1 new meeting");
    }

    @Test
    void whereAThirdWouldCloseItHasToBeMeant() throws Exception {
        refreshing.apply(own.list(own.meetingGuide("a 1 19:00 LE11AA", "b 2 20:00 LE22BB")), null, false);
        open("meetings/import");
        whose();
        give(own.meetingGuide("a 1 19:00 LE11AA"));
        waitFor(() -> !_find(ListPreview.class).isEmpty());
        assertThat(text()).contains("This list would close 1 of 2 meetings").contains("Closed (1)");
        Button use = _get(Button.class, spec -> spec.withText("Use this list"));
        assertThat(use.isEnabled()).isFalse();
        _setValue(_get(Checkbox.class), true);
        _click(use);
        waitFor(() -> text().contains("1 closed"));
        waitFor(() -> own.count("NOT listed") == 1);
        assertThat(own.count("NOT listed")).isEqualTo(1);
    }

    @Test
    void anEmptyListCannotBeUsedAndABrokenOneIsToldInASentence() throws Exception {
        open("meetings/import");
        whose();
        give(own.file("[]"));
        waitFor(() -> !_find(ListPreview.class).isEmpty());
        assertThat(text()).contains("There is no meeting in this list");
        _assertNone(Button.class, spec -> spec.withText("Use this list"));
        _click(_get(Button.class, spec -> spec.withText("Leave it as it is")));
        whose();
        GivenFile broken = give(own.file("[{\"name\": \"Cut sho"));
        waitFor(() -> !_find(ErrorNote.class, spec -> spec.withPredicate(ErrorNote::isVisible)).isEmpty());
        assertThat(text()).contains("broken or cut short").contains("Nothing has changed.");
        assertThat(_get(Upload.class).isVisible()).isTrue();
        open("meetings");
        assertThat(broken.path()).doesNotExist();
    }

    @Test
    void whatChangedMeanwhileIsShownAnewBeforeAnythingIsStored() throws Exception {
        open("meetings/import");
        whose();
        give(own.meetingGuide("a 1 19:00 LE11AA", "b 2 20:00 LE22BB"));
        waitFor(() -> !_find(ListPreview.class).isEmpty());
        refreshing.apply(own.list(own.meetingGuide("a 1 19:00 LE11AA")), null, false);
        _click(_get(Button.class, spec -> spec.withText("Use this list")));
        waitFor(() -> text().contains("Somebody has changed the directory since you looked"));
        assertThat(own.count("TRUE")).isEqualTo(1);
        _click(_get(Button.class, spec -> spec.withText("Use this list")));
        waitFor(() -> text().contains("Done: 1 new meeting"));
        assertThat(own.count("listed")).isEqualTo(2);
    }

    @Test
    void facilitatorsDoNotFindIt() {
        signIn(Role.FACILITATOR);
        open("meetings/import");
        _assertNone(MeetingListsView.class);
        open("meetings");
        assertThat(UI.getCurrent().getElement().getTextRecursively()).doesNotContain("Bring in a list");
    }

    private void whose() {
        _setValue(_get(TextField.class, spec -> spec.withLabel("Its name")), own.fellowship());
    }

    private GivenFile give(Path list) throws Exception {
        GivenFile file = GivenFile.keep(new ByteArrayInputStream(Files.readAllBytes(list)),
                RefreshingMeetings.LARGEST_FILE, work);
        _get(MeetingListsView.class).given(file, "own.json");
        return file;
    }

    private static String text() {
        return _get(MeetingListsView.class).getElement().getTextRecursively();
    }
}
