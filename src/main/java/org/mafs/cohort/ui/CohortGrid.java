package org.mafs.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider.FetchCallback;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.signals.Signal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.access.AccountRegister;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.cohort.CohortList;
import org.mafs.cohort.CohortRow;
import org.mafs.cohort.CohortSearch;
import org.mafs.cohort.CohortSearch.Order;

/** Cohorts, a page at a time: chosen columns where there is room for them, one full line each on a phone. */
class CohortGrid extends Grid<CohortRow> {

    private static final int NARROW = 768;
    private static final int SHORT_LIST = 12;

    private final CohortList cohorts;
    private final AccountRegister accounts;
    private final Map<AccountId, String> names = new HashMap<>();
    private final Map<CohortColumn, Column<CohortRow>> parts = new EnumMap<>(CohortColumn.class);
    private final Column<CohortRow> whole;
    private final Column<CohortRow> name;
    private Set<CohortColumn> chosen = CohortColumn.usual();
    private CohortSearch search = CohortSearch.ALL;
    private boolean narrow;

    CohortGrid(CohortList cohorts, AccountRegister accounts) {
        this.cohorts = cohorts;
        this.accounts = accounts;
        addClassName("cohort-grid");
        getElement().setProperty("accessibleName", Words.say("nav.cohorts"));
        whole = addComponentColumn(CohortGrid::whole);
        name = addComponentColumn(CohortGrid::link).setHeader(Words.say("cohort.name"))
                .setSortProperty(Order.NAME.name()).setFlexGrow(3).setWidth("9.5rem").setRowHeader(true);
        buildParts();
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        setEmptyStateText(Words.say("cohort.list.none-found"));
        setSelectionMode(SelectionMode.NONE);
        addItemClickListener(clicked -> CohortNavigation.cohort(clicked.getItem().id()).open());
        setItems((FetchCallback<CohortRow, Void>) this::fetch);
        fit();
        Signal.effect(this, () -> {
            int width = UI.getCurrent().getPage().windowSizeSignal().get().width();
            narrow = width > 0 && width < NARROW;
            fit();
        });
    }

    /** A short list is as high as it needs to be; a long one has its own height and loads while it is scrolled. */
    void show(CohortSearch newSearch) {
        search = newSearch;
        setAllRowsVisible(cohorts.page(search, 0, SHORT_LIST + 1).size() <= SHORT_LIST);
        getLazyDataView().refreshAll();
    }

    Set<CohortColumn> columns() {
        return EnumSet.copyOf(chosen);
    }

    void columns(Set<CohortColumn> newChoice) {
        chosen = newChoice.isEmpty() ? EnumSet.noneOf(CohortColumn.class) : EnumSet.copyOf(newChoice);
        fit();
        getLazyDataView().refreshAll();
    }

    private void fit() {
        setClassName("is-narrow", narrow);
        whole.setVisible(narrow);
        name.setVisible(!narrow);
        parts.forEach((column, part) -> part.setVisible(!narrow && chosen.contains(column)));
    }

    private void buildParts() {
        part(CohortColumn.PLACE, addColumn(CohortRow::place), 3, "8.5rem").setSortProperty(Order.PLACE.name());
        part(CohortColumn.SITE, addColumn(CohortRow::site), 2, "8rem");
        Column<CohortRow> dates = part(CohortColumn.DATES, addColumn(row -> Dates.span(row.firstOn(), row.lastOn())), 0,
                "12.5rem").setSortProperty(Order.FIRST_ON.name());
        part(CohortColumn.PEOPLE, addColumn(CohortGrid::places), 0, "7.5rem");
        part(CohortColumn.ATTENDANCE, addColumn(CohortGrid::attendance), 0, "9.5rem");
        part(CohortColumn.STATUS, addComponentColumn(row -> StatusChip.of(row.status())), 0, "9.5rem");
        part(CohortColumn.FACILITATORS, addColumn(this::leaders), 2, "9rem");
        part(CohortColumn.NEXT, addColumn(row -> row.nextOn().map(Calendar::shortDay).orElse("–")), 0, "8rem");
        sort(List.of(new GridSortOrder<>(dates, SortDirection.DESCENDING)));
    }

    private Column<CohortRow> part(CohortColumn column, Column<CohortRow> part, int grow, String width) {
        parts.put(column, part);
        return part.setHeader(column.heading()).setFlexGrow(grow).setWidth(width);
    }

    private Stream<CohortRow> fetch(Query<CohortRow, Void> query) {
        CohortSearch sorted = query.getSortOrders().stream().findFirst()
                .map(by -> search.sorted(Order.valueOf(by.getSorted()), by.getDirection() == SortDirection.DESCENDING))
                .orElse(search);
        List<CohortRow> rows = cohorts.page(sorted, query.getOffset(), query.getLimit());
        if (chosen.contains(CohortColumn.FACILITATORS)) {
            learnNames(rows);
        }
        return rows.stream();
    }

    /** Names are sealed, so each is opened once and not for every row. */
    private void learnNames(List<CohortRow> rows) {
        Set<AccountId> unknown = rows.stream().flatMap(row -> row.facilitators().stream())
                .filter(leader -> !names.containsKey(leader)).collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            names.putAll(accounts.names(unknown));
        }
    }

    private String leaders(CohortRow row) {
        return row.facilitators().isEmpty() ? Words.say("cohort.facilitators.nobody") : row.facilitators().stream()
                .map(leader -> names.getOrDefault(leader, "")).sorted(Words.inOrder()).collect(Collectors.joining(", "));
    }

    static String places(CohortRow row) {
        return row.waiting() == 0 ? Words.say("cohort.places.of", row.people(), row.capacity())
                : Words.say("cohort.places.of.waiting", row.people(), row.capacity(), row.waiting());
    }

    private static String attendance(CohortRow row) {
        return row.marked() == 0 ? "–"
                : Words.say("cohort.attendance.rate", Math.round(100.0 * row.came() / row.marked()), row.came(), row.marked());
    }

    private static RouterLink link(CohortRow row) {
        RouterLink link = CohortNavigation.cohort(row.id()).link(row.name());
        link.addClassName("row-link");
        return link;
    }

    private static Component whole(CohortRow row) {
        Span where = new Span(row.place());
        Span when = new Span(Dates.span(row.firstOn(), row.lastOn()));
        Span who = new Span(row.waiting() == 0 ? Words.say("cohort.places.count", row.people(), row.capacity())
                : Words.say("cohort.places.count.waiting", row.people(), row.capacity(), row.waiting()));
        Div line = new Div(link(row), StatusChip.of(row.status()));
        line.addClassName("spread");
        Div facts = new Div(where, when, who);
        facts.addClassNames("facts", "small");
        Div whole = new Div(line, facts);
        whole.addClassName("cohort-line");
        return whole;
    }
}
