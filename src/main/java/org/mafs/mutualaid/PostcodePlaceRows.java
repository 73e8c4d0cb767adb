package org.mafs.mutualaid;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes places of postcodes, a few thousand in one statement. In the order of the table, so that two lists brought in at
 * the same moment do not wait for each other crosswise.
 */
class PostcodePlaceRows {

    private static final int IN_ONE_STATEMENT = 2_000;

    private final JdbcClient database;
    private final SortedMap<String, Point> waiting = new TreeMap<>();

    PostcodePlaceRows(JdbcClient database) {
        this.database = database;
    }

    void add(Postcode code, Point place) {
        waiting.put(code.inFull(), place);
        if (waiting.size() == IN_ONE_STATEMENT) {
            flush();
        }
    }

    void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>();
        waiting.forEach((code, place) -> values.addAll(List.of(code, place.latitude(), place.longitude())));
        database.sql("INSERT INTO postcode_place (code, latitude, longitude) VALUES "
                + "(?, ?, ?), ".repeat(waiting.size() - 1) + "(?, ?, ?) "
                + "ON DUPLICATE KEY UPDATE latitude = VALUES(latitude), longitude = VALUES(longitude)")
                .params(values).update();
        waiting.clear();
    }
}
