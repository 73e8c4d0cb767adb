package org.mafs.person;

/** About how old somebody is, where they did not tell their date of birth. */
public enum AgeBand {
    FROM_16_TO_24, FROM_25_TO_34, FROM_35_TO_44, FROM_45_TO_54, FROM_55_TO_64, FROM_65
}
