package org.mafs.checkin;

import jakarta.annotation.security.RolesAllowed;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes what tablets and phones send, also after the evening and when the account that handed the forms out is gone.
 * Whatever comes again is the same once more.
 */
@Service
@RolesAllowed(Role.FILLS_FORMS)
public class FormDesk {

    /** As it came: sealed, and bound to its id. */
    public record Sealed(String id, String sealed) {
    }

    private static final Logger LOG = LoggerFactory.getLogger(FormDesk.class);

    private final TabletKey key;
    private final JsonMapper json;
    private final EntryBook book;
    private final CurrentAccount current;
    private final Calendar calendar;
    private final Forms forms;
    private final LinkUse links;
    private final VisitQuestion places;

    FormDesk(TabletKey key, JsonMapper json, EntryBook book, CurrentAccount current, Calendar calendar, Forms forms,
            LinkUse links, VisitQuestion places) {
        this.key = key;
        this.json = json;
        this.book = book;
        this.current = current;
        this.calendar = calendar;
        this.forms = forms;
        this.links = links;
        this.places = places;
    }

    /**
     * In the order they were written in; each stands by itself. About what could not be written for a fault of ours
     * nothing is said: it stays where it is and comes again.
     */
    public List<EntryResult> take(List<Sealed> entries) {
        Participant person = current.participant().orElseThrow();
        return entries.stream().flatMap(entry -> taken(person, entry).stream()).toList();
    }

    private Optional<EntryResult> taken(Participant person, Sealed sealed) {
        try {
            return Optional.of(take(person, sealed));
        } catch (RuntimeException fault) {
            LOG.error("What came from a tablet could not be written and stays there: {}", fault.getClass().getName());
            return Optional.empty();
        }
    }

    private EntryResult take(Participant person, Sealed sealed) {
        Optional<Entry> opened = open(sealed);
        if (opened.isEmpty()) {
            return refused(sealed, Words.say("checkin.entry.unreadable"));
        }
        Entry entry = opened.get();
        Optional<Form> form = Optional.of(entry.form()).filter(person.forms()::contains)
                .flatMap(code -> forms.shown(code, entry.asks()));
        if (form.isEmpty()) {
            return refused(sealed, Words.say("checkin.entry.not-theirs"));
        }
        try {
            return entry.kind() == Entry.Kind.ANSWER ? answer(sealed, form.get(), person, entry)
                    : handIn(sealed, form.get(), person, entry);
        } catch (Refused cannotBe) {
            return refused(sealed, cannotBe.getMessage());
        }
    }

    private EntryResult answer(Sealed sealed, Form form, Participant person, Entry entry) {
        if (!AnswerRules.canBe(form, entry.field(), entry.value())
                || !places.unknown(person.enrolment(), Map.of(entry.field(), entry.value())).isEmpty()) {
            return refused(sealed, Words.say("checkin.answer-cannot-be"));
        }
        return result(sealed, book.answer(form, occasion(person), person.way(), entry), null);
    }

    /** One answer that cannot be does not keep the others from being handed in. */
    private EntryResult handIn(Sealed sealed, Form form, Participant person, Entry entry) {
        Occasion occasion = occasion(person);
        Map<String, String> answers = new TreeMap<>(AnswerRules.possible(form, entry.answers()));
        answers.keySet().removeAll(places.unknown(person.enrolment(), answers));
        boolean allCanBe = answers.size() == entry.answers().size();
        Entry possible = entry.with(answers);
        Written written;
        try {
            written = book.handIn(form, occasion, person.way(), possible);
        } catch (Conflict newerThere) {
            written = book.besideWhole(form, occasion, person.way(), possible);
        }
        links.handedIn(person);
        return result(sealed, written, allCanBe ? null : Words.say("checkin.answers-left-out"));
    }

    private Occasion occasion(Participant person) {
        return Occasion.of(person, calendar.today());
    }

    private Optional<Entry> open(Sealed sealed) {
        if (sealed == null || sealed.id() == null || sealed.sealed() == null) {
            return Optional.empty();
        }
        try {
            return key.open(Base64.getUrlDecoder().decode(sealed.sealed()), sealed.id())
                    .map(text -> json.readValue(text, Entry.class)).filter(Entry::isWhole);
        } catch (IllegalArgumentException | JacksonException notOurs) {
            return Optional.empty();
        }
    }

    private EntryResult result(Sealed sealed, Written written, String reason) {
        return new EntryResult(sealed.id(), written.status(), written.version(), reason, calendar.now());
    }

    private EntryResult refused(Sealed sealed, String reason) {
        String id = sealed == null ? null : sealed.id();
        return new EntryResult(id, Status.REFUSED, 0, reason, calendar.now());
    }
}
