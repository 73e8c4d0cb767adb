package org.mafs.mutualaid;

import java.time.format.TextStyle;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.base.Calendar;
import org.mafs.base.Words;

/**
 * The card as markup.
 *
 * @param meeting   empty where only the kind of mutual aid is settled
 * @param companion what the companion is called, where one goes along
 * @param firstName empty when no name is to stand on it
 * @param text      makes markup of words
 */
record PlanOnPaper(NewVisitPlan plan, Optional<MeetingRecord> meeting, Optional<String> companion,
        FellowshipRecord fellowship, String firstName, List<String> lines, UnaryOperator<String> text) {

    String body() {
        return head() + facts() + expect() + foot();
    }

    private String head() {
        return "<h1>%s</h1>".formatted(firstName.isEmpty() ? say("mutualaid.card.title")
                : say("mutualaid.card.of", firstName));
    }

    private String facts() {
        return "<table class=\"facts\"><tbody>" + fact("what", what()) + fact("when", when())
                + fact("where", meeting.map(MeetingRecord::details).map(PlanOnPaper::where).orElse(""))
                + fact("online", meeting.map(MeetingRecord::details).map(PlanOnPaper::online).orElse(""))
                + fact("company", company()) + fact("travel", plan.travel()) + fact("help", plan.help())
                + "</tbody></table>";
    }

    private String fact(String label, String said) {
        return said == null || said.isEmpty() ? "" : "<tr><th scope=\"row\">%s</th><td>%s</td></tr>".formatted(
                say("mutualaid.card." + label), said.lines().map(text).collect(Collectors.joining("<br/>")));
    }

    private String what() {
        return meeting.map(one -> one.name().contains(fellowship.name()) ? one.name()
                : fellowship.name() + "\n" + one.name()).orElse(fellowship.name());
    }

    private String when() {
        String day = plan.plannedOn().getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, Words.HOME) + " "
                + Calendar.longDay(plan.plannedOn());
        return plan.startsAt() == null ? day : Words.say("mutualaid.plan.when", day, Calendar.time(plan.startsAt()));
    }

    /** As it is typed into a map. */
    private static String where(MeetingDetails details) {
        if (!details.held().isInPerson()) {
            return "";
        }
        String address = Stream.of(details.place(), details.address()).filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return details.postcode() == null || address.contains(details.postcode()) ? address
                : Stream.of(address, details.postcode()).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String online(MeetingDetails details) {
        return Stream.of(details.onlineAddress(), details.onlineHow()).filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private String company() {
        if (plan.company() == Company.NOT_SETTLED) {
            return "";
        }
        return companion.or(() -> Optional.ofNullable(plan.with())).orElseGet(() -> Words.say("mutualaid.card.company", plan.company()));
    }

    private String expect() {
        return "<h2>%s</h2><ul>%s</ul>".formatted(say("mutualaid.card.expect"),
                Stream.concat(Stream.of("free", "listen", "names", "leave", "another").map("mutualaid.card.expect."::concat),
                        Stream.of(openness())).map(key -> "<li>" + say(key) + "</li>").collect(Collectors.joining()));
    }

    private String openness() {
        return switch (meeting.map(one -> one.details().openness()).orElse(Openness.NOT_SAID)) {
            case OPEN -> "mutualaid.card.expect.open";
            case CLOSED -> "mutualaid.card.expect.closed";
            case NOT_SAID -> "mutualaid.card.expect.open-or-closed";
        };
    }

    private String foot() {
        return "<div class=\"lines\"><h2>%s</h2><ul>%s</ul></div>".formatted(say("mutualaid.card.lines"),
                lines.stream().map(line -> "<li>" + text.apply(line) + "</li>").collect(Collectors.joining()));
    }

    private String say(String key, Object... arguments) {
        return text.apply(Words.say(key, arguments));
    }
}
