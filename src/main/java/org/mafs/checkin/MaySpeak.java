package org.mafs.checkin;

import java.util.List;
import org.mafs.access.Participant;
import org.mafs.access.Passes;
import org.springframework.stereotype.Component;

/** Who may speak with a person on account of an answer, by first name: people are told before they answer. */
@Component
class MaySpeak {

    private final Passes passes;

    MaySpeak(Passes passes) {
        this.passes = passes;
    }

    /** Whoever has given them the forms. */
    List<String> with(Participant person) {
        return List.of(firstName(passes.issuer(person)));
    }

    static String firstName(String name) {
        return name.strip().split("\\s+", 2)[0];
    }
}
