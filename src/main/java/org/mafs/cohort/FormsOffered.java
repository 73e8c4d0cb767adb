package org.mafs.cohort;

import java.util.List;

/** The forms that higher rooms can hand out, for a programme to plan. */
public interface FormsOffered {

    /** @param code as it stands in addresses, such as {@code check-in} */
    record Offered(String code, String title) {
    }

    /** In the order they are handed out. */
    List<Offered> forms();
}
