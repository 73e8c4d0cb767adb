package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mafs.access.Role;
import org.mafs.base.Words;
import org.mafs.base.ui.Page;
import org.mafs.base.ui.UkDatePicker;
import org.mafs.cohort.CohortList;
import org.mafs.cohort.CohortRow;
import org.mafs.cohort.CohortSearch;
import org.mafs.mutualaid.SupportNumbers;

/** What was offered and used across groups and over time. */
@Route("meetings/support")
@RolesAllowed(Role.RUNS_COHORTS)
class SupportNumbersView extends Page {

    private final SupportNumbers numbers;
    private final ComboBox<CohortRow> cohort = new ComboBox<>(Words.say("mutualaid.numbers.cohort"));
    private final UkDatePicker from = new UkDatePicker(Words.say("mutualaid.numbers.from"));
    private final UkDatePicker to = new UkDatePicker(Words.say("mutualaid.numbers.to"));
    private final Div content = new Div();

    SupportNumbersView(SupportNumbers numbers, CohortList cohorts) {
        this.numbers = numbers;
        heading(Words.say("mutualaid.numbers"));
        subline(Words.say("mutualaid.numbers.words"));
        cohort.setItemLabelGenerator(CohortRow::name);
        cohort.setItems(query -> cohorts.page(new CohortSearch(query.getFilter().orElse(""), Optional.empty(),
                CohortSearch.Order.NAME, false), query.getOffset(), query.getLimit()).stream());
        cohort.setPlaceholder(Words.say("mutualaid.numbers.cohort.all"));
        Stream.of(from, to).forEach(day -> day.addValueChangeListener(chosen -> show()));
        cohort.addValueChangeListener(chosen -> show());
        cohort.setClearButtonVisible(true);
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        Div filters = new Div(cohort, from, to);
        filters.addClassNames("filter-row", "even");
        content.addClassName("stack");
        add(filters, content);
        show();
    }

    private void show() {
        content.removeAll();
        content.add(new SupportTable(numbers.across(cohort.getOptionalValue().map(row -> Set.of(row.id()))
                .orElse(Set.of()), from.getOptionalValue(), to.getOptionalValue())));
    }
}
