/**
 * Spreadsheets in and out: one workbook whose sheets are described once, and from that description the template, the
 * reading, the checks and the full copy all come. Only rooms write their own tables; this one reads, checks and hands on.
 */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "access", "audit", "person", "cohort", "measure",
        "mutualaid", "checkin"})
package org.mafs.exchange;

import org.springframework.modulith.ApplicationModule;
