package org.mafs.cohort;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.mafs.base.SessionId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the open rooms of a session that something there has changed. It says that, and not what: whoever hears it asks
 * the services, as themselves. Within one running app only; a second one beside it shows its changes when a page is
 * opened.
 */
@Component
public class RoomNews {

    /** Stops the listening. Twice is once. */
    public interface Listening {
        void stop();
    }

    private final Map<SessionId, List<Runnable>> rooms = new ConcurrentHashMap<>();
    /** The one who marks does not wait until all others have looked. */
    private final Executor messenger = Executors.newVirtualThreadPerTaskExecutor();

    /** @param heard run on a thread of its own, once for each piece of news */
    public Listening listen(SessionId session, Runnable heard) {
        rooms.compute(session, (id, listeners) -> {
            List<Runnable> all = listeners == null ? new CopyOnWriteArrayList<>() : listeners;
            all.add(heard);
            return all;
        });
        return () -> rooms.computeIfPresent(session, (id, listeners) -> {
            listeners.remove(heard);
            return listeners.isEmpty() ? null : listeners;
        });
    }

    /** Something has changed; told when the transaction has ended well, or now where there is none. */
    public void changed(SessionId session) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            tell(session);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tell(session);
            }
        });
    }

    private void tell(SessionId session) {
        rooms.getOrDefault(session, List.of()).forEach(messenger::execute);
    }
}
