package org.mafs.person.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.PersonId;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.person.Merging;
import org.mafs.person.PersonFile;
import org.mafs.person.PersonRegister;
import org.mafs.person.Referring;

/** One person: how to reach them safely first, then who they are, and what the rooms above know of them. */
@Route("people/:" + PersonView.PERSON + "([0-9]{1,18})")
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
class PersonView extends Page implements BeforeEnterObserver {

    static final String PERSON = "person";

    private final PersonRegister people;
    private final Referring referring;
    private final Merging merging;
    private final boolean mayMerge;
    private final List<AboutPerson> sections;
    private final Div content = new Div();
    private PersonId person;

    PersonView(PersonRegister people, Referring referring, Merging merging, CurrentAccount current,
            List<AboutPerson> sections) {
        this.people = people;
        this.referring = referring;
        this.merging = merging;
        this.mayMerge = current.get().role() == Role.COORDINATOR;
        this.sections = sections.stream().sorted(Comparator.comparingInt(AboutPerson::order)).toList();
        content.addClassName("stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        person = new PersonId(event.getRouteParameters().getLong(PERSON).orElseThrow());
        Optional<PersonId> meant = people.details(person).mergedInto();
        if (meant.isPresent()) {
            event.forwardTo(PersonView.class, new RouteParameters(PERSON, Long.toString(meant.get().value())));
        } else {
            show();
        }
    }

    private void show() {
        PersonFile file = people.details(person);
        headingName(file.details().name());
        subline(Words.say("person.page.sub"));
        actions(edit(file));
        Div cards = new Div(new ContactCard(file.details()), new ReferralsCard(referring.of(person)));
        cards.addClassName("columns");
        content.removeAll();
        content.add(cards);
        sections.forEach(section -> content.add(section.section(person)));
        content.add(new DetailsCard(file.details()));
        if (mayMerge) {
            content.add(keptTwice(file));
        }
    }

    private Button edit(PersonFile file) {
        return new Button(Words.say("person.edit"), new Glyph("edit"),
                pressed -> new EditPersonDialog(file, people, this::show).open());
    }

    private Div keptTwice(PersonFile file) {
        Div foot = new Div(new Button(Words.say("person.merge"), new Glyph("people"),
                pressed -> new MergeDialog(file, people, merging, this::show).open()));
        foot.addClassName("row");
        return foot;
    }
}
