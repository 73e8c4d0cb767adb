package org.mafs.base.ui;

import static com.github.mvysny.kaributesting.v10.ElementUtilsKt._fireDomEvent;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScaleTest {

    private final Scale scale = new Scale("How was the week?", 1, 5, number -> "", "Take back");
    private final List<Optional<Integer>> heard = new ArrayList<>();

    ScaleTest() {
        scale.onAnswer(heard::add);
    }

    @Test
    void notAnsweredIsNotNought() {
        Scale fromNought = new Scale("Days", 0, 7, number -> "", "Take back");
        assertThat(fromNought.answer()).isNull();
        assertThat(radios(fromNought)).hasSize(8).noneMatch(radio -> radio.getProperty("checked", false));
        tap(radios(fromNought).getFirst(), "change");
        assertThat(fromNought.answer()).isZero();
    }

    @Test
    void oneTapAnswersAndIsHeard() {
        tap(radios(scale).get(3), "change");
        assertThat(scale.answer()).isEqualTo(4);
        assertThat(heard).containsExactly(Optional.of(4));
        assertThat(radios(scale).stream().filter(radio -> radio.getProperty("checked", false))).hasSize(1);
    }

    @Test
    void anAnswerCanBeTakenBackAndOnlyWhenThereIsOne() {
        Element takeBack = scale.getElement().getChildren().filter(child -> child.getTag().equals("button"))
                .findFirst().orElseThrow();
        assertThat(takeBack.isVisible()).isFalse();
        tap(radios(scale).get(3), "change");
        assertThat(takeBack.isVisible()).isTrue();
        tap(takeBack, "click");
        assertThat(scale.answer()).isNull();
        assertThat(heard).endsWith(Optional.empty());
    }

    @Test
    void anAnswerShownIsNotAnAnswerGiven() {
        scale.setAnswer(2);
        assertThat(scale.answer()).isEqualTo(2);
        assertThat(heard).isEmpty();
    }

    @Test
    void theNumbersAreOneGroupWithTheQuestionAsItsName() {
        Element group = scale.getElement().getChild(0);
        assertThat(group.getAttribute("role")).isEqualTo("radiogroup");
        assertThat(group.getAttribute("aria-label")).isEqualTo("How was the week?");
        assertThat(radios(scale)).extracting(radio -> radio.getAttribute("name")).containsOnly(
                radios(scale).getFirst().getAttribute("name"));
        assertThat(radios(scale)).extracting(radio -> radio.getParent().getTag()).containsOnly("label");
    }

    private static List<Element> radios(Scale scale) {
        return scale.getElement().getChild(0).getChildren().map(label -> label.getChild(0)).toList();
    }

    private static void tap(Element on, String event) {
        _fireDomEvent(on, new DomEvent(on, event, JacksonUtils.createObjectNode()));
    }
}
