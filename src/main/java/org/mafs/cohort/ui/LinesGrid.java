package org.mafs.cohort.ui;

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
abstract class LinesGrid<T> extends Grid<T> {

    private static final int NARROW = 768;

    /** Called by each list once its own fields are set. */
    final void build(String label, String nothingFound) {
        addClassName("cohort-grid");
        getElement().setProperty("accessibleName", label);
        Column<T> whole = addComponentColumn(this::whole);
        List<Column<T>> parts = parts();
        parts.forEach(part -> part.setSortable(false));
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        setEmptyStateText(nothingFound);
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        setItems((FetchCallback<T, Void>) this::fetch);
        whole.setVisible(false);
        Signal.effect(this, () -> {
            int width = UI.getCurrent().getPage().windowSizeSignal().get().width();
            boolean narrow = width > 0 && width < NARROW;
            setClassName("is-narrow", narrow);
            whole.setVisible(narrow);
            parts.forEach(part -> part.setVisible(!narrow));
        });
    }

    final void again() {
        getLazyDataView().refreshAll();
    }

    abstract Component whole(T row);

    abstract List<Column<T>> parts();

    abstract Stream<T> fetch(Query<T, Void> query);
}
