package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mafs.base.Words;
import org.mafs.mutualaid.GoingBack;
import org.mafs.mutualaid.Impression;

/** How a visit was, as far as somebody said. Each part may be left out. */
class ImpressionFields extends Div {

    private static final int BEST = 5;

    private final RadioButtonGroup<Optional<Boolean>> first = choice("mutualaid.visit.first.ask", List.of(true, false),
            was -> Words.say("mutualaid.visit.first." + (was ? "yes" : "no")));
    private final RadioButtonGroup<Optional<Integer>> how = choice("mutualaid.visit.how.ask",
            IntStream.rangeClosed(1, BEST).boxed().toList(), was -> Words.say("mutualaid.visit.how." + was));
    private final RadioButtonGroup<Optional<GoingBack>> back = choice("mutualaid.visit.back.ask",
            Arrays.asList(GoingBack.values()), going -> Words.say("mutualaid.visit.back", going));

    ImpressionFields() {
        addClassName("stack-s");
        add(first, how, back);
        show(Impression.NONE);
    }

    void show(Impression said) {
        first.setValue(Optional.ofNullable(said.firstEver()));
        how.setValue(Optional.ofNullable(said.howItWas()));
        back.setValue(Optional.ofNullable(said.goingBack()));
    }

    Impression said() {
        return new Impression(first.getValue().orElse(null), how.getValue().orElse(null), back.getValue().orElse(null));
    }

    private static <A> RadioButtonGroup<Optional<A>> choice(String label, List<A> answers,
            Function<A, String> called) {
        List<Optional<A>> all = new ArrayList<>();
        answers.forEach(answer -> all.add(Optional.of(answer)));
        all.add(Optional.empty());
        RadioButtonGroup<Optional<A>> group = new RadioButtonGroup<>(Words.say(label));
        group.setItems(all);
        group.setItemLabelGenerator(answer -> answer.map(called).orElseGet(() -> Words.say("mutualaid.visit.left-out")));
        return group;
    }
}
