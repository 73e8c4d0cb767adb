package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.mutualaid.BriefMeeting;
import org.mafs.mutualaid.ChangedMeeting;
import org.mafs.mutualaid.Refreshed;
import org.mafs.mutualaid.RejectedRow;

/** What a list would change: a sentence, and under it meeting by meeting. */
class ListPreview extends Div {

    private static final int FEW = 8;

    ListPreview(Refreshed told) {
        addClassName("stack-s");
        Paragraph sum = new Paragraph(Words.say("mutualaid.refresh.preview.sum", told.source(), told.added().size(),
                told.changed().size(), told.closed().size(), told.unchanged()));
        sum.getElement().setAttribute("role", "status");
        Paragraph read = new Paragraph(Words.say("mutualaid.refresh.preview.read", told.read(), told.accepted(),
                told.rejected().size()));
        read.addClassName("quiet");
        add(new H2(Words.say("mutualaid.refresh.preview")), sum, read);
        if (told.changesNothing() && told.accepted() > 0) {
            add(new Paragraph(Words.say("mutualaid.refresh.preview.same")));
        }
        remarks(told.remarks()).ifPresent(this::add);
        fold("mutualaid.refresh.closed", told.closed(), ListPreview::where, BriefMeeting::name).ifPresent(closed -> {
            closed.setOpened(true);
            add(closed);
        });
        fold("mutualaid.refresh.changed", told.changed(), changed -> where(changed.meeting()), ListPreview::differences)
                .ifPresent(this::add);
        fold("mutualaid.refresh.added", told.added(), ListPreview::where, BriefMeeting::name).ifPresent(this::add);
        fold("mutualaid.refresh.rejected", told.rejected(), RejectedRow::where, RejectedRow::reason).ifPresent(this::add);
    }

    private static Optional<Component> remarks(List<String> remarks) {
        if (remarks.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList(remarks.stream().map(ListItem::new).toArray(ListItem[]::new));
        list.addClassName("plain-list");
        Div note = new Div(new Glyph("info"), list);
        note.addClassName("info-note");
        return Optional.of(note);
    }

    /** One column, so that it is read on a phone as well: where and when, and under it what. */
    private static <T> Optional<Details> fold(String title, List<T> items, Function<T, String> above,
            Function<T, String> below) {
        if (items.isEmpty()) {
            return Optional.empty();
        }
        Grid<T> grid = new Grid<>();
        grid.addColumn(LitRenderer.<T>of("<div><span class='small quiet'>${item.above}</span><br>${item.below}</div>")
                .withProperty("above", above::apply).withProperty("below", below::apply))
                .setPartNameGenerator(item -> "wraps");
        grid.setItems(items);
        grid.addThemeNames("wrap-cell-content", "no-border");
        grid.setAllRowsVisible(items.size() <= FEW);
        grid.getElement().setProperty("accessibleName", Words.say(title, items.size()));
        return Optional.of(new Details(new Span(Words.say(title, items.size())), grid));
    }

    private static String where(BriefMeeting meeting) {
        return Stream.of(meeting.when(), meeting.where()).filter(said -> !said.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String differences(ChangedMeeting changed) {
        Stream<String> again = changed.reopened() ? Stream.of(Words.say("mutualaid.refresh.reopened")) : Stream.of();
        return Stream.concat(again, changed.differences().stream().map(fact -> Words.say("mutualaid.refresh.difference",
                fact.what(), fact.before(), fact.after())))
                .collect(Collectors.joining("; ", changed.meeting().name() + ". ", ""));
    }
}
