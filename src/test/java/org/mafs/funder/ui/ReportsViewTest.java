package org.mafs.funder.ui;

import static com.github.mvysny.kaributesting.v10.DownloadKt._download;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mafs.OwnCohorts;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.CohortId;
import org.mafs.cohort.CohortRow;
import org.mafs.outcome.Evaluating;
import org.springframework.beans.factory.annotation.Autowired;

class ReportsViewTest extends ViewTest {

    @Autowired
    private OwnCohorts own;
    @Autowired
    private Evaluating evaluating;

    @Test
    void aCoordinatorSeesTheFiguresBeforeTheWorkbook() {
        signIn(Role.COORDINATOR);
        open("reports");
        choose("Riverside pilot", "Oakfield pilot");
        assertThat(words()).contains("41 people were referred. 36 came to at least one session. 19 of those agreed to research.")
                .anyMatch(words -> words.startsWith("Distress fell by 32"))
                .anyMatch(words -> words.contains("13 of the 18") && words.contains("72.2"))
                .anyMatch(words -> words.matches("MAFS Riverside pilot, Oakfield pilot [0-9-]{10}\\.xlsx"));
    }

    @Test
    void theWorkbookComesWithOneClick() throws IOException {
        signIn(Role.COORDINATOR);
        open("reports");
        choose("Riverside pilot", "Oakfield pilot");
        byte[] bytes = _download(_get(Anchor.class, spec -> spec.withClasses("button-primary")));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(workbook.getSheetAt(0).getSheetName()).isEqualTo("Summary");
        }
    }

    @Test
    void itSaysThatThePilotWasPlanned() {
        signIn(Role.COORDINATOR);
        open("reports");
        choose("Riverside pilot", "Oakfield pilot");
        assertThat(words()).anyMatch(words -> words.startsWith("What to look at was set and frozen on "));
    }

    @Test
    void resultsThatNobodyHasOpenedAreNotOpenedHere() {
        CohortId unseen = own.notLed(1).id();
        signIn(Role.COORDINATOR);
        open("reports");
        chooseCohort(unseen);
        assertThat(words()).anyMatch(words -> words.startsWith("Nobody has opened the results of these cohorts yet."));
        assertThat(_get(Anchor.class, spec -> spec.withClasses("button-primary")).isEnabled()).isFalse();
        assertThat(evaluating.standing(Set.of(unseen)).firstOpened()).isEmpty();
    }

    @Test
    void withoutACohortThereIsNothingToDownload() {
        signIn(Role.COORDINATOR);
        open("reports");
        choose();
        assertThat(words()).contains("Choose at least one cohort. What the workbook will say then stands here.");
        assertThat(_get(Anchor.class, spec -> spec.withClasses("button-primary")).isEnabled()).isFalse();
    }

    @Test
    void aFunderIsToldThatNothingWasSentYet() {
        signIn(Role.FUNDER);
        open("reports");
        _assertOne(ReportsView.class);
        _assertNone(MultiSelectComboBox.class);
        _assertNone(Anchor.class, spec -> spec.withClasses("button-primary"));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"COORDINATOR", "FUNDER"}, mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseGetsIn(Role role) {
        signIn(role);
        open("reports");
        _assertNone(ReportsView.class);
    }

    /** Other tests leave finished cohorts of their own. */
    @SuppressWarnings("unchecked")
    private static void choose(String... names) {
        MultiSelectComboBox<CohortRow> choice = _get(MultiSelectComboBox.class);
        _setValue(choice, choice.getListDataView().getItems()
                .filter(cohort -> List.of(names).contains(cohort.name())).collect(Collectors.toSet()));
    }

    @SuppressWarnings("unchecked")
    private static void chooseCohort(CohortId cohort) {
        MultiSelectComboBox<CohortRow> choice = _get(MultiSelectComboBox.class);
        _setValue(choice, choice.getListDataView().getItems().filter(row -> row.id().equals(cohort))
                .collect(Collectors.toSet()));
    }

    private static List<String> words() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }
}
