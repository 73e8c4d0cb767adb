package org.mafs.outcome.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Optional;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Chart;
import org.mafs.base.ui.Glyph;

/**
 * A picture under a title that says what it shows, with its numbers as a table, to be saved or printed by itself. The
 * file and the paper carry title, caption and mark; both are made in the browser from what it has drawn.
 */
class Picture extends HtmlContainer {

    private final Span about = new Span();
    private final Paragraph mark = new Paragraph();

    private Picture() {
        super("figure");
        addClassNames("picture", "card");
    }

    /**
     * @param title what there is to see, numbers included, claiming no more than they say
     * @param caption who it is about, and how to read it
     * @param numbers all that is drawn
     */
    Picture(String title, Chart chart, String caption, NumbersTable numbers) {
        this();
        H3 heading = new H3(title);
        heading.addClassName("picture-title");
        mark.addClassName("picture-mark");
        mark.setVisible(false);
        about.addClassName("picture-about");
        HtmlContainer words = new HtmlContainer("figcaption");
        words.add(new Span(caption), about);
        NativeDetails table = new NativeDetails(Words.say("outcome.picture.table"), numbers);
        table.getSummary().getElement().setAttribute("aria-label",
                Words.say("outcome.picture.of", table.getSummaryText(), title));
        Div take = new Div(button("png", "download", title), button("svg", "download", title),
                button("print", "print", title));
        take.addClassName("picture-take");
        Div foot = new Div(table, take);
        foot.addClassName("picture-foot");
        add(heading, mark, chart, words, foot);
    }

    /** Where there is nothing to draw: one sentence that says so. */
    static Picture none(String sentence) {
        Picture none = new Picture();
        Paragraph words = new Paragraph(sentence);
        words.addClassName("quiet");
        none.add(words);
        return none;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        Optional.ofNullable(findAncestor(ResultsOf.class)).ifPresent(results -> results.sign(this));
    }

    /** Seen in files and on paper, where the page around it is missing. */
    Picture about(String cohorts, LocalDate made) {
        about.setText(" " + Words.say("outcome.picture.about", cohorts, Calendar.longDay(made)));
        return this;
    }

    /** A word of warning under the title, on the page and wherever the picture goes. */
    Picture marked(String warning) {
        mark.setText(warning);
        mark.setVisible(true);
        return this;
    }

    private static Button button(String what, String glyph, String title) {
        String words = Words.say("outcome.picture." + what);
        Button button = new Button(words, new Glyph(glyph));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.getElement().setAttribute("data-picture", what);
        button.setAriaLabel(Words.say("outcome.picture.of", words, title));
        return button;
    }
}
