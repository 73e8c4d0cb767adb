package org.mafs.curriculum;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown as markup in which nothing can act: tags that somebody typed are shown as text, links lead to pages of this
 * text or to the web by https, pictures are our own.
 */
final class ContentHtml {

    static final String PICTURE = "picture:";
    /** The picture that is drawn from the hand-out of the same name. */
    static final String TIMELINE = "timeline";
    static final Pattern PICTURE_NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Pattern OWN = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern WEB = Pattern.compile("https://[^\\s\"'<>]+");
    private static final Pattern WITHIN = Pattern.compile("#[\\p{L}\\p{N}_-]+");

    private ContentHtml() {
    }

    static String of(List<Node> nodes, String top) {
        HtmlRenderer renderer = HtmlRenderer.builder().extensions(Markdown.EXTENSIONS).escapeHtml(true)
                .attributeProviderFactory(context -> new Safe(top)).build();
        return nodes.stream().map(renderer::render).collect(Collectors.joining());
    }

    static boolean isLink(String address) {
        return WEB.matcher(address).matches() || WITHIN.matcher(address).matches();
    }

    /** @param name as it stands after {@code picture:} */
    static String pictureAt(String name, String top) {
        return OWN.matcher(name).matches() ? top + "c/picture/" + name : top + "pictures/" + name + ".svg";
    }

    static boolean isOwnPicture(String name) {
        return OWN.matcher(name).matches();
    }

    private record Safe(String top) implements AttributeProvider {

        @Override
        public void setAttributes(Node node, String tag, Map<String, String> attributes) {
            if (node instanceof Link link && tag.equals("a")) {
                attributes.clear();
                if (WEB.matcher(link.getDestination()).matches()) {
                    attributes.put("href", link.getDestination());
                    attributes.put("target", "_blank");
                    attributes.put("rel", "noopener noreferrer");
                } else if (WITHIN.matcher(link.getDestination()).matches()) {
                    attributes.put("href", link.getDestination());
                }
            } else if (node instanceof TaskListItemMarker && tag.equals("input")) {
                attributes.put("aria-label", Markdown.children(node.getParent()).stream().map(Markdown::words)
                        .collect(Collectors.joining(" ")).strip());
            } else if (node instanceof Image image && tag.equals("img")) {
                String alt = attributes.getOrDefault("alt", "");
                attributes.clear();
                attributes.put("alt", alt);
                String name = image.getDestination().startsWith(PICTURE)
                        ? image.getDestination().substring(PICTURE.length()) : "";
                if (PICTURE_NAME.matcher(name).matches()) {
                    attributes.put("src", pictureAt(name, top));
                    attributes.put("loading", "lazy");
                }
            }
        }
    }
}
