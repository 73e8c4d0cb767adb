package org.mafs.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mafs.base.PersonId;
import org.mafs.base.SiteId;
import org.mafs.base.Words;
import org.mafs.base.ui.LinesGrid;
import org.mafs.base.ui.PersonName;
import org.mafs.cohort.PersonPlace;
import org.mafs.cohort.PersonPlaces;
import org.mafs.person.PeopleList;
import org.mafs.person.PersonRow;
import org.mafs.person.ui.PersonNavigation;

/** People and where they are, in two statements a page. */
class PeopleGrid extends LinesGrid<PersonLine> {

    private final PeopleList people;
    private final PersonPlaces places;
    private String text = "";
    private Optional<SiteId> site = Optional.empty();

    PeopleGrid(PeopleList people, PersonPlaces places) {
        this.people = people;
        this.places = places;
        build(Words.say("nav.people"), Words.say("cohort.people.none-found"));
        addItemClickListener(clicked -> PersonNavigation.person(clicked.getItem().person().id()).open());
    }

    void show(String newText, Optional<SiteId> newSite) {
        text = newText;
        site = newSite;
        again();
    }

    @Override
    protected List<Column<PersonLine>> parts() {
        return List.of(
                addComponentColumn(PeopleGrid::link).setHeader(Words.say("person.name")).setFlexGrow(3)
                        .setWidth("11rem").setRowHeader(true),
                addComponentColumn(PeopleGrid::where).setHeader(Words.say("cohort.people.where")).setFlexGrow(3)
                        .setWidth("14rem"),
                addColumn(PersonLine::nextStep).setHeader(Words.say("cohort.people.next")).setFlexGrow(2)
                        .setWidth("12rem"));
    }

    @Override
    protected Stream<PersonLine> fetch(Query<PersonLine, Void> query) {
        List<PersonRow> rows = people.page(text, site, query.getOffset(), query.getLimit());
        Map<PersonId, PersonPlace> latest = places.latest(rows.stream().map(PersonRow::id).toList());
        return rows.stream().map(row -> new PersonLine(row, Optional.ofNullable(latest.get(row.id()))));
    }

    private static Component link(PersonLine line) {
        RouterLink link = PersonNavigation.person(line.person().id()).link(new PersonName(line.person().name()));
        link.addClassName("row-link");
        Div called = new Div(link);
        called.addClassName("session-line");
        line.person().pronouns().ifPresent(pronouns -> called.add(quiet(pronouns)));
        return called;
    }

    private static Component where(PersonLine line) {
        Div where = new Div();
        where.addClassName("row");
        line.place().ifPresentOrElse(
                place -> where.add(new Span(place.cohortName()), StatusChip.of(place.status())),
                () -> where.add(quiet(Words.say("cohort.people.nowhere"))));
        return where;
    }

    @Override
    protected Component whole(PersonLine line) {
        Div whole = new Div(link(line), where(line));
        if (!line.nextStep().isEmpty()) {
            whole.add(quiet(line.nextStep()));
        }
        whole.addClassName("cohort-line");
        return whole;
    }

    private static Span quiet(String words) {
        Span quiet = new Span(words);
        quiet.addClassNames("quiet", "small");
        return quiet;
    }
}
