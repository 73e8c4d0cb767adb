package org.mafs.checkin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mafs.measure.Instrument;
import org.mafs.measure.InstrumentLibrary;
import org.mafs.measure.Instruments;
import org.springframework.stereotype.Component;

/** Every form there is, each instrument in the version that is asked now. */
@Component
public class Forms {

    /** Behind what comes with the product, which is numbered from 1. */
    private static final int OWN = 50;
    private static final int LAST = 99;

    private final InstrumentLibrary library;

    Forms(InstrumentLibrary library) {
        this.library = library;
    }

    /** In the order they are handed out. */
    public List<Form> all() {
        List<Form> forms = new ArrayList<>(List.of(Form.CHECK_IN, Form.LOOK_BACK));
        library.inUse().stream().map(Forms::form).forEach(forms::add);
        return forms.stream().sorted().toList();
    }

    /** Also one that is not asked any more: it may have been filled in. */
    Form withCode(String code) {
        return known(code).orElseGet(() -> form(library.latest(code)));
    }

    /** Empty when nobody is asked this. */
    public Optional<Form> known(String code) {
        return all().stream().filter(form -> form.code().equals(code)).findFirst();
    }

    /**
     * The form as it was shown, whatever is asked by now.
     *
     * @param number the version of the instrument that was shown; null where whoever asks does not know
     */
    Optional<Form> shown(String code, Integer number) {
        return library.all().stream().filter(instrument -> number != null && instrument.code().equals(code)
                && instrument.version() == number).findFirst().map(Forms::form).or(() -> ever(code));
    }

    /** Also one that was taken out of use since it was handed out; empty when there never was one. */
    Optional<Form> ever(String code) {
        return known(code).or(() -> library.all().stream().filter(instrument -> instrument.code().equals(code))
                .reduce((before, last) -> last).map(Forms::form));
    }

    static Form form(Instrument instrument) {
        if (instrument.code().equals(Instruments.CORE_10.code())) {
            return Form.measure(instrument, 1);
        }
        int place = Instruments.all().stream().map(Instrument::code).toList().indexOf(instrument.code());
        return Form.measure(instrument, switch (instrument.askedAt()) {
            case CLOSE -> LAST;
            case ARRIVAL -> place < 0 ? OWN : place + 2;
        });
    }
}
