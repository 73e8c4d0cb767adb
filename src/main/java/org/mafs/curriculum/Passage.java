package org.mafs.curriculum;

import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.node.Node;

/** A stretch of a text. What somebody wrote is never run: see {@link ContentHtml}. */
public final class Passage {

    public static final Passage EMPTY = new Passage(List.of());

    private final List<Node> nodes;

    Passage(List<Node> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    /**
     * As markup that is safe to show, well-formed enough for paper too.
     *
     * @param top the way from where it is shown to the top of the app, such as {@code ../}; pictures are found from there
     */
    public String html(String top) {
        return ContentHtml.of(nodes, top);
    }

    /** Without any marks, a block a line. */
    public String words() {
        return nodes.stream().map(Markdown::words).collect(Collectors.joining("\n"));
    }

    List<Node> nodes() {
        return nodes;
    }
}
