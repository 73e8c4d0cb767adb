package org.mafs.curriculum.ui;

import java.util.Set;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;

/** Who puts a version into force. */
final class Publishers {

    private static final Set<Role> ROLES = Set.of(Role.COORDINATOR, Role.ADMIN);

    private Publishers() {
    }

    static boolean include(CurrentAccount current) {
        return ROLES.contains(current.get().role());
    }
}
