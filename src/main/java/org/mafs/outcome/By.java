package org.mafs.outcome;

/** What people are put into groups by. */
public enum By {
    COHORT,
    SITE,
    /** The quarter of a year in which their cohort began. */
    PERIOD,
    /** How they came to us. */
    ROUTE
}
