/**
 * Outcomes: what changed for the people of chosen cohorts, for how many, and how surely. Two datasets, each built in one
 * place in a fixed number of statements, feed everything that reports: one of everyone on the lists (who came), one of
 * those alone who agreed to research (what changed). From them pure functions work out the figures under definitions
 * that are handed in.
 */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "access", "audit", "person", "cohort", "curriculum", "measure",
        "mutualaid"})
package org.mafs.outcome;

import org.springframework.modulith.ApplicationModule;

