package org.mafs.curriculum.ui;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.mafs.base.PrintedPages;
import org.mafs.base.Words;
import org.mafs.curriculum.Passage;

/** A stretch of a text as paper takes it: lines to write on, boxes to tick, tables with named rows and columns. */
final class PaperMarkup {

    /** A table with more columns wants its paper lying. */
    private static final int MOST_UPRIGHT = 4;

    private final PrintedPages pages;
    private final PaperPictures pictures;

    PaperMarkup(PrintedPages pages, PaperPictures pictures) {
        this.pages = pages;
        this.pictures = pictures;
    }

    /** Well-formed, and in letters that the paper’s faces have. */
    String of(Passage passage) {
        Document document = parsed(passage);
        document.select("hr").forEach(line -> line.tagName("div").addClass("rule").text("\u00a0"));
        document.select("input[type=checkbox]").forEach(PaperMarkup::box);
        document.select("li > p:only-child").forEach(Element::unwrap);
        document.select("img").forEach(this::picture);
        document.select("a").forEach(PaperMarkup::link);
        document.select("table").forEach(PaperMarkup::table);
        document.body().traverse((node, depth) -> {
            if (node instanceof TextNode words) {
                words.text(Parser.unescapeEntities(pages.text(words.getWholeText().replace('\n', ' ')), false));
            }
        });
        document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).escapeMode(Entities.EscapeMode.xhtml)
                .prettyPrint(false);
        return document.body().html();
    }

    String text(String words) {
        return pages.text(words);
    }

    static boolean isWide(Passage passage) {
        return parsed(passage).select("thead tr").stream().anyMatch(row -> row.childrenSize() > MOST_UPRIGHT);
    }

    private static Document parsed(Passage passage) {
        return Jsoup.parseBodyFragment(passage.html(""));
    }

    /** What is not there is told in words. */
    private void picture(Element picture) {
        String shows = picture.attr("alt");
        picture.replaceWith(pictures.held(picture.attr("src"))
                .map(held -> new Element("img").addClass(PaperPictures.isDrawn(held) ? "drawn" : "own").attr("src", held)
                        .attr("alt", Parser.unescapeEntities(pages.text(shows), false)))
                .orElseGet(() -> new Element("em").text(Words.say("curriculum.paper.picture", shows))));
    }

    private static void box(Element input) {
        Element item = input.closest("li");
        if (item != null) {
            item.addClass("to-tick");
        }
        input.replaceWith(new Element("span").addClass(input.hasAttr("checked") ? "tick ticked" : "tick"));
    }

    /** Links to pages lead nowhere on paper; of others the address is good to have. */
    private static void link(Element link) {
        String address = link.attr("href");
        if (!address.startsWith("https://")) {
            link.unwrap();
            return;
        }
        String bare = address.replaceFirst("^https://", "").replaceFirst("/$", "");
        if (!link.text().contains(bare.replaceFirst("^www\\.", ""))) {
            link.after(new Element("span").addClass("address").text(" (" + bare + ")"));
        }
        link.clearAttributes().attr("href", address).attr("title", address);
    }

    private static void table(Element table) {
        table.select("thead th").forEach(head -> head.attr("scope", "col"));
        table.select("tbody tr").forEach(row -> {
            Element first = row.firstElementChild();
            if (first != null) {
                first.tagName("th").attr("scope", "row");
            }
        });
        table.addClass("columns-" + table.select("thead th").size());
    }
}
