package org.mafs.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.Statements;
import org.mafs.access.Role;
import org.mafs.base.EnrolmentId;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.Mark;
import org.mafs.cohort.Register;
import org.mafs.measure.Substance;
import org.mafs.measure.UseDays;
import org.mafs.person.ConsentHow;
import org.mafs.person.NewPerson;
import org.springframework.beans.factory.annotation.Autowired;

class PaperPackTest extends IntegrationTest {

    private static final String RIGHT_TO_LEFT = "ليلى حداد";

    @Autowired
    private PaperPack packs;
    @Autowired
    private OwnCohorts own;
    @Autowired
    private Enrolling enrolling;
    @Autowired
    private Register register;
    @Autowired
    private WeeklyCheckIn checkIns;
    @Autowired
    private Statements statements;

    @Test
    void look() throws IOException {
        OwnCohort cohort = own.led(2);
        signIn(Role.COORDINATOR);
        for (String name : List.of(RIGHT_TO_LEFT, "יעל כהן", "Дмитрий Ω. Щербаков", "Αλέξανδρος Παπαδόπουλος",
                "Łukasz Żółć-Nguyễn", "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ", "李小龙", "Wilhelmina Featherstonehaugh-Cholmondeley", "<b>Bobby</b> & \"co\"",
                "Ali علي Bob")) {
            enrolling.join(UUID.randomUUID(), cohort.id(), NewPerson.called(name), ConsentHow.PAPER);
        }
        register.mark(cohort.session(), cohort.person(), Mark.APOLOGIES, "Her train is cancelled, and the bus as well", Optional.empty());
        checkIns.handIn(cohort.people().get(1), cohort.session(), new CheckInAnswers(3, null, new UseDays(7, Optional.empty(),
                Map.of(Substance.ALCOHOL, 2, Substance.GABAPENTINOIDS, 1)), OptionalInt.empty(), null), Optional.empty());
        for (PaperPack.Print print : PaperPack.Print.values()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            long from = System.nanoTime();
            packs.write(cohort.session(), print, bytes);
            System.out.println(print + " " + bytes.size() + " bytes " + (System.nanoTime() - from) / 1_000_000 + " ms");
            Files.write(Path.of("/tmp/paper-" + print + ".pdf"), bytes.toByteArray());
        }
    }
}
