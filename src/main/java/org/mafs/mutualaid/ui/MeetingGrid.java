package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.stream.Stream;
import org.mafs.base.Words;
import org.mafs.base.ui.LinesGrid;
import org.mafs.mutualaid.MeetingDetails;
import org.mafs.mutualaid.MeetingDirectory;
import org.mafs.mutualaid.MeetingLine;
import org.mafs.mutualaid.MeetingSearch;

/** Meetings, a page at a time: cards on phones and tablets, columns on desks. */
class MeetingGrid extends LinesGrid<MeetingLine> {

    private static final int DESK = 1280;

    private final MeetingDirectory directory;
    private MeetingSearch search = MeetingSearch.ALL;

    MeetingGrid(MeetingDirectory directory) {
        this.directory = directory;
        addClassName("meeting-grid");
        build(Words.say("nav.meetings"), Words.say("meetings.none-found"));
        addItemClickListener(clicked -> MeetingsNavigation.meeting(clicked.getItem().meeting().id()).open());
    }

    void show(MeetingSearch asked) {
        search = asked;
        again();
    }

    @Override
    protected int columnsFrom() {
        return DESK;
    }

    @Override
    protected List<Column<MeetingLine>> parts() {
        return List.of(
                addComponentColumn(MeetingGrid::when).setHeader(Words.say("meetings.when")).setFlexGrow(0).setWidth("9.5rem"),
                addComponentColumn(MeetingGrid::called).setHeader(Words.say("meetings.name")).setFlexGrow(3)
                        .setWidth("12rem").setRowHeader(true),
                addComponentColumn(MeetingGrid::where).setHeader(Words.say("meetings.where")).setFlexGrow(3).setWidth("13rem"),
                addComponentColumn(line -> new MeetingChips(line.meeting())).setHeader(Words.say("meetings.to-know"))
                        .setFlexGrow(3).setWidth("14rem"));
    }

    @Override
    protected Stream<MeetingLine> fetch(Query<MeetingLine, Void> query) {
        return directory.find(search, query.getOffset(), query.getLimit()).stream();
    }

    @Override
    protected Component whole(MeetingLine line) {
        UnorderedList facts = new UnorderedList(new ListItem(line.meeting().fellowship().name()),
                new ListItem(MeetingWords.where(line.details())));
        line.miles().ifPresent(miles -> facts.add(new ListItem(MeetingWords.miles(miles))));
        facts.addClassNames("facts", "small");
        Div about = new Div(link(line), facts, new MeetingChips(line.meeting()));
        about.addClassName("cohort-line");
        Div whole = new Div(when(line), about);
        whole.addClassName("meeting-card");
        return whole;
    }

    private static Component when(MeetingLine line) {
        MeetingDetails meeting = line.details();
        Span day = new Span(meeting.weekday() == null ? MeetingWords.when(meeting) : MeetingWords.day(meeting.weekday()));
        day.addClassName("meeting-day");
        Div when = new Div(day);
        when.addClassName("session-line");
        if (meeting.weekday() != null) {
            when.add(new Span(MeetingWords.time(meeting)));
        }
        return when;
    }

    private static Component called(MeetingLine line) {
        Div called = new Div(link(line), quiet(line.meeting().fellowship().name()));
        called.addClassName("session-line");
        return called;
    }

    private static Component where(MeetingLine line) {
        Div where = new Div(new Span(MeetingWords.where(line.details())));
        where.addClassName("session-line");
        line.miles().ifPresent(miles -> where.add(quiet(MeetingWords.miles(miles))));
        return where;
    }

    private static RouterLink link(MeetingLine line) {
        RouterLink link = MeetingsNavigation.meeting(line.meeting().id()).link(line.meeting().name());
        link.addClassName("row-link");
        return link;
    }

    private static Span quiet(String words) {
        Span quiet = new Span(words);
        quiet.addClassNames("quiet", "small");
        return quiet;
    }
}
