/**
 * The invented people of the demo: the published pilot as two finished cohorts, one cohort half-way, one about to start.
 * Pure and always the same: no clock and no database. Dates are days from a first session that the caller places in time.
 */
package org.mafs.operations.demo;

