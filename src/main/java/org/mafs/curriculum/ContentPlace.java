package org.mafs.curriculum;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * A stretch of a text that can be gone to.
 *
 * @param name  unlike that of any other place of the text; stands in addresses
 * @param title as it is headed; empty where the part itself is all the heading there is
 * @param words all that is said there
 */
public record ContentPlace(ContentPart part, String name, String title, String words) {

    private static final Set<ContentPart> LED = Set.of(ContentPart.OPENING, ContentPart.STEP, ContentPart.GUIDANCE);

    /** The only place of its part. */
    public static String named(ContentPart part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    /** @param heading the slug of a page, the key of a step, or a number from 1 where it may be headed alike */
    public static String named(ContentPart part, Object heading) {
        return named(part) + "-" + heading;
    }

    /** In reading order. */
    static List<ContentPlace> of(ContentText text) {
        return text.code().isSession() ? session(text.session()) : handout(text.handout());
    }

    /** What stands on the pages that anybody reads: nothing of how a session is led. */
    static List<ContentPlace> shown(ContentText text) {
        return of(text).stream().filter(place -> !LED.contains(place.part()))
                .map(place -> place.part() == ContentPart.ABOUT ? shown(text.head()) : place).toList();
    }

    private static ContentPlace shown(Head head) {
        return new ContentPlace(ContentPart.ABOUT, named(ContentPart.ABOUT), head.title(), Stream.concat(Stream.of(head.summary()),
                head.sources().stream().map(Source::title)).collect(Collectors.joining("\n")));
    }

    private static List<ContentPlace> handout(Handout handout) {
        return List.of(about(handout.head()), only(ContentPart.SHEET, plain(handout.text())));
    }

    private static List<ContentPlace> session(SessionContent session) {
        List<ContentPlace> places = new ArrayList<>();
        places.add(about(session.head()));
        places.add(only(ContentPart.OPENING, plain(session.opening())));
        session.steps().forEach(step -> places.add(new ContentPlace(ContentPart.STEP, named(ContentPart.STEP, step.key()),
                step.title(), plain(step.how()))));
        IntStream.range(0, session.guidance().size()).forEach(at -> places.add(new ContentPlace(ContentPart.GUIDANCE,
                named(ContentPart.GUIDANCE, at + 1), session.guidance().get(at).title(), plain(session.guidance().get(at).how()))));
        session.pages().forEach(page -> places.add(new ContentPlace(ContentPart.PAGE, named(ContentPart.PAGE, page.slug()),
                page.title(), plain(page.said()) + "\n" + plain(page.text()))));
        IntStream.range(0, session.quiz().size()).forEach(at -> places.add(question(session.quiz().get(at), at + 1)));
        IntStream.range(0, session.myths().size()).forEach(at -> places.add(new ContentPlace(ContentPart.MYTH,
                named(ContentPart.MYTH, at + 1), session.myths().get(at).said(), plain(session.myths().get(at).fact()))));
        places.add(only(ContentPart.LINKS, plain(session.links())));
        return places;
    }

    private static ContentPlace question(QuizQuestion asked, int number) {
        return new ContentPlace(ContentPart.QUIZ, named(ContentPart.QUIZ, number), asked.asked(),
                asked.answers().stream().map(QuizQuestion.Answer::words).collect(Collectors.joining(" · "))
                        + "\n" + plain(asked.why()));
    }

    private static ContentPlace about(Head head) {
        return new ContentPlace(ContentPart.ABOUT, named(ContentPart.ABOUT), head.title(),
                Stream.of(Stream.of(head.summary()), head.aims().stream(), head.materials().stream(),
                        head.sources().stream().map(Source::title)).flatMap(lines -> lines).collect(Collectors.joining("\n")));
    }

    /** As it is seen: of a link its words only. */
    private static String plain(Passage passage) {
        return Jsoup.parseBodyFragment(passage.html("")).text();
    }

    private static ContentPlace only(ContentPart part, String words) {
        return new ContentPlace(part, named(part), "", words);
    }
}
