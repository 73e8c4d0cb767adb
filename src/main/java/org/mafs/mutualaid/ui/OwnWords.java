package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mafs.base.Words;

/** One thing in the person's own words, with a few that others have said, which a tap adds and another takes away. */
class OwnWords extends Div {

    private static final int LONGEST = 1000;
    private static final String NEXT_LINE = "\n";

    private final TextArea words;
    private final List<Button> said = new ArrayList<>();

    /** @param key of the question; what others have said stands under it, numbered from 1 */
    OwnWords(String key, int suggestions, String now, Consumer<String> kept) {
        words = new TextArea(Words.say(key));
        words.setMaxLength(LONGEST);
        words.setMinRows(2);
        words.setWidthFull();
        words.setValue(now == null ? "" : now);
        addClassName("stack-s");
        Div others = new Div();
        others.addClassNames("row", "own-words");
        others.getElement().setAttribute("role", "group").setAttribute("aria-label", Words.say("mutualaid.plan.others", Words.say(key)));
        for (int number = 1; number <= suggestions; number++) {
            others.add(suggestion(Words.say(key + ".said." + number)));
        }
        words.addValueChangeListener(changed -> {
            press();
            kept.accept(changed.getValue());
        });
        add(words, others);
        press();
    }

    private Button suggestion(String sentence) {
        Button tap = new Button(sentence, pressed -> toggle(sentence));
        said.add(tap);
        return tap;
    }

    private void toggle(String sentence) {
        List<String> lines = new ArrayList<>(lines());
        if (!lines.remove(sentence)) {
            lines.add(sentence);
        }
        words.setValue(String.join(NEXT_LINE, lines));
    }

    private List<String> lines() {
        return words.getValue().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private void press() {
        List<String> lines = lines();
        said.forEach(tap -> tap.getElement().setAttribute("aria-pressed", String.valueOf(lines.contains(tap.getText()))));
    }
}
