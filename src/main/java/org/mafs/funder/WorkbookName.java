package org.mafs.funder;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.mafs.base.Words;

/**
 * The name of a workbook's file: which cohorts, made when. Cohort names are typed by people, so what a file system or a
 * shell would take for more than a letter is left out.
 */
final class WorkbookName {

    private static final int MOST_LETTERS_OF_COHORTS = 80;

    /** Reserved by Windows, separators of folders, control and invisible formatting characters. */
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[\\\\/:*?\"<>|\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Z}]+");

    private WorkbookName() {
    }

    /** "MAFS Riverside pilot, Oakfield pilot 2026-11-22.xlsx" */
    static String of(List<String> cohorts, LocalDate madeOn) {
        String names = clean(String.join(", ", cohorts));
        if (cohorts.size() > 1 && length(names) > MOST_LETTERS_OF_COHORTS) {
            names = Words.say("funder.file.cohorts", cohorts.size());
        }
        return Words.say("funder.file", cut(names), madeOn.toString());
    }

    private static String clean(String names) {
        return NOT_IN_A_NAME.matcher(names).replaceAll(" ").strip();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String cut(String text) {
        return length(text) <= MOST_LETTERS_OF_COHORTS ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_LETTERS_OF_COHORTS)).strip();
    }
}
