package org.mafs.checkin;

import java.util.NoSuchElementException;
import java.util.OptionalInt;
import java.util.UUID;
import org.mafs.base.AccountId;
import org.mafs.measure.Instrument;
import org.mafs.measure.InstrumentFile;
import org.mafs.measure.InstrumentLibrary;
import org.mafs.measure.Instruments;
import org.mafs.measure.Item;
import org.mafs.measure.Wording;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An organisation's own instrument whose second question asks for a talk from 3 on, in use while a test runs. */
@Component
@ConditionalOnBooleanProperty("mafs.demo")
class OwnInstrument {

    private final JdbcClient database;
    private final InstrumentLibrary library;
    private final Forms forms;

    OwnInstrument(JdbcClient database, InstrumentLibrary library, Forms forms) {
        this.database = database;
        this.library = library;
        this.forms = forms;
    }

    Form published(AccountId by) {
        Instrument like = Instruments.CORE_10;
        String code = "own-" + UUID.randomUUID().toString().substring(0, 8);
        Instrument own = new Instrument(code, 1, "How safe I feel", null, null, like.items().stream()
                .map(item -> item.number() == 2 ? new Item(2, "Thoughts of harm", 0, 4, false,
                        OptionalInt.of(3), null) : Item.of(item.number(), item.topic(), 0, 4)).toList(),
                like.scales(), null, null, null, Wording.OWN, null);
        database.sql("""
                        INSERT INTO instrument_version (id, uuid, version, code, number, status, definition, changed_at,
                               changed_by, published_at)
                        VALUES (NEXT VALUE FOR mafs_id, UUID(), 0, ?, 1, 'PUBLISHED', ?, UTC_TIMESTAMP(6), ?,
                               UTC_TIMESTAMP(6))""")
                .params(code, InstrumentFile.write(own), by.value()).update();
        library.version(code, 1);
        return forms.known(code).orElseThrow();
    }

    void withdraw(Form form) {
        database.sql("DELETE FROM instrument_version WHERE code = ?").param(form.code()).update();
        try {
            library.version("none-" + UUID.randomUUID().toString().substring(0, 8), 1);
        } catch (NoSuchElementException lookedAnew) {
            // What is not known is looked up anew, and so is everything else.
        }
    }
}
