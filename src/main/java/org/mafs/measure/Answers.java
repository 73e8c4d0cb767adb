package org.mafs.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The answers of one form in the order of its items, as ticked. Null is an item that was not answered; it is never zero.
 */
public record Answers(List<Integer> inOrder) {

    public Answers {
        // Not List.copyOf: an unanswered item is a null in its place.
        inOrder = Collections.unmodifiableList(new ArrayList<>(inOrder));
    }

    public static Answers of(Integer... inOrder) {
        return new Answers(Arrays.asList(inOrder));
    }

    /** An untouched form. */
    public static Answers none(Instrument instrument) {
        return new Answers(Collections.nCopies(instrument.items().size(), null));
    }

    /** The same form with one item answered, or wiped when the answer is null. */
    public Answers with(int item, Integer answer) {
        List<Integer> changed = new ArrayList<>(inOrder);
        changed.set(place(item), answer);
        return new Answers(changed);
    }

    public OptionalInt answer(int item) {
        Integer answer = inOrder.get(place(item));
        return answer == null ? OptionalInt.empty() : OptionalInt.of(answer);
    }

    public int answered() {
        return (int) inOrder.stream().filter(Objects::nonNull).count();
    }

    private int place(int item) {
        if (item < 1 || item > inOrder.size()) {
            throw new IllegalArgumentException("There is no item " + item + " among " + inOrder.size() + ".");
        }
        return item - 1;
    }
}
