package org.mafs.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mafs.IntegrationTest;
import org.mafs.base.Words;
import org.mafs.base.WorkFolder;
import org.springframework.beans.factory.annotation.Autowired;

class WorkInHandTest extends IntegrationTest {

    @Autowired
    private WorkFolder work;

    @ParameterizedTest
    @ValueSource(classes = {StackOverflowError.class, OutOfMemoryError.class, IllegalStateException.class})
    void howeverAReadingBreaksItEndsAndSaysSo(Class<? extends Throwable> kind) throws IOException, InterruptedException {
        GivenFile file = GivenFile.keep(new ByteArrayInputStream(new byte[1]), 1, work);
        Function<IntConsumer, String> breaking = rows -> {
            throw WorkInHandTest.<RuntimeException>broken(kind);
        };
        WorkInHand<String> reading = WorkInHand.begin(file, breaking, "curriculum.zip.failed");
        for (int waited = 0; waited < 100 && reading.ended() == null; waited++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        file.drop();
        assertThat(reading.ended()).isNotNull();
        assertThat(reading.ended().refusal()).isEqualTo(Words.say("curriculum.zip.failed"));
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E broken(Class<? extends Throwable> kind) throws E {
        try {
            throw (E) kind.getConstructor().newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
