package org.mafs.access;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.mafs.base.AccountId;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was answered already in the transaction under way. One that only reads sees a single state from its start, so
 * the same question has the same answer; any other is asked anew each time.
 */
final class ScopeAnswers implements TransactionSynchronization {

    /** Who asked, what, and of which row. */
    record Asked(AccountId account, String question, long id) {
    }

    private final Map<Asked, Boolean> answers = new HashMap<>();

    private ScopeAnswers() {
    }

    static boolean once(Asked asked, Supplier<Boolean> answer) {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return answer.get();
        }
        ScopeAnswers known = (ScopeAnswers) TransactionSynchronizationManager.getResource(ScopeAnswers.class);
        if (known == null) {
            known = new ScopeAnswers();
            known.resume();
            TransactionSynchronizationManager.registerSynchronization(known);
        }
        return known.answers.computeIfAbsent(asked, any -> answer.get());
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(ScopeAnswers.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(ScopeAnswers.class, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(ScopeAnswers.class);
    }
}
