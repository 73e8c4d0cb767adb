package org.mafs.cohort.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mafs.base.Words;
import org.mafs.cohort.FormsOffered.Offered;
import org.mafs.cohort.ProgrammeDetails;
import org.mafs.cohort.ScheduledForm;

/** Sessions down, forms across, a tick where one is due; the follow-up stands last. */
class FormsTable extends Div {

    private final Map<ScheduledForm, Checkbox> ticks = new HashMap<>();
    private final List<NativeTableRow> rows = new ArrayList<>();

    FormsTable(List<Offered> forms) {
        NativeTable table = new NativeTable();
        table.addClassName("data-table");
        table.setCaptionText(Words.say("programmes.forms.caption"));
        NativeTableRow head = new NativeTableRow(header("col", Words.say("programmes.when")));
        forms.forEach(form -> head.add(header("col", form.title())));
        table.getHead().add(head);
        for (int number = 1; number <= ProgrammeDetails.MOST_SESSIONS; number++) {
            NativeTableRow row = row(forms, number, Words.say("cohort.session.number", number));
            rows.add(row);
            table.getBody().add(row);
        }
        table.getBody().add(row(forms, ScheduledForm.FOLLOW_UP, Words.say("programmes.follow-up")));
        addClassName("table-scroll");
        getElement().setAttribute("role", "region").setAttribute("tabindex", "0")
                .setAttribute("aria-label", Words.say("programmes.forms.caption"));
        add(table);
    }

    private NativeTableRow row(List<Offered> forms, int number, String when) {
        NativeTableRow row = new NativeTableRow(header("row", when));
        forms.forEach(form -> {
            Checkbox tick = new Checkbox();
            tick.setAriaLabel(Words.say("programmes.forms.tick", form.title(), when));
            ticks.put(new ScheduledForm(number, form.code()), tick);
            row.add(new NativeTableCell(tick));
        });
        return row;
    }

    void sessions(int howMany) {
        for (int at = 0; at < rows.size(); at++) {
            rows.get(at).setVisible(at < howMany);
        }
    }

    void tick(Set<ScheduledForm> due) {
        ticks.forEach((form, tick) -> tick.setValue(due.contains(form)));
    }

    /** What is ticked for the sessions there are, and for the follow-up. */
    Set<ScheduledForm> ticked(int sessions) {
        return ticks.entrySet().stream()
                .filter(entry -> entry.getValue().getValue() && entry.getKey().number() <= sessions)
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static NativeTableHeaderCell header(String scope, String words) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
