package org.mafs.measure.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mafs.base.ui.Scale;
import org.mafs.measure.Answers;
import org.mafs.measure.Instruments;

class InstrumentFormTest {

    private final Map<Integer, Integer> heard = new HashMap<>();
    private final InstrumentForm form = new InstrumentForm(Instruments.CORE_10, heard::put);

    @Test
    void anUntouchedFormHasNoAnswers() {
        assertThat(form.answers()).isEqualTo(Answers.none(Instruments.CORE_10));
    }

    @Test
    void whatIsPutInComesOutWithItsBlanks() {
        Answers answers = Answers.of(0, 4, null, 2, 1, null, 3, 0, 0, 1);
        form.setAnswers(answers);
        assertThat(form.answers()).isEqualTo(answers);
        assertThat(heard).isEmpty();
    }

    @Test
    void everyTapIsHeardWithItsItem() {
        scales().get(5).answered(0);
        scales().get(6).answered(3);
        scales().get(6).answered(null);
        assertThat(heard).containsEntry(6, 0).containsEntry(7, null).hasSize(2);
        assertThat(form.answers().answer(6)).hasValue(0);
        assertThat(form.answers().answer(7)).isEmpty();
    }

    @Test
    void itemsAreNamedByTheirTopicsAndTheOwnerIsNamed() {
        assertThat(form.getElement().getTextRecursively()).contains("Tension or anxiety", "Risk to self",
                "CORE System Trust");
    }

    private List<Scale> scales() {
        return _find((Component) form, Scale.class);
    }
}
