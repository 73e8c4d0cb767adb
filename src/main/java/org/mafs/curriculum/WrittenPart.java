package org.mafs.curriculum;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.node.Node;

/**
 * A part of a text, so that nobody writes in four thousand words at once. All parts put together again are the text, to
 * the letter.
 *
 * @param title empty for the head; of a hand-out, empty for its words as well, which are the second part
 * @param text  with its heading
 */
public record WrittenPart(String title, String text) {

    private static final String FENCE = "---";
    private static final String HEADING = "# ";

    /** At least the head. */
    public static List<WrittenPart> of(ContentCode code, String text) {
        List<String> titles = new ArrayList<>(List.of(""));
        List<StringBuilder> parts = new ArrayList<>(List.of(new StringBuilder()));
        boolean inHead = text.startsWith(FENCE);
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            String line = text.substring(from, end < 0 ? text.length() : end + 1);
            boolean begins = !inHead && code.isSession() && line.startsWith(HEADING);
            if (begins) {
                titles.add(line.substring(HEADING.length()).strip());
                parts.add(new StringBuilder());
            }
            parts.getLast().append(line);
            if (inHead && from > 0 && line.strip().equals(FENCE)) {
                inHead = false;
                if (!code.isSession()) {
                    titles.add("");
                    parts.add(new StringBuilder());
                }
            }
            from += line.length();
        }
        List<WrittenPart> cut = new ArrayList<>();
        for (int part = 0; part < titles.size(); part++) {
            cut.add(new WrittenPart(titles.get(part), parts.get(part).toString()));
        }
        return cut;
    }

    /** A part that somebody left without an end of line does not run into the next. */
    public static String together(List<WrittenPart> parts) {
        StringBuilder text = new StringBuilder();
        for (WrittenPart part : parts) {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append("\n\n");
            }
            text.append(part.text());
        }
        return text.toString();
    }

    public boolean isHead() {
        return title.isEmpty() && text.startsWith(FENCE);
    }

    public WrittenPart saying(String words) {
        return new WrittenPart(title, words);
    }

    /** As people will see it: without the head, and without the heading that only names the part. */
    public Passage passage() {
        List<Node> nodes = Markdown.children(Markdown.parse(text)).stream()
                .filter(node -> !(node instanceof YamlFrontMatterBlock)).toList();
        boolean named = !title.isEmpty() && !nodes.isEmpty() && Markdown.isHeading(nodes.getFirst(), 1);
        return new Passage(named ? nodes.subList(1, nodes.size()) : nodes);
    }

    /** What stands in the head, when this is the one. */
    public Head head() {
        return ContentReader.head(Markdown.parse(text));
    }
}
