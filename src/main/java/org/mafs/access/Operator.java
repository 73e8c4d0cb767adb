package org.mafs.access;

import java.util.function.Supplier;
import org.mafs.base.AccountId;

/** Whoever may run commands on the server's own command line reads what a coordinator reads. */
public final class Operator {

    private static final SignedIn AT_THE_COMMAND_LINE =
            new SignedIn(new AccountId(0), "command line", "command line", Role.COORDINATOR, null, true);

    private Operator() {
    }

    /** Whether this is nobody's account but the command line's. */
    public static boolean is(AccountId account) {
        return AT_THE_COMMAND_LINE.id().equals(account);
    }

    public static <T> T read(Supplier<T> work) {
        return ActingAs.call(AT_THE_COMMAND_LINE, work);
    }
}
