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
import jakarta.persistence.Column;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mafs.base.Words;
import org.mafs.cohort.CohortList;
import org.mafs.cohort.CohortRow;
import org.mafs.cohort.CohortSearch;
import org.mafs.cohort.CohortSearch.Order;
import org.mafs.cohort.CohortStatus;

/** Cohorts, a page at a time: columns where there is room for them, one full line each on a phone. */
class CohortGrid extends Grid<CohortRow> {

    private static final int NARROW = 768;

    private final CohortList cohorts;
    private String text = "";
    private Optional<CohortStatus> status = Optional.empty();

    CohortGrid(CohortList cohorts) {
        this.cohorts = cohorts;
        addClassName("cohort-grid");
        getElement().setProperty("accessibleName", Words.say("nav.cohorts"));
        Column<CohortRow> whole = addComponentColumn(CohortGrid::whole);
        List<Column<CohortRow>> parts = parts();
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        setEmptyStateText(Words.say("cohort.list.none-found"));
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        addItemClickListener(clicked -> CohortNavigation.cohort(clicked.getItem().id()).open());
        setItems((FetchCallback<CohortRow, Void>) this::fetch);
        whole.setVisible(false);
        Signal.effect(this, () -> {
            int width = UI.getCurrent().getPage().windowSizeSignal().get().width();
            boolean narrow = width > 0 && width < NARROW;
            setClassName("is-narrow", narrow);
            whole.setVisible(narrow);
            parts.forEach(part -> part.setVisible(!narrow));
        });
    }

    void show(String newText, Optional<CohortStatus> newStatus) {
        text = newText;
        status = newStatus;
        getLazyDataView().refreshAll();
    }

    private List<Column<CohortRow>> parts() {
        Column<CohortRow> name = addComponentColumn(CohortGrid::link).setHeader(Words.say("cohort.name"))
                .setSortProperty(Order.NAME.name()).setFlexGrow(3).setWidth("10rem").setRowHeader(true);
        Column<CohortRow> place = addColumn(CohortRow::place).setHeader(Words.say("cohort.place"))
                .setSortProperty(Order.PLACE.name()).setFlexGrow(3).setWidth("10rem");
        Column<CohortRow> dates = addColumn(row -> Dates.span(row.firstOn(), row.lastOn()))
                .setHeader(Words.say("cohort.dates")).setSortProperty(Order.FIRST_ON.name()).setFlexGrow(0)
                .setWidth("12.75rem");
        Column<CohortRow> people = addColumn(CohortRow::people).setHeader(Words.say("cohort.people"))
                .setFlexGrow(0).setWidth("5.5rem");
        Column<CohortRow> state = addComponentColumn(row -> StatusChip.of(row.status()))
                .setHeader(Words.say("cohort.status")).setFlexGrow(0).setWidth("9.5rem");
        sort(List.of(new GridSortOrder<>(dates, SortDirection.DESCENDING)));
        return List.of(name, place, dates, people, state);
    }

    private Stream<CohortRow> fetch(Query<CohortRow, Void> query) {
        CohortSearch search = query.getSortOrders().stream().findFirst()
                .map(sorted -> new CohortSearch(text, status, Order.valueOf(sorted.getSorted()),
                        sorted.getDirection() == SortDirection.DESCENDING))
                .orElseGet(() -> new CohortSearch(text, status, CohortSearch.ALL.order(),
                        CohortSearch.ALL.descending()));
        return cohorts.page(search, query.getOffset(), query.getLimit()).stream();
    }

    private static RouterLink link(CohortRow row) {
        RouterLink link = CohortNavigation.cohort(row.id()).link(row.name());
        link.addClassName("row-link");
        return link;
    }

    private static Component whole(CohortRow row) {
        Span where = new Span(row.place());
        Span when = new Span(Dates.span(row.firstOn(), row.lastOn()));
        Span who = new Span(Words.say("cohort.people.count", row.people()));
        Div line = new Div(link(row), StatusChip.of(row.status()));
        line.addClassName("spread");
        Div facts = new Div(where, when, who);
        facts.addClassNames("facts", "small");
        Div whole = new Div(line, facts);
        whole.addClassName("cohort-line");
        return whole;
    }
}
