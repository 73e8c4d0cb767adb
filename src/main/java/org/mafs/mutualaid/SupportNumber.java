package org.mafs.mutualaid;

/**
 * One kind of support in people. Nothing is said about why anybody went.
 *
 * @param people    on the lists that were asked about
 * @param offered   of these people
 * @param accepted  of those it was offered to: who said yes, or used it
 * @param declined  of those it was offered to
 * @param used      of those it was offered to
 * @param went      of those who used it: who went to a meeting on the day of the offer or after it, as far as is known
 * @param byPlan    of those who used it: whose plan it was used for became a visit
 */
public record SupportNumber(SupportKind kind, int people, int offered, int accepted, int declined, int used, int went,
        int byPlan) {
}
