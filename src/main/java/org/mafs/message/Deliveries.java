package org.mafs.message;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What has become of messages, for the room that wanted them. It has checked who asks. */
@Component
@Transactional(readOnly = true)
public class Deliveries {

    private final JdbcClient database;

    Deliveries(JdbcClient database) {
        this.database = database;
    }

    /** By their {@link WantedMessage#onceKey()}; what was not queued yet is not here. */
    public Map<String, Delivery> of(Collection<String> onceKeys) {
        return onceKeys.isEmpty() ? Map.of() : database
                .sql("SELECT once_key, status, problem, changed_at FROM outgoing_message WHERE once_key IN (:keys)")
                .param("keys", onceKeys)
                .query((row, number) -> Map.entry(row.getString("once_key"),
                        new Delivery(MessageState.valueOf(row.getString("status")),
                                Optional.ofNullable(row.getString("problem")).map(Problem::valueOf),
                                row.getTimestamp("changed_at").toInstant())))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
