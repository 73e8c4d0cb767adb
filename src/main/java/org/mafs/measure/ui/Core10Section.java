package org.mafs.measure.ui;

import com.vaadin.flow.component.Component;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.PersonSection;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.Instruments;
import org.springframework.stereotype.Service;

/** Shows a person's CORE-10 on their page. */
@Service
class Core10Section implements PersonSection {

    private final CompletedForms forms;

    Core10Section(CompletedForms forms) {
        this.forms = forms;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component section(EnrolmentRecord person) {
        return new ScoreCard(Instruments.CORE_10, forms.of(person.id(), Instruments.CORE_10));
    }
}
