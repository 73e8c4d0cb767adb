package org.mafs.checkin;

import jakarta.annotation.security.RolesAllowed;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Participant;
import org.mafs.access.Role;
import org.mafs.audit.TabletKey;
import org.mafs.base.Calendar;
import org.mafs.base.Conflict;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.checkin.EntryBook.Written;
import org.mafs.checkin.EntryResult.Status;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes what tablets and phones send. Whatever comes again is the same once more. */
@Service
@RolesAllowed(Role.FILLS_FORMS)
public class FormDesk {

    /** As it came: sealed, and bound to its id. */
    public record Sealed(String id, String sealed) {
    }

    private final TabletKey key;
    private final JsonMapper json;
    private final EntryBook book;
    private final CurrentAccount current;
    private final Calendar calendar;

    FormDesk(TabletKey key, JsonMapper json, EntryBook book, CurrentAccount current, Calendar calendar) {
        this.key = key;
        this.json = json;
        this.book = book;
        this.current = current;
        this.calendar = calendar;
    }

    /** In the order they were written in; each stands by itself. */
    public List<EntryResult> take(List<Sealed> entries) {
        Participant person = current.participant().orElseThrow();
        return entries.stream().map(entry -> take(person, entry)).toList();
    }

    private EntryResult take(Participant person, Sealed sealed) {
        Optional<Entry> opened = open(sealed);
        if (opened.isEmpty()) {
            return refused(sealed, Words.say("checkin.entry.unreadable"));
        }
        Entry entry = opened.get();
        Optional<Form> form = Stream.of(Form.values()).filter(known -> known.code().equals(entry.form())
                && person.forms().contains(known.code())).findFirst();
        if (form.isEmpty()) {
            return refused(sealed, Words.say("checkin.entry.not-theirs"));
        }
        try {
            Written written = write(form.get(), person, entry);
            return new EntryResult(sealed.id(), written.status(), written.version(), null, calendar.now());
        } catch (Refused cannotBe) {
            return refused(sealed, cannotBe.getMessage());
        }
    }

    private Written write(Form form, Participant person, Entry entry) {
        Occasion occasion = Occasion.of(person);
        if (entry.kind() == Entry.Kind.ANSWER) {
            return book.answer(form, occasion, person.way(), entry);
        }
        try {
            return book.handIn(form, occasion, person.way(), entry);
        } catch (Conflict newerThere) {
            return book.besideWhole(form, occasion, person.way(), entry);
        }
    }

    private Optional<Entry> open(Sealed sealed) {
        try {
            return key.open(Base64.getUrlDecoder().decode(sealed.sealed()), sealed.id())
                    .map(text -> json.readValue(text, Entry.class)).filter(FormDesk::isWhole);
        } catch (IllegalArgumentException | JacksonException notOurs) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(Entry entry) {
        return Integer.valueOf(1).equals(entry.v()) && entry.writer() != null && entry.form() != null && entry.seq() > 0
                && entry.kind() != null && (entry.kind() == Entry.Kind.ANSWER
                ? entry.field() != null && entry.value() != null : entry.answers() != null);
    }

    private EntryResult refused(Sealed sealed, String reason) {
        return new EntryResult(sealed.id(), Status.REFUSED, 0, reason, calendar.now());
    }
}
