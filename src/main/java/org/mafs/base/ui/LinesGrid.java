package org.mafs.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.CallbackDataProvider.FetchCallback;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.signals.Signal;
import java.util.List;
import java.util.stream.Stream;

/** A list, a page at a time: columns where there is room for them, one full line each on a phone. */
public abstract class LinesGrid<T> extends Grid<T> {

    private static final int NARROW = 768;
    private static final int SHORT_LIST = 12;

    /** Called by each list once its own fields are set. */
    protected final void build(String label, String nothingFound) {
        addClassName("cohort-grid");
        getElement().setProperty("accessibleName", label);
        Column<T> whole = addComponentColumn(this::whole);
        List<Column<T>> parts = parts();
        parts.forEach(part -> part.setSortable(false));
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        setEmptyStateText(nothingFound);
        setSelectionMode(SelectionMode.NONE);
        setItems((FetchCallback<T, Void>) this::lines);
        whole.setVisible(false);
        Signal.effect(this, () -> {
            int width = UI.getCurrent().getPage().windowSizeSignal().get().width();
            boolean narrow = width > 0 && width < columnsFrom();
            setClassName("is-narrow", narrow);
            whole.setVisible(narrow);
            parts.forEach(part -> part.setVisible(!narrow));
        });
    }

    public final void again() {
        getLazyDataView().refreshAll();
    }

    /** The width in pixels from which on there is room for columns. */
    protected int columnsFrom() {
        return NARROW;
    }

    /** A short list is as high as it needs to be; a long one has its own height and loads while it is scrolled. */
    private Stream<T> lines(Query<T, Void> query) {
        List<T> lines = fetch(query).toList();
        if (query.getOffset() == 0 && query.getLimit() > SHORT_LIST) {
            setAllRowsVisible(lines.size() <= SHORT_LIST);
        }
        return lines.stream();
    }

    protected abstract Component whole(T row);

    protected abstract List<Column<T>> parts();

    protected abstract Stream<T> fetch(Query<T, Void> query);
}
