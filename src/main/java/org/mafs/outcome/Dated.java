package org.mafs.outcome;

import java.time.LocalDate;
import org.apache.poi.ss.formula.functions.T;

/** Something said or filled in on a day. */
record Dated<T>(LocalDate on, T value) {
}
