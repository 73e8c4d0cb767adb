package org.mafs.outcome;

/**
 * Figures of so few people could tell of one of them. The drug-treatment statistics show none of one to four people to
 * those who may not look into their records anyway.
 */
public final class FewPeople {

    public static final int FEWEST_SHOWN = 5;

    private FewPeople() {
    }

    /** Nobody is nobody's secret. */
    public static boolean isFew(int people) {
        return people > 0 && people < FEWEST_SHOWN;
    }
}
