package org.mafs.measure.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.draft.FormKey;
import org.mafs.measure.Instrument;
import org.mafs.measure.ResponseRecord;
import org.mafs.measure.Score;

/** One person's scores of one instrument: the change in words, the picture, the table. */
public class ScoreCard extends Div {

    /** @param forms earliest first */
    public ScoreCard(Instrument instrument, List<ResponseRecord> forms) {
        this(instrument, forms, Map.of());
    }

    /** @param how how forms were filled in, in words, of those where it is known */
    ScoreCard(Instrument instrument, List<ResponseRecord> forms, Map<FormKey, String> how) {
        addClassName("card");
        add(new H2(instrument.title()));
        if (forms.isEmpty()) {
            add(new Paragraph(Words.say("measure.none-yet")));
            return;
        }
        if (instrument.total().isPresent()) {
            add(finding(instrument, forms));
        }
        List<ResponseRecord> scored = forms.stream().filter(form -> form.score().isScorable()).toList();
        if (!scored.isEmpty() && instrument.total().isPresent()) {
            add(new ScorePicture(instrument, scored));
        }
        add(table(instrument, forms, how));
    }

    private static Paragraph finding(Instrument instrument, List<ResponseRecord> forms) {
        ResponseRecord latest = forms.getLast();
        String words = Scores.first(forms).filter(first -> first != latest)
                .flatMap(first -> Scores.change(instrument, first.score(), latest.score()))
                .or(() -> Scores.inWords(latest.instrument(), latest.score())).orElse("");
        Paragraph finding = new Paragraph(words);
        finding.addClassName("finding");
        return finding;
    }

    private static Div table(Instrument instrument, List<ResponseRecord> forms, Map<FormKey, String> how) {
        NativeTable table = new NativeTable();
        table.addClassName("data-table");
        table.setCaptionText(Words.say("measure.table"));
        NativeTableRow titles = new NativeTableRow(title(Words.say("measure.taken-on")),
                title(Words.say("measure.answered")));
        instrument.scales().forEach(scale -> titles.add(title(instrument.total().isPresent()
                ? Words.say("measure.score-column") : scale.name())));
        NativeTableBody body = new NativeTableBody();
        forms.forEach(form -> {
            NativeTableRow row = new NativeTableRow(new NativeTableCell(Calendar.longDay(form.takenOn())),
                    new NativeTableCell(Words.say("measure.answered-of", form.score().answered(),
                            form.instrument().items().size())));
            Score score = form.score();
            instrument.scales().forEach(scale -> row.add(new NativeTableCell(
                    score.of(scale).map(scored -> Scores.inWords(scale, scored)).orElse(""))));
            if (!how.isEmpty()) {
                row.add(new NativeTableCell(how.getOrDefault(form.key(), "")));
            }
            body.add(row);
        });
        if (!how.isEmpty()) {
            titles.add(title(Words.say("measure.how-filled")));
        }
        table.add(new NativeTableHeader(titles), body);
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        scroll.getElement().setAttribute("role", "region").setAttribute("tabindex", "0")
                .setAttribute("aria-label", Words.say("measure.table"));
        return scroll;
    }

    private static NativeTableHeaderCell title(String words) {
        NativeTableHeaderCell title = new NativeTableHeaderCell(words);
        title.getElement().setAttribute("scope", "col");
        return title;
    }
}
