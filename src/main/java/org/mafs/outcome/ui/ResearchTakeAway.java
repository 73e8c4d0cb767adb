package org.mafs.outcome.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Set;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.Words;
import org.mafs.base.WorkFolder;
import org.mafs.base.ui.FileLink;
import org.mafs.base.ui.Glyph;
import org.mafs.outcome.ResearchExport;
import org.mafs.outcome.ResearchRequest;

/** The rows behind the figures, for whoever has said how they will keep them. */
class ResearchTakeAway extends Div {

    private static final String ZIP = "application/zip";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient ResearchExport research;
    private final transient WorkFolder work;
    private final transient Calendar calendar;
    private final Set<CohortId> cohorts;
    private final Checkbox promise = new Checkbox(Words.say("outcome.research.promise"));
    private final Div files = new Div();
    private final Paragraph said = new Paragraph();

    /** @param cohorts those whose figures are on the page */
    ResearchTakeAway(ResearchExport research, WorkFolder work, Calendar calendar, Set<CohortId> cohorts) {
        this.research = research;
        this.work = work;
        this.calendar = calendar;
        this.cohorts = Set.copyOf(cohorts);
        addClassName("card");
        Div inside = new Div(new H2(Words.say("outcome.research")), new Paragraph(Words.say("outcome.research.words")),
                contents(), warning(), promise, files, said);
        inside.addClassName("stack-s");
        add(inside);
        promise.addValueChangeListener(changed -> offer(changed.getValue()));
        said.addClassName("quiet");
        said.getElement().setAttribute("role", "status");
        offer(false);
    }

    private static UnorderedList contents() {
        return new UnorderedList(item("rows"), item("names"), item("days"), item("script"));
    }

    private static ListItem item(String key) {
        return new ListItem(Words.say("outcome.research.has." + key));
    }

    private static Div warning() {
        Div warning = new Div(new Glyph("info"), new Span(Words.say("outcome.research.personal")));
        warning.addClassName("info-note");
        return warning;
    }

    private void offer(boolean promised) {
        files.removeAll();
        said.setText(Words.say(promised ? "outcome.research.moment" : "outcome.research.promise-first"));
        if (promised) {
            ResearchRequest request = new ResearchRequest(cohorts, true);
            Div links = new Div(link("zip", "zip", ZIP, stream -> research.zip(request, stream)),
                    link("excel", "xlsx", XLSX, stream -> research.workbook(request, stream)));
            links.addClassName("actions");
            files.add(links);
        }
    }

    private FileLink link(String words, String extension, String type, FileLink.Content content) {
        FileLink link = new FileLink(Words.say("outcome.research." + words),
                () -> "mafs-research-" + calendar.today() + "." + extension, type, work, content);
        link.getElement().addEventListener("click", pressed -> said.setText(Words.say("outcome.research.making")));
        return link;
    }
}
