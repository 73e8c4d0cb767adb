package org.mafs.outcome;

import java.time.LocalDate;

/** Something said or filled in on a day. */
record Dated<T>(LocalDate on, T value) {
}
