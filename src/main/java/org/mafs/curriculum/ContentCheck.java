package org.mafs.curriculum;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.mafs.base.Words;

/**
 * What keeps a text from being led from, shown or handed out as it should be. Nothing here is about taste: each remark
 * names something that would not work, or would shut somebody out. That a part is hard to read is said too, but it does
 * not keep anybody from publishing: words that cannot be spared may be long ones.
 */
final class ContentCheck {

    /** Letters: a step has to fit on a tablet's screen, and what became of it is kept under its title. */
    private static final int LONGEST_TITLE = 100;

    private ContentCheck() {
    }

    /** In sentences for whoever writes it; none where all is well. */
    static List<Remark> remarks(ContentCode code, String text) {
        List<Remark> remarks = new ArrayList<>();
        Node document = Markdown.parse(text);
        head(ContentReader.head(document), code.isSession(), remarks);
        document.accept(new Addresses(remarks));
        if (code.isSession()) {
            session(ContentReader.session(text), document, remarks);
        } else {
            handout(code, ContentReader.handout(text), remarks);
        }
        return List.copyOf(remarks);
    }

    /** The names of its pictures, as they stand after {@code picture:}. */
    static Stream<String> pictures(String text) {
        Set<String> names = new LinkedHashSet<>();
        Markdown.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                String name = image.getDestination().replaceFirst("^" + ContentHtml.PICTURE, "");
                if (image.getDestination().startsWith(ContentHtml.PICTURE) && ContentHtml.PICTURE_NAME.matcher(name).matches()) {
                    names.add(name);
                }
            }
        });
        return names.stream();
    }

    private static void head(Head head, boolean session, List<Remark> remarks) {
        need(!head.title().isBlank(), "title", remarks);
        need(!head.summary().isBlank(), "summary", remarks);
        if (session) {
            need(!head.aims().isEmpty(), "aims", remarks);
            need(head.minutes() > 0, "minutes", remarks);
            need(!head.sources().isEmpty(), "sources", remarks);
        }
        head.sources().stream().flatMap(source -> source.web().stream()).filter(web -> !web.startsWith("https://"))
                .forEach(web -> remarks.add(Remark.stops("curriculum.check.address", web)));
    }

    private static void need(boolean there, String part, List<Remark> remarks) {
        if (!there) {
            remarks.add(Remark.stops("curriculum.check.head." + part));
        }
    }

    private static void session(SessionContent session, Node document, List<Remark> remarks) {
        Set<String> parts = Chapter.of(Markdown.children(document), 1).stream().map(Chapter::title).collect(Collectors.toSet());
        ContentReader.PARTS.stream().filter(part -> !parts.contains(part))
                .forEach(part -> remarks.add(Remark.stops("curriculum.check.part", part)));
        if (session.planned() != session.head().minutes()) {
            remarks.add(Remark.stops("curriculum.check.minutes", session.planned(), session.head().minutes()));
        }
        session.steps().stream().map(RunStep::title).filter(title -> title.length() > LONGEST_TITLE)
                .forEach(title -> remarks.add(Remark.stops("curriculum.check.long", title, LONGEST_TITLE)));
        twice(session.steps().stream().map(RunStep::key), remarks);
        twice(session.pages().stream().map(ShownPage::slug), remarks);
        session.pages().stream().filter(page -> page.said().isEmpty())
                .forEach(page -> remarks.add(Remark.stops("curriculum.check.said", page.title())));
        session.quiz().stream().filter(asked -> asked.answers().size() < 2
                        || asked.answers().stream().filter(QuizQuestion.Answer::right).count() != 1 || asked.why().isEmpty())
                .forEach(asked -> remarks.add(Remark.stops("curriculum.check.quiz", asked.asked())));
        ways(session, document, remarks);
        plain(document, remarks);
    }

    /** From the dates of one hand-out a picture is drawn for the sessions. */
    private static void handout(ContentCode code, Handout handout, List<Remark> remarks) {
        if (code.equals(ContentCode.TIMELINE) && Timeline.of(handout).isEmpty()) {
            remarks.add(Remark.stops("curriculum.check.timeline"));
        }
        readable(Words.say("curriculum.check.text"), handout.text().words(), remarks);
    }

    private static void twice(Stream<String> names, List<Remark> remarks) {
        names.collect(Collectors.groupingBy(name -> name, Collectors.counting())).forEach((name, times) -> {
            if (times > 1) {
                remarks.add(Remark.stops("curriculum.check.twice", name));
            }
        });
    }

    private static void ways(SessionContent session, Node document, List<Remark> remarks) {
        Set<String> pages = session.pages().stream().map(ShownPage::slug).collect(Collectors.toSet());
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                if (link.getDestination().startsWith("#") && !pages.contains(link.getDestination().substring(1))) {
                    remarks.add(Remark.stops("curriculum.check.way", link.getDestination()));
                }
                visitChildren(link);
            }
        });
    }

    private static void plain(Node document, List<Remark> remarks) {
        Chapter.of(Markdown.children(document), 1).stream().filter(part -> !part.title().equals(ContentReader.LINKS))
                .forEach(part -> readable(part.title(), new Passage(part.content()).words(), remarks));
    }

    private static void readable(String part, String words, List<Remark> remarks) {
        ReadingAge age = ReadingAge.of(words);
        if (age.isTooHard()) {
            remarks.add(Remark.warns("curriculum.check.hard", part, (int) Math.ceil(age.years()), (int) ReadingAge.LIMIT));
        }
    }

    /** Links that lead nowhere safe, pictures without words, tags that will be shown as text. */
    private static final class Addresses extends AbstractVisitor {

        private final List<Remark> remarks;

        Addresses(List<Remark> remarks) {
            this.remarks = remarks;
        }

        @Override
        public void visit(Link link) {
            if (!ContentHtml.isLink(link.getDestination())) {
                remarks.add(Remark.stops("curriculum.check.address", link.getDestination()));
            }
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            String name = image.getDestination();
            if (!name.startsWith(ContentHtml.PICTURE)
                    || !ContentHtml.PICTURE_NAME.matcher(name.substring(ContentHtml.PICTURE.length())).matches()) {
                remarks.add(Remark.stops("curriculum.check.picture", name));
            }
            if (Markdown.children(image).stream().map(Markdown::words).allMatch(String::isBlank)) {
                remarks.add(Remark.stops("curriculum.check.alt", name));
            }
        }

        @Override
        public void visit(HtmlBlock block) {
            remarks.add(Remark.stops("curriculum.check.tag", block.getLiteral().strip()));
        }

        @Override
        public void visit(HtmlInline tag) {
            remarks.add(Remark.stops("curriculum.check.tag", tag.getLiteral()));
        }
    }
}
