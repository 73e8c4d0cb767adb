package org.mafs.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Stream;
import org.mafs.base.Words;
import org.mafs.outcome.Definitions;
import org.mafs.outcome.Evaluation;

/** The definitions behind the figures, and by which methods they are worked out, each with its source. */
final class HowWorkedOut {

    private static final List<String> METHODS = List.of("mean", "t", "wilcoxon", "effect", "percent", "friedman", "share",
            "mcnemar", "newcombe", "reliable", "carried", "drop-out", "dose", "compare");

    private HowWorkedOut() {
    }

    static List<Component> of(Evaluation evaluation) {
        Definitions used = evaluation.definitions();
        UnorderedList definitions = new UnorderedList(
                item("start", used.baselineDaysBefore()), item("end", used.endDaysAfter()),
                item("follow-up", used.followUpFrom(), used.followUpTo()), item("blank"), item("use", used.leastFewerDays()),
                item("meetings", used.leastMeetings()), item("completed", evaluation.sessionsAskedFor()), item("once"));
        UnorderedList methods = new UnorderedList(METHODS.stream().map(method -> new ListItem(
                Words.say("outcome.method." + method))).toArray(ListItem[]::new));
        return Stream.of(new H3(Words.say("outcome.definitions.what")), definitions,
                new H3(Words.say("outcome.definitions.methods")), methods).map(part -> (Component) part).toList();
    }

    private static ListItem item(String key, Object... values) {
        return new ListItem(Words.say("outcome.definition." + key, values));
    }
}
