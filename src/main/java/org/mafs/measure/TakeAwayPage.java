package org.mafs.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.measure.JourneySession.Came;

/**
 * One page as markup.
 *
 * @param text makes markup of words
 */
record TakeAwayPage(Journey journey, boolean figures, String title, LocalDate today, List<String> lines,
        UnaryOperator<String> text) {

    String body() {
        KindWords words = new KindWords(journey, figures);
        return head() + sessions() + list("measure.take-away.strengths", words.strengths())
                + list("measure.take-away.use.title", words.use()) + notes()
                + paragraphs("measure.take-away.distress.title", words.distress()) + others(words.others()) + foot();
    }

    private String head() {
        return "<h1>%s</h1><p class=\"who\"><span class=\"name\">%s</span> · %s</p>%s".formatted(text.apply(title),
                text.apply(firstName()), text.apply(Calendar.longDay(today)),
                journey.isEmpty() ? "<p class=\"lead\">" + say("measure.take-away.nothing-yet") + "</p>" : "");
    }

    private String firstName() {
        return journey.name().strip().split("\\s+", 2)[0];
    }

    /** A row of the evenings that were; none of those that were not theirs. */
    private String sessions() {
        List<JourneySession> shown = journey.sessions().stream().filter(session -> session.came().wasThere()
                || session.came() == Came.TO_COME || session.came() == Came.APOLOGIES || session.came() == Came.ABSENT)
                .toList();
        if (shown.isEmpty()) {
            return "";
        }
        String cells = shown.stream().map(session -> """
                <td><div class="dot %s">%d</div><div class="day">%s</div><div class="word">%s</div></td>""".formatted(
                session.came().wasThere() ? "there" : "not-there", session.number(),
                text.apply(Calendar.shortDay(session.on())), text.apply(session.came().inWords())))
                .collect(Collectors.joining());
        return "<table class=\"evenings\"><tbody><tr>" + cells + "</tr></tbody></table>";
    }

    private String list(String heading, List<String> said) {
        return said.isEmpty() ? "" : "<h2>%s</h2><ul>%s</ul>".formatted(say(heading), said.stream()
                .map(line -> "<li>" + text.apply(line) + "</li>").collect(Collectors.joining()));
    }

    private String paragraphs(String heading, List<String> said) {
        return said.isEmpty() ? "" : "<h2>%s</h2>%s".formatted(say(heading), said.stream()
                .map(line -> "<p>" + text.apply(line) + "</p>").collect(Collectors.joining()));
    }

    private String notes() {
        return journey.notes().stream().map(note -> "<div class=\"note\"><h3>%s</h3><p>%s</p></div>".formatted(
                text.apply(note.title()), text.apply(note.words()))).collect(Collectors.joining());
    }

    private String others(List<ScoreCourse> courses) {
        if (courses.isEmpty()) {
            return "";
        }
        String rows = courses.stream().map(course -> """
                <tr><th scope="row">%s<div class="word">%s</div></th><td>%s</td><td>%s</td></tr>""".formatted(
                text.apply(course.title()), say("measure.journey.better", course.scale().direction()),
                text.apply(course.shown(course.scored().getFirst())),
                course.scored().size() == 1 ? "" : text.apply(course.shown(course.scored().getLast()))))
                .collect(Collectors.joining());
        return """
                <h2>%s</h2><table class="others"><thead><tr><th scope="col">%s</th><th scope="col">%s</th>\
                <th scope="col">%s</th></tr></thead><tbody>%s</tbody></table>""".formatted(
                say("measure.take-away.others"), say("measure.take-away.others.what"),
                say("measure.take-away.others.first"), say("measure.take-away.others.last"), rows);
    }

    private String foot() {
        return "<div class=\"lines\"><h2>%s</h2><ul>%s</ul></div><p class=\"yours\">%s</p>".formatted(
                say("measure.take-away.lines"), lines.stream().map(line -> "<li>" + text.apply(line) + "</li>")
                        .collect(Collectors.joining()), say("measure.take-away.yours"));
    }

    private String say(String key, Object... arguments) {
        return text.apply(Words.say(key, arguments));
    }

    private String say(String prefix, Enum<?> value) {
        return text.apply(Words.say(prefix, value));
    }
}
