package org.mafs.curriculum;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.commonmark.Extension;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** CommonMark with tables, boxes to tick and a head: how every text of the curriculum is written. */
final class Markdown {

    static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), TaskListItemsExtension.create(),
            YamlFrontMatterExtension.create());

    /** Lists in lists in quotations: nobody means more of them, and each takes its part of the stack. */
    private static final int DEEPEST = 50;
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(DEEPEST).build();
    private static final TextContentRenderer WORDS = TextContentRenderer.builder().extensions(EXTENSIONS)
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS).build();

    private Markdown() {
    }

    static Node parse(String text) {
        return PARSER.parse(text);
    }

    /** Without any marks, a block or a cell of a table a line. */
    static String words(Node node) {
        return node instanceof TableBlock || node instanceof TableHead || node instanceof TableBody
                || node instanceof TableRow
                ? children(node).stream().map(Markdown::words).filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("\n"))
                : WORDS.render(node).strip();
    }

    static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    static boolean isHeading(Node node, int level) {
        return node instanceof Heading heading && heading.getLevel() == level;
    }

    /** As an address names it: “Where it began” is {@code where-it-began}. */
    static String slug(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_\\s-]", "").strip().replaceAll("\\s+", "-");
    }
}
