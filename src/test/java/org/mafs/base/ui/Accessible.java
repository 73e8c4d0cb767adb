package org.mafs.base.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Stream;

/** What everyone must find on a page who does not see it: names on all that can be used, and headings in order. */
public final class Accessible {

    private Accessible() {
    }

    public static void isThePage() {
        everyFieldSaysWhatItAsks();
        everythingThatIsPressedSaysWhatItDoes();
        everyPlainInputStandsInItsLabel();
        headingsStepDownOneByOne();
    }

    private static void everyFieldSaysWhatItAsks() {
        assertThat(_find(AbstractField.class)).allSatisfy(field -> assertThat(label(field)).as("%s", field).isNotBlank());
    }

    private static String label(Component field) {
        if (field instanceof HasLabel labelled && labelled.getLabel() != null && !labelled.getLabel().isBlank()) {
            return labelled.getLabel();
        }
        return field instanceof HasAriaLabel named ? named.getAriaLabel().orElse("") : "";
    }

    private static void everythingThatIsPressedSaysWhatItDoes() {
        assertThat(page().filter(element -> List.of("vaadin-button", "button", "a").contains(element.getTag())))
                .allSatisfy(element -> assertThat(name(element)).as("%s", element).isNotBlank());
    }

    private static String name(Element element) {
        return element.hasAttribute("aria-label") ? element.getAttribute("aria-label") : element.getTextRecursively();
    }

    private static void everyPlainInputStandsInItsLabel() {
        assertThat(page().filter(element -> element.getTag().equals("input")))
                .allSatisfy(input -> assertThat(input.getParent().getTag()).isEqualTo("label"))
                .allSatisfy(input -> assertThat(input.getParent().getTextRecursively()).isNotBlank());
    }

    private static void headingsStepDownOneByOne() {
        List<Integer> levels = page().map(Element::getTag).filter(tag -> tag.matches("h[1-6]"))
                .map(tag -> tag.charAt(1) - '0').toList();
        assertThat(levels).startsWith(1).containsOnlyOnce(1);
        for (int place = 1; place < levels.size(); place++) {
            assertThat(levels.get(place)).as("headings %s", levels).isLessThanOrEqualTo(levels.get(place - 1) + 1);
        }
    }

    private static Stream<Element> page() {
        Component view = (Component) UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
        return Stream.concat(Stream.of(view), _find(Dialog.class).stream())
                .flatMap(shown -> within(shown.getElement()));
    }

    private static Stream<Element> within(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren()
                .filter(child -> !child.isTextNode() && child.isVisible()).flatMap(Accessible::within));
    }
}
