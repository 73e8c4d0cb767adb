package org.mafs.access;

import java.util.Set;
import org.mafs.OwnCohorts.OwnCohort;

/**
 * One thing a service can be asked.
 *
 * @param method as {@code Service.method(Type, Type)}
 * @param roles  who may ask
 * @param byId   whether it names a cohort or what belongs to one, which a facilitator has to lead
 */
record Question(String method, Set<Role> roles, boolean byId, Ask ask) {

    interface Ask {

        void of(OwnCohort cohort) throws Exception;
    }

    boolean openToAll() {
        return roles.size() == Role.values().length;
    }
}
