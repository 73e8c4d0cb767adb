package org.mafs.safeguarding;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.OptimisticLock;
import org.mafs.base.AccountId;
import org.mafs.base.Versioned;
import org.mafs.base.Words;

/** Its version counts what somebody could have been reading while another changed it: the words and the numbers. */
@Entity
class HelpLine extends Versioned {

    private String name;
    private String how;
    private String phone;
    private String textTo;
    private String textWords;
    @OptimisticLock(excluded = true)
    private int position;
    @OptimisticLock(excluded = true)
    private LocalDate lastCheckedOn;
    @OptimisticLock(excluded = true)
    private Long checkedBy;
    @OptimisticLock(excluded = true)
    private boolean retired;

    protected HelpLine() {
    }

    HelpLine(NewHelpLine asked) {
        change(asked);
    }

    /** Another number has not been checked by anybody. */
    void change(NewHelpLine asked) {
        String newPhone = orNull(asked.phone());
        String newTextTo = orNull(asked.textTo());
        String newTextWords = orNull(asked.textWords());
        if (!Objects.equals(newPhone, phone) || !Objects.equals(newTextTo, textTo)
                || !Objects.equals(newTextWords, textWords)) {
            lastCheckedOn = null;
            checkedBy = null;
        }
        name = asked.name().strip();
        how = asked.how().strip();
        phone = newPhone;
        textTo = newTextTo;
        textWords = newTextWords;
    }

    void checked(LocalDate today, AccountId by) {
        lastCheckedOn = today;
        checkedBy = by.value();
    }

    void moveTo(int place) {
        position = place;
    }

    void retire(boolean noLongerShown) {
        retired = noLongerShown;
    }

    boolean isRetired() {
        return retired;
    }

    int position() {
        return position;
    }

    String name() {
        return name;
    }

    WayToHelp shown() {
        return new WayToHelp(name, how, phone, textTo == null ? null : new WayToHelp.Text(textTo, textWords));
    }

    /** "Samaritans 116 123", as there is room for it on paper. A name that says its number says it once. */
    String inShort() {
        String text = textTo == null ? null : textWords == null ? Words.say("safeguarding.help-line.short.text", textTo)
                : Words.say("safeguarding.help-line.short.text-words", textWords, textTo);
        if (phone == null) {
            return Words.say("safeguarding.help-line.short.by-text", name, text);
        }
        String called = name.contains(phone) ? name : Words.say("safeguarding.help-line.short.by-phone", name, phone);
        return text == null ? called : Words.say("safeguarding.help-line.short.or", called, text);
    }

    HelpLineRecord record() {
        return new HelpLineRecord(new HelpLineId(id()), version(), name, how, Optional.ofNullable(phone),
                Optional.ofNullable(textTo), Optional.ofNullable(textWords), Optional.ofNullable(lastCheckedOn),
                retired);
    }

    private static String orNull(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
