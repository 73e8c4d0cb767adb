package org.mafs.curriculum.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mafs.curriculum.Timeline;
import org.mafs.curriculum.TimelineEvent;

/**
 * A story in dates: a line of dates to choose from, the chosen one told beside it, and the same as a table. Without a
 * script there is the table alone.
 *
 * @param name of the page it is on, so that names within it are its own
 */
record TimelinePicture(Timeline timeline, Tongue tongue, String name) {

    /** @param says what it shows, for somebody who cannot see it */
    String picture(String says) {
        return """
                <div class="timeline" data-timeline hidden>
                <div class="timeline-line" role="tablist" aria-label="%s">%s</div>
                <div class="timeline-told">%s
                <div class="timeline-steps"><button type="button" class="button" data-step="-1">%s%s</button>\
                <button type="button" class="button" data-step="1">%s%s</button></div></div>
                </div>
                """.formatted(Markup.text(says), all(this::date), all(this::told), Drawing.BACK.markup(),
                tongue.say("curriculum.timeline.earlier"), tongue.say("curriculum.timeline.later"), Drawing.ON.markup());
    }

    String table() {
        return """
                <div class="table" role="region" tabindex="0" aria-label="%s"><table class="dates"><thead><tr>%s</tr></thead>
                <tbody>%s</tbody></table></div>
                """.formatted(Markup.say("curriculum.timeline.table"), timeline.columns().stream()
                .map(column -> "<th scope=\"col\">%s</th>".formatted(Markup.text(column))).collect(Collectors.joining()),
                timeline.events().stream().map(this::row).collect(Collectors.joining("\n")));
    }

    private interface Part {
        String of(int number, TimelineEvent event);
    }

    private String all(Part part) {
        return IntStream.range(0, timeline.events().size()).mapToObj(number -> part.of(number, timeline.events().get(number)))
                .collect(Collectors.joining("\n"));
    }

    private String date(int number, TimelineEvent event) {
        return """
                <button type="button" role="tab" id="%1$s" aria-controls="%2$s" aria-selected="%3$b" tabindex="%4$d">%5$s</button>"""
                .formatted(id("date", number), id("told", number), number == 0, number == 0 ? 0 : -1, Markup.text(event.when()));
    }

    private String told(int number, TimelineEvent event) {
        return """
                <div role="tabpanel" id="%s" aria-labelledby="%s"%s><p class="when">%s</p><p class="what">%s</p><p class="why">%s</p></div>"""
                .formatted(id("told", number), id("date", number), number == 0 ? "" : " hidden", Markup.text(event.when()),
                        Markup.text(event.what()), Markup.text(event.why()));
    }

    private String row(TimelineEvent event) {
        String cells = List.of(event.what(), event.why()).subList(0, Math.max(0, Math.min(2, timeline.columns().size() - 1)))
                .stream().map(cell -> "<td>%s</td>".formatted(Markup.text(cell))).collect(Collectors.joining());
        return "<tr><th scope=\"row\">%s</th>%s</tr>".formatted(Markup.text(event.when()), cells);
    }

    /** No heading's name has a dot in it. */
    private String id(String part, int number) {
        return "%s.%s.%d".formatted(Markup.text(name), part, number);
    }
}
