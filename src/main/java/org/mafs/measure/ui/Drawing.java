package org.mafs.measure.ui;

import java.util.Locale;

/** A drawing that the server makes: lines, points and words, with the styles of all charts. */
final class Drawing {

    private final StringBuilder svg = new StringBuilder();

    /** @param inWords what it says to those who do not see it */
    Drawing(String style, int width, int height, String inWords) {
        svg.append("<svg xmlns='http://www.w3.org/2000/svg' class='%s' viewBox='0 0 %d %d' role='img' aria-label='%s'>"
                .formatted(style, width, height, escaped(inWords)));
    }

    void line(String style, double fromX, double fromY, double toX, double toY) {
        add("<line class='%s' x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f'/>", style, fromX, fromY, toX, toY);
    }

    void box(String style, double x, double y, double width, double height) {
        add("<rect class='%s' x='%.1f' y='%.1f' width='%.1f' height='%.1f'/>", style, x, y, width, height);
    }

    void point(String style, double x, double y, double radius) {
        add("<circle class='%s' cx='%.1f' cy='%.1f' r='%.1f'/>", style, x, y, radius);
    }

    /** One of our own line drawings, around its middle. */
    void glyph(String style, String name, double x, double y, double size) {
        add("<use class='%s' href='icons/sprite.svg#%s' x='%.1f' y='%.1f' width='%.1f' height='%.1f'/>", style, name,
                x - size / 2, y - size / 2, size, size);
    }

    void words(String style, double x, double y, String anchor, String words) {
        add("<text class='%s' x='%.1f' y='%.1f' text-anchor='%s'>%s</text>", style, x, y, anchor, escaped(words));
    }

    String end() {
        return svg.append("</svg>").toString();
    }

    private void add(String pattern, Object... values) {
        svg.append(String.format(Locale.ROOT, pattern, values));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("'", "&#39;")
                .replace("\"", "&quot;");
    }
}
