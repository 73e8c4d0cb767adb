package org.mafs.cohort.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mafs.access.AccountRecord;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.UkDatePicker;
import org.mafs.cohort.CohortSearch;
import org.mafs.cohort.CohortStatus;
import org.mafs.cohort.SiteRecord;

/** What the list of cohorts is narrowed by. It stands in the address too, so that a link shows the same list. */
class CohortFilters extends Div {

    private final TextField text = new TextField(Words.say("cohort.search"));
    private final Select<CohortStatus> status = new Select<>();
    private final Select<SiteRecord> site = new Select<>();
    private final Select<AccountRecord> facilitator = new Select<>();
    private final UkDatePicker from = new UkDatePicker(Words.say("cohort.from"));
    private final UkDatePicker to = new UkDatePicker(Words.say("cohort.to"));
    private final List<SiteRecord> sites;
    private final List<AccountRecord> facilitators;
    private final Button more = new Button(Words.say("cohort.filters.more"), new Glyph("chevron-down"));
    private boolean open;
    private boolean reading;

    /**
     * @param facilitators whom to choose among; nobody for those who see only their own
     * @param typed        run while somebody types
     * @param chosen       run when something else is chosen
     */
    CohortFilters(List<SiteRecord> sites, List<AccountRecord> facilitators, Runnable typed, Runnable chosen) {
        this.sites = sites;
        this.facilitators = facilitators;
        addClassName("filter-grid");
        getElement().setAttribute("role", "search");
        text.setPrefixComponent(new Glyph("search"));
        text.setPlaceholder(Words.say("cohort.search.hint"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(300);
        choice(status, "cohort.status", "cohort.status.all", List.of(CohortStatus.values()),
                value -> Words.say("cohort.status", value));
        choice(site, "cohort.site", "cohort.site.all", sites, SiteRecord::name);
        choice(facilitator, "cohort.facilitator", "cohort.facilitator.all", facilitators, AccountRecord::name);
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        site.setVisible(sites.size() > 1);
        facilitator.setVisible(!facilitators.isEmpty());
        text.addValueChangeListener(changed -> told(typed));
        Stream.<AbstractField<?, ?>>of(status, site, facilitator, from, to)
                .forEach(field -> field.addValueChangeListener(changed -> told(chosen)));
        more.addClassName("more-filters");
        more.addClickListener(pressed -> unfold(!open));
        Stream.<HasStyle>of(site, facilitator, from, to).forEach(field -> field.addClassName("rarely"));
        add(text, status, more, site, facilitator, from, to);
        unfold(false);
    }

    /** On a phone the rarely used ones are folded away; elsewhere there is room for all of them. */
    private void unfold(boolean unfolded) {
        open = unfolded;
        setClassName("is-open", unfolded);
        more.setText(Words.say(unfolded ? "cohort.filters.fewer" : "cohort.filters.more"));
        more.getElement().setAttribute("aria-expanded", String.valueOf(unfolded));
    }

    /** What the address says; what it says wrongly is left out. */
    void read(QueryParameters address) {
        reading = true;
        text.setValue(address.getSingleParameter("text").orElse(""));
        status.setValue(among(List.of(CohortStatus.values()), address.getSingleParameter("status"), CohortFilters::word));
        site.setValue(among(sites, address.getSingleParameter("site"), found -> String.valueOf(found.id().value())));
        facilitator.setValue(among(facilitators, address.getSingleParameter("facilitator"),
                found -> String.valueOf(found.id().value())));
        from.setValue(address.getSingleParameter("from").map(CohortFilters::day).orElse(null));
        to.setValue(address.getSingleParameter("to").map(CohortFilters::day).orElse(null));
        reading = false;
        unfold(open || !site.isEmpty() || !facilitator.isEmpty() || !from.isEmpty() || !to.isEmpty());
    }

    /** As {@link #read} reads it; what narrows nothing is left out. */
    QueryParameters address() {
        Map<String, String> said = new LinkedHashMap<>();
        if (!text.getValue().isBlank()) {
            said.put("text", text.getValue().strip());
        }
        status.getOptionalValue().ifPresent(value -> said.put("status", word(value)));
        site.getOptionalValue().ifPresent(value -> said.put("site", String.valueOf(value.id().value())));
        facilitator.getOptionalValue().ifPresent(value -> said.put("facilitator", String.valueOf(value.id().value())));
        from.getOptionalValue().ifPresent(value -> said.put("from", value.toString()));
        to.getOptionalValue().ifPresent(value -> said.put("to", value.toString()));
        return QueryParameters.simple(said);
    }

    CohortSearch search() {
        return new CohortSearch(text.getValue(), status.getOptionalValue(), site.getOptionalValue().map(SiteRecord::id),
                facilitator.getOptionalValue().map(AccountRecord::id), from.getOptionalValue(), to.getOptionalValue(),
                CohortSearch.ALL.order(), CohortSearch.ALL.descending());
    }

    private void told(Runnable listener) {
        if (!reading) {
            listener.run();
        }
    }

    static <T> void choice(Select<T> choice, String label, String all, List<T> items,
            Function<T, String> inWords) {
        choice.setLabel(Words.say(label));
        choice.setItems(items);
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(Words.say(all));
        choice.setItemLabelGenerator(item -> item == null ? Words.say(all) : inWords.apply(item));
    }

    private static <T> T among(List<T> items, Optional<String> said, Function<T, String> inAddress) {
        return said.flatMap(word -> items.stream().filter(item -> inAddress.apply(item).equals(word)).findFirst())
                .orElse(null);
    }

    private static String word(CohortStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static LocalDate day(String said) {
        try {
            return LocalDate.parse(said);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
