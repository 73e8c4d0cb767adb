package org.mafs.message;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What has become of messages, for the room that wanted them. That room has checked that the one who asks may know.
 */
@Component
@Transactional(readOnly = true)
public class MessagesByKey {

    private final JdbcClient database;

    MessagesByKey(JdbcClient database) {
        this.database = database;
    }

    /** Those of these that were queued. */
    public Map<String, MessageLine> of(Collection<String> onceKeys) {
        return onceKeys.isEmpty() ? Map.of() : database.sql("SELECT * FROM outgoing_message WHERE once_key IN (:keys)")
                .param("keys", onceKeys)
                .query((row, number) -> Map.entry(row.getString("once_key"), MessageLine.of(row))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Every message whose key begins so, the oldest first. */
    public Map<String, MessageLine> beginning(String start) {
        return database.sql("SELECT * FROM outgoing_message WHERE once_key LIKE CONCAT(?, '%') ORDER BY send_after, id")
                .param(start).query((row, number) -> Map.entry(row.getString("once_key"), MessageLine.of(row))).list()
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one,
                        LinkedHashMap::new));
    }
}
