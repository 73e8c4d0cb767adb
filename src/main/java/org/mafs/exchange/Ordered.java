package org.mafs.exchange;

import java.time.LocalDate;
import org.mafs.base.Words;

/** Days that come one after the other. */
final class Ordered {

    private Ordered() {
    }

    static void require(String column, String firstColumn, LocalDate first, LocalDate then) {
        if (first != null && then != null && then.isBefore(first)) {
            throw new Wrong(column, "exchange.wrong.before", Words.say("exchange.column." + column),
                    Words.say("exchange.column." + firstColumn));
        }
    }

    static void notAhead(Known known, String column, LocalDate day) {
        if (day != null && day.isAfter(known.today())) {
            throw new Wrong(column, "exchange.wrong.ahead");
        }
    }
}
