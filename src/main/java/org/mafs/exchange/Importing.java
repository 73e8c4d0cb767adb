package org.mafs.exchange;

import jakarta.annotation.security.RolesAllowed;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.mafs.access.Role;
import org.mafs.base.Bulk;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a workbook in: first only looked at, then all of it or nothing. */
@Service
@RolesAllowed(Role.RUNS_COHORTS)
public class Importing {

    /** Of all sheets together; more are brought in in parts. */
    static final int MOST_ROWS = 200_000;

    /** In bytes. */
    public static final long LARGEST_FILE = Archive.LARGEST;

    private static final int TELL_EVERY = 250;

    private final Sheets sheets;
    private final Bulk bulk;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    Importing(Sheets sheets, Bulk bulk, PlatformTransactionManager transactions) {
        this.sheets = sheets;
        this.bulk = bulk;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
    }

    /**
     * What taking it in would do. Nothing is stored.
     *
     * @throws Refused when it cannot be read at all
     */
    public Preview preview(Path file, Progress progress) {
        AtomicLong ahead = new AtomicLong(Long.MAX_VALUE);
        return reading.execute(status -> read(file, ahead::getAndDecrement, false, progress));
    }

    /**
     * Stores what is new, all of it at once. What is here already stays as it is. Of two at once the second waits for
     * the first, and then finds what that one brought.
     *
     * @throws Refused when anything in it is wrong, or it has waited too long; then nothing has been stored
     */
    public Preview apply(Path file, Progress progress) {
        try {
            return writing.execute(status -> {
                bulk.read("SELECT id FROM installation FOR UPDATE", row -> { });
                Preview done = read(file, bulk.ids(), true, progress);
                if (!done.canBeApplied()) {
                    Problem first = done.problems().getFirst();
                    throw new Refused("exchange.not-applied", first.sheet(), first.row(), first.reason());
                }
                return done;
            });
        } catch (DuplicateKeyException | ConcurrencyFailureException met) {
            throw new Refused("exchange.met-another");
        }
    }

    private Preview read(Path file, LongSupplier ids, boolean apply, Progress progress) {
        Findings findings = new Findings();
        try (Workbook workbook = Workbook.open(file)) {
            Map<String, String> named = new HashMap<>();
            workbook.sheets().forEach(name -> named.putIfAbsent(Column.folded(name), name));
            int[] rows = {0};
            boolean any = false;
            for (Sheet<?> sheet : sheets.inOrder()) {
                String name = named.remove(Column.folded(sheet.title()));
                any |= name != null;
                read(sheet, name, workbook, ids, apply, findings, progress, rows);
            }
            if (!any) {
                throw new Refused("exchange.file.no-sheets");
            }
            tellOthers(named, findings);
            progress.read(rows[0]);
        }
        return findings.preview();
    }

    private static <R> void read(Sheet<R> sheet, String name, Workbook workbook, LongSupplier ids, boolean apply,
            Findings findings, Progress progress, int[] rows) {
        SheetReading<R> reading = new SheetReading<>(sheet, ids, apply, findings);
        reading.learnStored(name != null);
        if (name == null) {
            return;
        }
        workbook.rows(name, (number, cells) -> {
            if (reading.take(number, cells) && ++rows[0] % TELL_EVERY == 0) {
                progress.read(rows[0]);
            }
            if (rows[0] > MOST_ROWS) {
                throw new Refused("exchange.file.rows", MOST_ROWS);
            }
        });
        reading.end();
    }

    private static void tellOthers(Map<String, String> others, Findings findings) {
        others.remove(Column.folded(Words.say("exchange.sheet.read-me")));
        others.remove(Column.folded(Words.say("exchange.sheet.lists")));
        List.copyOf(others.values())
                .forEach(name -> findings.remark(name, 0, "", Words.say("exchange.sheet-unknown")));
    }
}
