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
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.OwnLeads;
import org.mafs.ViewTest;
import org.mafs.access.AccountRecord;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.SiteId;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.Task;
import org.mafs.cohort.CohortDetails;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.CohortRecord;
import org.mafs.cohort.NewSite;
import org.mafs.cohort.NewVenue;
import org.mafs.cohort.Places;
import org.mafs.cohort.SiteKind;
import org.mafs.safeguarding.Duty;
import org.mafs.safeguarding.NamingDuties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class DutySectionTest extends ViewTest {

    @Autowired
    private Places places;
    @Autowired
    private NamingDuties duties;
    @Autowired
    private OwnLeads leads;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private CohortPlanning planning;
    @Autowired
    private DutiesTask task;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;

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
        _setValue(_find(TextField.class, spec -> spec.withLabel("E-mail out of hours")).getFirst(), "corin@example.org");
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

    @Test
    void theRoomAndTheCohortsPageSayWhyTheGroupCannotBeginAndWhatToDo() {
        OwnCohort cohort = cohorts.led(1);
        as(Role.COORDINATOR, () -> {
            CohortRecord now = planning.get(cohort.id());
            planning.change(cohort.id(), now.version(), new CohortDetails(now.name(),
                    places.addVenue(new NewVenue(site, "Hall", null, null)), now.capacity()));
            return now;
        });
        nobodyIsNamed();
        for (String page : List.of("sessions/" + cohort.session().value(), "cohorts/" + cohort.id().value())) {
            signIn(Role.FACILITATOR);
            open("today");
            open(page);
            assertThat(note()).isEqualTo(name + " has no safeguarding lead yet. This group can begin as soon as a "
                    + "coordinator has named both. Please ask Corin Hughes.");
            signIn(Role.COORDINATOR);
            open("today");
            open(page);
            assertThat(note()).endsWith("Name a lead for " + name);
        }
        as(Role.COORDINATOR, () -> {
            leads.everywhere();
            return site;
        });
        open("sessions/" + cohort.session().value());
        _assertNone(Div.class, spec -> spec.withClasses("start-note"));
    }

    @Test
    void onlyCoordinatorsAreAskedToNameThem() {
        OwnCohort cohort = cohorts.led(1);
        database.sql("UPDATE cohort c JOIN cohort_session s ON s.cohort_id = c.id SET s.held_on = ?, c.venue_id = ? "
                + "WHERE c.id = ?").params(calendar.today().plusDays(2), as(Role.COORDINATOR, () -> places.addVenue(
                        new NewVenue(site, "Hall", null, null))).value(), cohort.id().value()).update();
        nobodyIsNamed();
        signIn(Role.COORDINATOR);
        assertThat(task.lines()).extracting(Task.Line::words)
                .contains(name + ": groups are planned here, and there is no lead or no deputy");
        signIn(Role.FACILITATOR);
        assertThat(task.lines()).isEmpty();
        leads.everywhere();
        signIn(Role.COORDINATOR);
        assertThat(task.lines()).extracting(Task.Line::words).noneMatch(words -> words.startsWith(name));
        planning.sessions(cohort.id()).forEach(session -> database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?")
                .params(OwnCohorts.FIRST.plusDays(session.number()), session.id().value()).update());
    }

    private void nobodyIsNamed() {
        database.sql("DELETE FROM site_duty WHERE site_id = ?").param(site.value()).update();
    }

    private static String note() {
        return _get(Div.class, spec -> spec.withClasses("start-note")).getElement().getTextRecursively();
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
