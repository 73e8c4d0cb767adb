/**
 * Measures: what each instrument asks, how its answers become a score, what a change between two scores means, the
 * completed forms, and how many days were used. Scoring is a pure function of its arguments. No official item wording
 * is kept here; an item carries the key of a short topic label in our own words.
 */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "access", "draft", "cohort", "cohort::ui"})
package org.mafs.measure;

import org.springframework.modulith.ApplicationModule;

