package org.mafs.checkin.ui;

import java.util.List;
import org.mafs.base.Words;
import org.mafs.checkin.Form;
import org.mafs.measure.Item;

/** How a sheet's questions about risk are called, by their numbers: they stand so on the paper, and tell nobody more. */
final class LookWords {

    private LookWords() {
    }

    /** @param named whether to say of which sheet, where somebody has several */
    static String step(Form form, boolean named) {
        return Words.say(named ? "room.look.step.of" : "room.look.step", count(form), numbers(form), form.shortTitle());
    }

    static String stepFor(Form form, String name) {
        return Words.say("room.look.step-for", count(form), numbers(form), form.shortTitle(), name);
    }

    static String again(Form form) {
        return Words.say("room.look.change", count(form), numbers(form));
    }

    static String looked(Form form) {
        return Words.say("room.look.done", count(form), numbers(form));
    }

    static String missing(Form form) {
        return Words.say("room.missing.look", count(form), numbers(form), form.shortTitle());
    }

    private static int count(Form form) {
        return form.questionsAboutRisk().size();
    }

    /** "6", or "6, 8 and 9" */
    private static String numbers(Form form) {
        List<String> numbers = form.questionsAboutRisk().stream().map(Item::number).map(String::valueOf).toList();
        String last = numbers.getLast();
        return numbers.size() == 1 ? last : String.join(", ", numbers.subList(0, numbers.size() - 1)) + " "
                + Words.say("room.look.and") + " " + last;
    }
}
