package org.mafs.operations.command;

import java.util.List;

/** The input cannot be used. The message is for the person who typed the command, one reason a line. */
class Refused extends RuntimeException {

    Refused(String reason) {
        super(reason);
    }

    Refused(List<String> reasons) {
        super(String.join(System.lineSeparator(), reasons));
    }
}
