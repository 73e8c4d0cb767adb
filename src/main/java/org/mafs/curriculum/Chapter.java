package org.mafs.curriculum;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;

/** A heading with all that stands under it, down to the next of its level or above. */
record Chapter(String title, List<Node> content) {

    /** What stands before the first heading of the level belongs to none of them. */
    static List<Chapter> of(List<Node> nodes, int level) {
        List<Chapter> chapters = new ArrayList<>();
        for (Node node : nodes) {
            if (Markdown.isHeading(node, level)) {
                chapters.add(new Chapter(Markdown.words(node), new ArrayList<>()));
            } else if (!chapters.isEmpty()) {
                chapters.getLast().content().add(node);
            }
        }
        return chapters;
    }

    static List<Node> before(List<Node> nodes, int level) {
        return nodes.stream().takeWhile(node -> !Markdown.isHeading(node, level)).toList();
    }
}
