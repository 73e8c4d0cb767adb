package org.mafs.measure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.PersonSection;
import org.mafs.draft.FormKey;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.Instrument;
import org.mafs.measure.InstrumentLibrary;
import org.mafs.measure.Instruments;
import org.mafs.measure.ResponseRecord;
import org.springframework.stereotype.Service;

/** Shows a person's measures on their page: CORE-10, and whatever else they have filled in. */
@Service
class MeasuresSection implements PersonSection {

    private final CompletedForms forms;
    private final InstrumentLibrary library;
    private final List<HowTaken> how;

    MeasuresSection(CompletedForms forms, InstrumentLibrary library, List<HowTaken> how) {
        this.forms = forms;
        this.library = library;
        this.how = how;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component section(EnrolmentRecord person) {
        Map<FormKey, String> told = new HashMap<>();
        how.forEach(known -> known.of(person.id()).forEach((form, words) ->
                told.merge(form, words, (said, more) -> said + " · " + more)));
        Div cards = new Div();
        cards.addClassName("stack");
        byInstrument(forms.of(person.id())).forEach((instrument, taken) ->
                cards.add(new ScoreCard(instrument, taken, told)));
        return cards;
    }

    /** CORE-10 first, also while there is none; the others in the order they are listed everywhere. */
    private Map<Instrument, List<ResponseRecord>> byInstrument(List<ResponseRecord> taken) {
        List<String> codes = new ArrayList<>(List.of(Instruments.CORE_10.code()));
        library.inUse().stream().map(Instrument::code).forEach(codes::add);
        taken.stream().map(form -> form.instrument().code()).forEach(codes::add);
        Map<Instrument, List<ResponseRecord>> sorted = new LinkedHashMap<>();
        codes.stream().distinct().forEach(code -> {
            List<ResponseRecord> own = taken.stream().filter(form -> form.instrument().code().equals(code)).toList();
            if (!own.isEmpty()) {
                sorted.put(own.getLast().instrument(), own);
            } else if (code.equals(Instruments.CORE_10.code())) {
                sorted.put(library.current(code).orElse(Instruments.CORE_10), own);
            }
        });
        return sorted;
    }
}
