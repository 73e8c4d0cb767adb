package org.mafs.safeguarding;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.mafs.cohort.RoomNews.Listening;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells every open page that something about concerns has changed. It says that, and not what: whoever hears it asks
 * the services, as themselves. Within one running app only; a second one beside it shows its changes when a page is
 * loaded.
 */
@Component
public class ConcernNews {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Executor messenger = Executors.newVirtualThreadPerTaskExecutor();

    /** @param heard run on a thread of its own, once for each piece of news */
    public Listening listen(Runnable heard) {
        listeners.add(heard);
        return () -> listeners.remove(heard);
    }

    /** Something has changed; told when the transaction has ended well, or now where there is none. */
    void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            tell();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tell();
            }
        });
    }

    private void tell() {
        listeners.forEach(messenger::execute);
    }
}
