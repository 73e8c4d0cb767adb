package org.mafs.measure.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.measure.Journey;
import org.mafs.measure.UseCourse;

/** All that the lanes show, day by day in words. */
class JourneyTable extends NativeDetails {

    private final Map<LocalDate, List<String>> days = new TreeMap<>();

    JourneyTable(Journey journey) {
        super(Words.say("measure.journey.table"));
        addClassName("card");
        gather(journey);
        NativeTable table = new NativeTable();
        table.addClassName("data-table");
        table.setCaptionText(Words.say("measure.journey.table.caption"));
        NativeTableBody body = new NativeTableBody();
        days.forEach((day, told) -> body.add(row(day, told)));
        table.add(new NativeTableHeader(new NativeTableRow(title(Words.say("measure.taken-on"), "col"),
                title(Words.say("measure.journey.table.told"), "col"))), body);
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        scroll.getElement().setAttribute("role", "region").setAttribute("tabindex", "0")
                .setAttribute("aria-label", Words.say("measure.journey.table.caption"));
        setContent(scroll);
    }

    private void gather(Journey journey) {
        journey.sessions().forEach(session -> say(session.on(), Words.say("measure.journey.session", session.number(),
                session.came().inWords())));
        journey.scores().forEach(course -> course.points().forEach(point -> say(point.on(),
                Words.say("measure.journey.table.line", course.title(), course.inWords(point)))));
        Stream.concat(journey.use().stream().map(UseCourse::lane), journey.lanes().stream())
                .forEach(lane -> lane.marks().forEach(mark -> say(mark.on(),
                        Words.say("measure.journey.table.line", lane.title(), mark.inWords()))));
    }

    private void say(LocalDate day, String words) {
        days.computeIfAbsent(day, on -> new ArrayList<>()).add(words);
    }

    private static NativeTableRow row(LocalDate day, List<String> told) {
        UnorderedList list = new UnorderedList(told.stream().map(ListItem::new).toArray(ListItem[]::new));
        list.addClassName("journey-told");
        return new NativeTableRow(title(Calendar.longDay(day), "row"), new NativeTableCell(list));
    }

    private static NativeTableHeaderCell title(String words, String scope) {
        NativeTableHeaderCell title = new NativeTableHeaderCell(words);
        title.getElement().setAttribute("scope", scope);
        return title;
    }
}
