package org.mafs.safeguarding.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.OwnLeads;
import org.mafs.ViewTest;
import org.mafs.access.AccountRecord;
import org.mafs.access.Role;
import org.mafs.base.SiteId;
import org.mafs.base.ui.ErrorNote;
import org.mafs.cohort.NewSite;
import org.mafs.cohort.Places;
import org.mafs.cohort.SiteKind;
import org.mafs.safeguarding.Duty;
import org.mafs.safeguarding.NamingDuties;
import org.springframework.beans.factory.annotation.Autowired;

class DutySectionTest extends ViewTest {

    @Autowired
    private Places places;
    @Autowired
    private NamingDuties duties;
    @Autowired
    private OwnLeads leads;

    private String name;
    private SiteId site;

    @BeforeEach
    void aSiteWhereNobodyIsNamed() {
        leads.deputy();
        name = "Site " + UUID.randomUUID();
        site = as(Role.COORDINATOR, () -> places.addSite(new NewSite(name, SiteKind.COMMUNITY)));
    }

    @Test
    void aCoordinatorNamesBothInOneDialog() {
        open("settings/places");
        assertThat(card()).contains("No safeguarding lead yet", "No group begins here");
        _click(_get(Button.class, spec -> spec.withPredicate(change -> change.getAriaLabel()
                .filter(("Change the lead or the deputy of " + name)::equals).isPresent())));
        choose(Duty.LEAD, "Corin Hughes");
        choose(Duty.DEPUTY, "Corin Hughes");
        _click(_get(Button.class, spec -> spec.withText("Save both")));
        assertThat(_get(_get(Dialog.class), ErrorNote.class).getElement().getTextRecursively())
                .isEqualTo("The lead and the deputy must be two different people.");
        choose(Duty.DEPUTY, OwnLeads.DEPUTY_NAME);
        _setValue(_find(EmailField.class).getFirst(), "corin@example.org");
        _click(_get(Button.class, spec -> spec.withText("Save both")));
        assertThat(card()).contains("Corin Hughes", OwnLeads.DEPUTY_NAME).doesNotContain("corin@example.org");
        assertThat(duties.at(site).of(Duty.LEAD).orElseThrow().reach().email()).isEqualTo("corin@example.org");
    }

    @Test
    void whoKeepsAccountsMayLook() {
        signIn(Role.ADMIN);
        open("settings/places");
        assertThat(card()).contains("No safeguarding lead yet");
        _assertNone(Button.class, spec -> spec.withText("Name the lead and the deputy"));
    }

    @SuppressWarnings("unchecked")
    private static void choose(Duty duty, String who) {
        ComboBox<AccountRecord> box = _get(ComboBox.class, spec -> spec.withLabel(duty == Duty.LEAD ? "Safeguarding lead" : "Deputy"));
        _setValue(box, box.getListDataView().getItems().filter(account -> account.name().equals(who)).findFirst()
                .orElseThrow());
    }

    private String card() {
        return _find(Section.class).stream().map(card -> card.getElement().getTextRecursively())
                .filter(words -> words.startsWith(name)).findFirst().orElseThrow();
    }
}
