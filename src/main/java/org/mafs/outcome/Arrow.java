package org.mafs.outcome;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * From one step of the flow to the next: how many went on, and why the others did not. It adds up: {@code before} is
 * {@code after} and all the reasons together.
 *
 * @param to      the step it leads to
 * @param before  people at the step before
 * @param after   of them, people at this step
 * @param reasons each above zero; withdrawals among them as {@link WhyNot#WITHDREW}
 */
public record Arrow(FlowStep to, int before, int after, Map<WhyNot, Integer> reasons) {

    public Arrow {
        EnumMap<WhyNot, Integer> inOrder = new EnumMap<>(WhyNot.class);
        inOrder.putAll(reasons);
        reasons = Collections.unmodifiableMap(inOrder);
        int lost = reasons.values().stream().mapToInt(Integer::intValue).sum();
        if (before != after + lost) {
            throw new IllegalArgumentException("Of " + before + " people " + after + " went on and " + lost + " have a reason.");
        }
    }

    /** Whether its number may be told. Reasons that were put together because they were of few people may still be few. */
    public boolean tells(WhyNot why) {
        return why != WhyNot.SEVERAL || !FewPeople.isFew(reasons.get(why));
    }
}
