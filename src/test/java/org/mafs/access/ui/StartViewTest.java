package org.mafs.access.ui;

import static com.github.mvysny.kaributesting.v10.NavigatorKt.getCurrentPath;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mafs.ViewTest;
import org.mafs.access.Role;

class StartViewTest extends ViewTest {

    @ParameterizedTest
    @CsvSource({"FACILITATOR, today", "COORDINATOR, today", "RESEARCHER, curriculum", "FUNDER, reports",
            "ADMIN, curriculum"})
    void theBareAddressLeadsToTheFirstPageOfEveryRole(Role role, String firstPage) {
        signIn(role);
        open("sign-in");
        open("");
        assertThat(getCurrentPath()).isEqualTo(firstPage);
    }
}
