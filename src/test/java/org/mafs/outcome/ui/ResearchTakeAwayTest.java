package org.mafs.outcome.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.WorkFolder;
import org.mafs.base.Words;
import org.mafs.base.ui.FileLink;
import org.mafs.outcome.ResearchExport;
import org.springframework.beans.factory.annotation.Autowired;

class ResearchTakeAwayTest extends ViewTest {

    @Autowired
    private ResearchExport research;
    @Autowired
    private WorkFolder work;
    @Autowired
    private Calendar calendar;

    @Test
    void theFilesAreThereOnlyWhileSomebodySaysHowTheyKeepThem() {
        signIn(Role.RESEARCHER);
        ResearchTakeAway card = new ResearchTakeAway(research, work, calendar, Set.of(new CohortId(1)));
        UI.getCurrent().add(card);
        assertThat(_find(card, FileLink.class)).isEmpty();
        Checkbox promise = _get(card, Checkbox.class, spec -> spec.withLabel(Words.say("outcome.research.promise")));
        _setValue(promise, true);
        assertThat(_find(card, FileLink.class)).hasSize(2);
        _setValue(promise, false);
        assertThat(_find(card, FileLink.class)).isEmpty();
    }
}
