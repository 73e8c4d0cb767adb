package org.mafs.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.base.WorkFolder;
import org.springframework.beans.factory.annotation.Autowired;

/** What ten thousand people take: a sample that is printed, since a machine under load says nothing by its clock. Runs with {@code -Pload}. */
@Tag("load")
class ResearchFullDrillTest extends IntegrationTest {

    private static final int PEOPLE = 10_000;

    @Autowired
    private WorkFolder work;

    @Test
    void tenThousandPeopleAreWrittenRowByRow() throws IOException {
        List<ResearchTable> tables = new MadeUpResearch(7, PEOPLE).tables();
        long[] rows = {0};
        tables.forEach(table -> table.each(row -> rows[0]++));
        assertThat(rows[0]).isGreaterThan(10L * PEOPLE);
        sample("ZIP", rows[0], () -> ResearchExport.write(tables, OutputStream.nullOutputStream()));
        sample("workbook", rows[0], () -> {
            try (ResearchWorkbook workbook = new ResearchWorkbook(work)) {
                tables.forEach(workbook::sheet);
                workbook.writeTo(OutputStream.nullOutputStream());
            }
        });
    }

    @FunctionalInterface
    private interface Writing {

        void write() throws IOException;
    }

    private static void sample(String what, long rows, Writing writing) throws IOException {
        System.gc();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP).toList();
        long before = heap.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long begun = System.nanoTime();
        writing.write();
        long peak = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf("%s of %,d people, %,d rows: %,d ms, heap %,d MB before, at most %,d MB%n", what, PEOPLE, rows,
                (System.nanoTime() - begun) / 1_000_000, before >> 20, peak >> 20);
    }
}
