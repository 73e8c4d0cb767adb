package org.mafs.measure.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.mafs.access.Role;
import org.mafs.base.Words;
import org.mafs.base.ui.Destination;
import org.mafs.base.ui.Page;
import org.mafs.measure.Instrument;
import org.mafs.measure.InstrumentLibrary;
import org.mafs.measure.OfficialWordings;

/** Every measure that people are asked, and in whose words. */
@Route("settings/measures")
@RolesAllowed({Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
class MeasuresSettingsView extends Page {

    MeasuresSettingsView(InstrumentLibrary library, OfficialWordings wordings) {
        heading(Words.say("measures.title"));
        subline(Words.say("measures.sub"));
        Map<String, List<String>> languages = wordings.languages();
        Div rows = new Div();
        rows.addClassName("columns");
        library.inUse().forEach(instrument -> rows.add(row(instrument,
                languages.getOrDefault(instrument.code(), List.of()))));
        add(rows);
    }

    /** Whatever else can be done with a measure stands in its actions. */
    private static Section row(Instrument instrument, List<String> languages) {
        UnorderedList facts = new UnorderedList(
                new ListItem(Words.say("measures.facts", instrument.items().size())));
        instrument.recall().ifPresent(period -> facts.add(new ListItem(period)));
        facts.addClassName("facts");
        RouterLink open = of(instrument).link(Words.say("measures.open"));
        open.getElement().setAttribute("aria-label", Words.say("measures.open.label", instrument.title()));
        open.addClassName("button");
        Div actions = new Div(open);
        actions.addClassName("actions");
        Section row = new Section(new H2(instrument.title()), facts, new Paragraph(wording(instrument, languages)),
                actions);
        row.addClassNames("card", "section");
        return row;
    }

    private static String wording(Instrument instrument, List<String> languages) {
        if (instrument.isOwnWording()) {
            return Words.say("measures.official.own");
        }
        return languages.isEmpty() ? Words.say("measures.official.none")
                : Words.say("measures.official", String.join(", ", languages));
    }

    private static Destination of(Instrument instrument) {
        return new Destination(MeasureSettingsView.class, new RouteParameters(MeasureSettingsView.CODE,
                instrument.code()));
    }
}
