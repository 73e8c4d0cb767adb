package org.mafs.checkin;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mafs.base.Words;
import org.mafs.checkin.Sitting.Asked;
import org.springframework.stereotype.Component;

/**
 * The items of a published instrument on paper: whole, in their order, with boxes to tick. The copyright line heads them
 * on every page they run on to.
 */
@Component
class PaperItems {

    private static final int MOST_COLUMNS = 7;

    private final PrintedPages pages;

    PaperItems(PrintedPages pages) {
        this.pages = pages;
    }

    String of(List<Asked> items, String copyright) {
        Optional<List<String>> columns = columns(items);
        int width = columns.map(List::size).orElse(0) + 1;
        String heads = columns.map(words -> "<tr><td></td>" + words.stream()
                .map(word -> "<th scope=\"col\">" + pages.text(word) + "</th>").collect(Collectors.joining()) + "</tr>")
                .orElse("");
        String lines = IntStream.range(0, items.size()).mapToObj(at -> columns.isPresent()
                ? inColumns(at + 1, items.get(at)) : withItsOwn(at + 1, items.get(at))).collect(Collectors.joining());
        return """
                <table class="items %s">%s<thead><tr><td class="copyright" colspan="%d">%s</td></tr>%s</thead>
                <tbody>%s</tbody></table>""".formatted(columns.isPresent() ? "in-columns" : "",
                columns.map(words -> "<col/>" + "<col class=\"answer\"/>".repeat(words.size())).orElse(""), width,
                pages.text(copyright), heads, lines);
    }

    /** The words above the boxes, where all items are answered in the same. */
    private static Optional<List<String>> columns(List<Asked> items) {
        List<String> first = items.getFirst().words();
        boolean same = first != null && first.size() <= MOST_COLUMNS
                && items.stream().allMatch(item -> first.equals(item.words()));
        return same ? Optional.of(first) : Optional.empty();
    }

    private String inColumns(int number, Asked item) {
        return "<tr><th scope=\"row\">%d. %s</th>%s</tr>".formatted(number, pages.text(item.text()),
                "<td class=\"tick-here\"><span class=\"tick\"></span></td>".repeat(item.words().size()));
    }

    private String withItsOwn(int number, Asked item) {
        return "<tr><td class=\"own\"><h2>%d. %s</h2>%s%s</td></tr>".formatted(number, pages.text(item.text()),
                item.kind().equals("scale") ? steps(item) : written(item), ends(item));
    }

    private String steps(Asked item) {
        return "<table class=\"steps\"><tbody><tr>" + IntStream.rangeClosed(item.min(), item.max())
                .mapToObj(step -> "<td><span class=\"tick\"></span>" + under(item, step) + "</td>")
                .collect(Collectors.joining()) + "</tr></tbody></table>";
    }

    private String under(Asked item, int step) {
        return item.words() == null ? "<div class=\"step-number\">" + step + "</div>"
                : "<div class=\"word\">" + pages.text(item.words().get(step - item.min())) + "</div>";
    }

    private String written(Asked item) {
        return "<p class=\"count\"><span class=\"write-box\"></span> %s</p>".formatted(
                pages.text(Words.say("paper.from-to", item.min(), item.max())));
    }

    private String ends(Asked item) {
        if (Stream.of(item.low(), item.high()).allMatch(Objects::isNull)) {
            return "";
        }
        return "<table class=\"ends\"><tbody><tr><td>%s</td><td class=\"far\">%s</td></tr></tbody></table>".formatted(
                end(item.min(), item.low()), end(item.max(), item.high()));
    }

    private String end(int answer, String word) {
        return word == null ? "" : pages.text(Words.say("paper.end", answer, word));
    }
}
