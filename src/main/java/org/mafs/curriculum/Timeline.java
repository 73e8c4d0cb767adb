package org.mafs.curriculum;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * A story in dates, as the first table of a hand-out tells it: a row a date, its first three columns saying when, what and
 * why it matters. So whoever changes the table changes the picture that is drawn from it.
 *
 * @param columns what its table calls them; as many as there are, at most three
 */
public record Timeline(List<String> columns, List<TimelineEvent> events) {

    private static final int COLUMNS = 3;

    /** Empty where the hand-out has no table, or none with a date in it. */
    public static Optional<Timeline> of(Handout handout) {
        return handout.text().nodes().stream().filter(TableBlock.class::isInstance).findFirst().map(Timeline::read)
                .filter(timeline -> !timeline.events().isEmpty());
    }

    private static Timeline read(Node table) {
        List<String> heads = Markdown.children(table.getFirstChild().getFirstChild()).stream().limit(COLUMNS)
                .map(Timeline::words).toList();
        return new Timeline(heads, Markdown.children(table).stream().filter(TableBody.class::isInstance)
                .flatMap(body -> Markdown.children(body).stream()).map(Timeline::event)
                .filter(event -> !event.when().isEmpty()).toList());
    }

    private static TimelineEvent event(Node row) {
        List<String> cells = Stream.concat(Markdown.children(row).stream().map(Timeline::words),
                Stream.generate(() -> "")).limit(COLUMNS).toList();
        return new TimelineEvent(cells.get(0), cells.get(1), cells.get(2));
    }

    /** Without the addresses of links. */
    private static String words(Node cell) {
        StringBuilder words = new StringBuilder();
        cell.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(HtmlInline typed) {
                words.append(typed.getLiteral());
            }
        });
        return words.toString().strip();
    }
}
