package org.mafs.outcome;

import java.util.function.UnaryOperator;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.springframework.stereotype.Component;

/**
 * Whoever asks for outcomes. Coordinators may open everybody's records, so nothing is kept from them here; everybody else
 * sees groups and no people, and is told nothing of small ones.
 */
@Component
class Onlooker {

    private final CurrentAccount current;

    Onlooker(CurrentAccount current) {
        this.current = current;
    }

    /** @param withoutFew makes the answer of one who sees groups and no people, see {@link TooFew} */
    <T> T shown(T all, UnaryOperator<T> withoutFew) {
        return current.get().role() == Role.COORDINATOR ? all : withoutFew.apply(all);
    }
}
