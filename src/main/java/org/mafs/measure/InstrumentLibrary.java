package org.mafs.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Every instrument there is, in every version: those that come with the product and those of the organisation. What is
 * published never changes, so it is read from the database once. Holds no answers and nobody's name, so whoever is in may
 * ask.
 */
@Component
public class InstrumentLibrary {

    private final JdbcClient database;
    private volatile Shelf shelf;

    InstrumentLibrary(JdbcClient database) {
        this.database = database;
    }

    /** @throws java.util.NoSuchElementException when there is no such version, or it is a draft */
    public Instrument version(String code, int number) {
        Named asked = new Named(code, number);
        Instrument known = shelf().byName().get(asked);
        // Published on another node since.
        return known != null ? known : Optional.ofNullable(reload().byName().get(asked)).orElseThrow();
    }

    /** The version that is asked from now on; empty when there is no such instrument, or it is not asked any more. */
    public Optional<Instrument> current(String code) {
        return inUse().stream().filter(instrument -> instrument.code().equals(code)).findFirst();
    }

    /**
     * The last version that was ever asked.
     *
     * @throws java.util.NoSuchElementException when there never was such an instrument
     */
    public Instrument latest(String code) {
        return shelf().byName().values().stream().filter(instrument -> instrument.code().equals(code))
                .max(Comparator.comparingInt(Instrument::version)).orElseThrow();
    }

    /** Every version there is, also of what is not asked any more. */
    public List<Instrument> all() {
        return shelf().byName().values().stream().sorted(Comparator.comparing(Instrument::code)
                .thenComparingInt(Instrument::version)).toList();
    }

    /** What is asked from now on: first what comes with the product, then the organisation's own by title. */
    public List<Instrument> inUse() {
        return shelf().current();
    }

    /** Something was published or taken out of use; looked at anew when the transaction has ended well. */
    void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            reload();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                shelf = null;
            }
        });
    }

    /** Reads anew when something was published or taken out of use since, on whatever node: one small question. */
    void look() {
        Shelf known = shelf;
        if (known != null && !known.asOf().equals(asOf())) {
            reload();
        }
    }

    private String asOf() {
        return database.sql("SELECT CONCAT(COUNT(*), ' ', COALESCE(MAX(changed_at), '')) FROM instrument_version "
                + "WHERE status <> 'DRAFT'").query(String.class).single();
    }

    private Shelf reload() {
        shelf = read();
        return shelf;
    }

    private Shelf shelf() {
        Shelf known = shelf;
        return known != null ? known : reload();
    }

    private Shelf read() {
        // Asked first: what comes in between is noticed at the next look.
        String asOf = asOf();
        Map<Named, Instrument> byName = new HashMap<>();
        Map<String, Instrument> shipped = new HashMap<>();
        Map<String, Instrument> latest = new TreeMap<>();
        Instruments.all().forEach(instrument -> {
            byName.put(new Named(instrument.code(), instrument.version()), instrument);
            shipped.put(instrument.code(), instrument);
        });
        List<String> retired = new ArrayList<>();
        database.sql("SELECT code, number, status, definition FROM instrument_version WHERE status <> 'DRAFT' "
                + "ORDER BY code, number").query(row -> {
                    Instrument instrument = InstrumentFile.read(row.getString("definition"));
                    byName.put(new Named(row.getString("code"), row.getInt("number")), instrument);
                    if (row.getString("status").equals("RETIRED")) {
                        retired.add(instrument.code());
                    } else {
                        retired.remove(instrument.code());
                    }
                    latest.put(instrument.code(), instrument);
                });
        latest.keySet().removeAll(retired);
        List<Instrument> current = new ArrayList<>();
        Instruments.all().stream().filter(instrument -> !retired.contains(instrument.code()))
                .forEach(instrument -> current.add(latest.getOrDefault(instrument.code(), instrument)));
        latest.values().stream().filter(instrument -> !shipped.containsKey(instrument.code()))
                .sorted((one, other) -> one.title().compareToIgnoreCase(other.title())).forEach(current::add);
        return new Shelf(asOf, Map.copyOf(byName), List.copyOf(current));
    }

    private record Named(String code, int number) {
    }

    private record Shelf(String asOf, Map<Named, Instrument> byName, List<Instrument> current) {
    }
}
