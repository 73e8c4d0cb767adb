package org.mafs.measure.ui;

import com.vaadin.flow.component.Component;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.PersonSection;
import org.mafs.draft.FormKey;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.Instruments;
import org.springframework.stereotype.Service;

/** Shows a person's CORE-10 on their page. */
@Service
class Core10Section implements PersonSection {

    private final CompletedForms forms;
    private final List<HowTaken> how;

    Core10Section(CompletedForms forms, List<HowTaken> how) {
        this.forms = forms;
        this.how = how;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component section(EnrolmentRecord person) {
        Map<FormKey, String> told = new HashMap<>();
        how.forEach(known -> told.putAll(known.of(person.id())));
        return new ScoreCard(Instruments.CORE_10, forms.of(person.id(), Instruments.CORE_10), told);
    }
}
