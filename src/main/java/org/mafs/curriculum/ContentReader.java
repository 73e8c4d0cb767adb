package org.mafs.curriculum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Image;
import org.commonmark.node.Node;

/** Reads a text into what the product shows of it. It takes any text: what is wrong with it, {@link ContentCheck} says. */
final class ContentReader {

    static final String PLAN = "Plan";
    static final String PAGES = "Pages";
    static final String QUIZ = "Quiz";
    static final String MYTHS = "Myths and facts";
    static final String LINKS = "Links";
    static final List<String> PARTS = List.of(PLAN, PAGES, QUIZ, MYTHS, LINKS);

    private static final Pattern TIMED =
            Pattern.compile("(.+?)\\s*\\((\\d{1,3}) minutes?(?:, at least (\\d{1,3}))?\\)");

    private ContentReader() {
    }

    static SessionContent session(String text) {
        Node document = Markdown.parse(text);
        List<Chapter> parts = Chapter.of(Markdown.children(document), 1);
        List<Node> plan = part(parts, PLAN);
        List<Chapter> planned = Chapter.of(plan, 2);
        return new SessionContent(head(document), new Passage(Chapter.before(plan, 2)),
                planned.stream().flatMap(chapter -> step(chapter).stream()).toList(),
                planned.stream().filter(chapter -> step(chapter).isEmpty())
                        .map(chapter -> new Guidance(chapter.title(), new Passage(chapter.content()))).toList(),
                Chapter.of(part(parts, PAGES), 2).stream().map(ContentReader::page).toList(),
                Chapter.of(part(parts, QUIZ), 2).stream().map(ContentReader::question).toList(),
                Chapter.of(part(parts, MYTHS), 2).stream()
                        .map(chapter -> new Myth(chapter.title(), new Passage(chapter.content()))).toList(),
                new Passage(part(parts, LINKS)));
    }

    static Handout handout(String text) {
        Node document = Markdown.parse(text);
        return new Handout(head(document), new Passage(Markdown.children(document).stream()
                .filter(node -> !(node instanceof YamlFrontMatterBlock)).toList()));
    }

    static Head head(Node document) {
        YamlFrontMatterVisitor visitor = new YamlFrontMatterVisitor();
        document.accept(visitor);
        return Head.of(visitor.getData());
    }

    private static List<Node> part(List<Chapter> parts, String title) {
        return parts.stream().filter(part -> part.title().equals(title)).findFirst().map(Chapter::content).orElse(List.of());
    }

    private static Optional<RunStep> step(Chapter chapter) {
        Matcher timed = TIMED.matcher(chapter.title());
        if (!timed.matches()) {
            return Optional.empty();
        }
        int minutes = Integer.parseInt(timed.group(2));
        int atLeast = timed.group(3) == null ? minutes : Math.min(minutes, Integer.parseInt(timed.group(3)));
        return Optional.of(new RunStep(Markdown.slug(timed.group(1)), timed.group(1), minutes, atLeast,
                new Passage(chapter.content())));
    }

    private static ShownPage page(Chapter chapter) {
        List<Node> said = chapter.content().stream().filter(BlockQuote.class::isInstance).limit(1).toList();
        Optional<Node> holdsPicture = chapter.content().stream().filter(node -> picture(node).isPresent()).findFirst();
        return new ShownPage(Markdown.slug(chapter.title()), chapter.title(),
                new Passage(said.stream().flatMap(quote -> Markdown.children(quote).stream()).toList()),
                holdsPicture.flatMap(ContentReader::picture), new Passage(chapter.content().stream()
                        .filter(node -> !said.contains(node) && !holdsPicture.equals(Optional.of(node))).toList()));
    }

    /** A paragraph that is nothing but a picture. */
    private static Optional<Picture> picture(Node node) {
        return node.getFirstChild() instanceof Image image && image.getNext() == null
                && image.getDestination().startsWith(ContentHtml.PICTURE)
                ? Optional.of(new Picture(Markdown.children(image).stream().map(Markdown::words).reduce("", String::concat),
                        image.getDestination().substring(ContentHtml.PICTURE.length())))
                        .filter(picture -> ContentHtml.PICTURE_NAME.matcher(picture.name()).matches())
                : Optional.empty();
    }

    private static QuizQuestion question(Chapter chapter) {
        List<QuizQuestion.Answer> answers = new ArrayList<>();
        List<Node> why = new ArrayList<>();
        for (Node node : chapter.content()) {
            if (node instanceof BulletList list && answers.isEmpty()) {
                answers(list).forEach(answers::add);
            } else {
                why.add(node);
            }
        }
        return new QuizQuestion(chapter.title(), List.copyOf(answers), new Passage(why));
    }

    private static Stream<QuizQuestion.Answer> answers(BulletList list) {
        return Markdown.children(list).stream().map(item -> new QuizQuestion.Answer(Markdown.children(item).stream()
                .filter(node -> !(node instanceof TaskListItemMarker)).map(Markdown::words).collect(Collectors.joining(" ")),
                item.getFirstChild() instanceof TaskListItemMarker marker && marker.isChecked()));
    }
}
