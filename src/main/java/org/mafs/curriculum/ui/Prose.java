package org.mafs.curriculum.ui;

import java.util.regex.Pattern;
import org.mafs.curriculum.Passage;

/** A passage as a page shows it: boxes to tick are drawn, and a table that is too wide moves by itself. */
final class Prose {

    /** What somebody typed never looks like this: its signs are shown as text. */
    private static final Pattern BOX = Pattern.compile("<input type=\"checkbox\"[^>]*>");

    private Prose() {
    }

    static String of(Passage passage, String top) {
        return BOX.matcher(passage.html(top)).replaceAll("<span class=\"box\" aria-hidden=\"true\"></span>")
                .replace("<table>", "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"%s\"><table>"
                        .formatted(Markup.say("curriculum.page.table")))
                .replace("</table>", "</table></div>").replace("<th>", "<th scope=\"col\">");
    }
}
