package org.mafs.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Texts that come with one update after the other. */
class UpdatedContentTest extends IntegrationTest {

    @Autowired
    private ShippedContent content;
    @Autowired
    private Curriculum curriculum;
    @Autowired
    private ContentEditing editing;
    @Autowired
    private ContentVersions versions;
    @Autowired
    private TransactionTemplate allOrNothing;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;

    private final ContentCode code = OwnTexts.code();

    @AfterEach
    void ownTextsAreGone() {
        OwnTexts.remove(database);
    }

    @Test
    void aWordingThatComesBackWithALaterUpdateIsInForceAgain() {
        comes("Tea is at eight.");
        comes("Tea is at nine.");
        comes("Tea is at eight.");
        assertThat(inForce()).isEqualTo(OwnTexts.saying("Tea is at eight."));
        comes("Tea is at eight.");
        signIn(Role.FACILITATOR);
        assertThat(editing.history(code, "en")).hasSize(3).allMatch(VersionLine::shipped)
                .extracting(VersionLine::inForce).containsExactly(true, false, false);
    }

    @Test
    void aWordingThatComesBackIsOnlyOfferedWhereThereIsOneOfOurOwn() {
        comes("Tea is at eight.");
        comes("Tea is at nine.");
        signIn(Role.FACILITATOR);
        ContentId own = editing.begin(editing.history(code, "en").getFirst().id());
        editing.change(own, editing.version(own).version(), OwnTexts.saying("Coffee is at ten."), "");
        signIn(Role.ADMIN);
        editing.review(own, editing.version(own).version());
        editing.publish(own, editing.version(own).version());
        comes("Tea is at eight.");
        assertThat(inForce()).isEqualTo(OwnTexts.saying("Coffee is at ten."));
        ContentId back = editing.backToShipped(code, "en");
        assertThat(editing.version(back).text()).isEqualTo(OwnTexts.saying("Tea is at eight."));
    }

    @Test
    void aDraftThatTakesTheNextNumberInTheSameMomentKeepsNoTextAway() {
        comes("Tea is at eight.");
        AtomicBoolean late = new AtomicBoolean(true);
        ContentVersions besideADraft = (ContentVersions) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {ContentVersions.class}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(versions, arguments);
                        return method.getName().equals("lastNumber") && late.getAndSet(false) ? (int) result - 1 : result;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
        new ShippedContent(besideADraft, allOrNothing, calendar).take(shipped("Tea is at nine."));
        assertThat(late).isFalse();
        assertThat(inForce()).isEqualTo(OwnTexts.saying("Tea is at nine."));
    }

    private void comes(String words) {
        content.take(shipped(words));
    }

    private ShippedContent.Shipped shipped(String words) {
        return new ShippedContent.Shipped(code, OwnTexts.saying(words));
    }

    private String inForce() {
        return curriculum.inForce(code, "en").orElseThrow().text();
    }
}
