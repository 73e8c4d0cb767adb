package org.mafs.curriculum;

import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.access.AccountRegister;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.Conflict;
import org.mafs.base.Conflict.Difference;
import org.mafs.base.Refused;
import org.mafs.base.TriedAgain;
import org.mafs.base.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The enterprise's own versions of a text: written by one, read by another, published by a coordinator. What is published
 * never changes; a change makes the next number. At most one draft of a text in a language is under way. No text tells of
 * anybody, so there is no scope to ask for.
 */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
public class ContentEditing {

    /** In characters; a whole session has about 30,000. */
    public static final int LONGEST = 100_000;
    /** In lines; a whole session has about 600. */
    static final int MOST_LINES = 5_000;
    public static final int LONGEST_REASON = 500;

    private static final Set<ContentStatus> OPEN = Set.of(ContentStatus.DRAFT, ContentStatus.REVIEWED);

    private final ContentVersions versions;
    private final ContentPictures pictures;
    private final AccountRegister accounts;
    private final CurrentAccount current;
    private final Calendar calendar;

    ContentEditing(ContentVersions versions, ContentPictures pictures, AccountRegister accounts, CurrentAccount current,
            Calendar calendar) {
        this.versions = versions;
        this.pictures = pictures;
        this.accounts = accounts;
        this.current = current;
        this.calendar = calendar;
    }

    /** Every version in a language, newest first; empty where there is no such text. */
    @Transactional(readOnly = true)
    public List<VersionLine> history(ContentCode code, String language) {
        List<ContentVersion> all = versions.findByCodeAndLanguageOrderByNumberDesc(code.value(), language);
        Map<AccountId, String> names = accounts.names(all.stream().flatMap(ContentVersion::people).distinct().toList());
        Optional<Long> inForce = versions.inForce(code.value(), language, calendar.now()).map(ContentVersion::id);
        return all.stream().map(version -> version.line(names, current.id(), inForce.equals(Optional.of(version.id())))).toList();
    }

    /** The languages in which there is any version of a text, English first. */
    @Transactional(readOnly = true)
    public List<ContentLanguage> languages(ContentCode code) {
        return versions.languages(code.value()).stream().map(ContentLanguage::new).toList();
    }

    /** @throws NoSuchElementException when there is none */
    @Transactional(readOnly = true)
    public ContentText version(ContentId id) {
        return stored(id).record();
    }

    /** @throws NoSuchElementException when there is none */
    @Transactional(readOnly = true)
    public VersionLine line(ContentId id) {
        ContentVersion version = stored(id);
        ContentText text = version.record();
        return history(text.code(), text.language()).stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }

    /** What is being written or read of a text, if anything. */
    @Transactional(readOnly = true)
    public Optional<ContentId> open(ContentCode code, String language) {
        return versions.findFirstByCodeAndLanguageAndStatusIn(code.value(), language, OPEN)
                .map(version -> new ContentId(version.id()));
    }

    /** Begins a draft from any version. Where one is under way already, that is the one. */
    @TriedAgain
    public ContentId begin(ContentId from) {
        ContentText source = stored(from).record();
        return open(source.code(), source.language()).orElseGet(() -> add(source, source.language()));
    }

    /**
     * Begins a draft in another language from the English text in force; in a language that there is already, from what
     * is in force there.
     *
     * @throws Refused where the language is none of those offered, or there is no such text
     */
    @TriedAgain
    public ContentId translate(ContentCode code, String language) {
        if (!ContentLanguage.isKnown(language)) {
            throw new Refused("curriculum.edit.language.unknown");
        }
        return open(code, language).orElseGet(() -> {
            ContentText source = versions.inForce(code.value(), language, calendar.now())
                    .or(() -> versions.inForce(code.value(), Curriculum.HOME, calendar.now()))
                    .map(ContentVersion::record).orElseThrow(() -> new Refused("curriculum.edit.none"));
            return add(source, language);
        });
    }

    /**
     * A draft of a text from elsewhere. The caller has looked whether one is under way.
     *
     * @param origin the version that it was written from; where there is none of that name here, it counts as written from
     *               what is in force
     */
    ContentId bringIn(ContentCode code, String language, String text, String because, Optional<UUID> origin) {
        requireFitting(text, because);
        Optional<ContentId> from = origin.flatMap(versions::findByUuid)
                .filter(version -> version.record().code().equals(code) && version.record().language().equals(language))
                .or(() -> versions.inForce(code.value(), language, calendar.now()))
                .map(version -> new ContentId(version.id()));
        ContentVersion draft = ContentVersion.draft(code, language, versions.lastNumber(code.value(), language) + 1, text,
                from, current.id(), calendar.now());
        draft.change(text, because, current.id(), calendar.now());
        return new ContentId(versions.saveAndFlush(draft).id());
    }

    /**
     * Keeps what was written, whole or not.
     *
     * @param seen the version of the draft that the screen began from
     * @throws Conflict when somebody else has saved something different since
     * @throws Refused  when it is no draft any more, or longer than can be kept
     */
    @TriedAgain
    public ContentText change(ContentId id, long seen, String text, String because) {
        requireFitting(text, because);
        ContentVersion draft = stored(id);
        ContentText theirs = draft.record();
        if (theirs.text().equals(text) && Objects.equals(draft.because().orElse(""), because.strip())) {
            return theirs;
        }
        if (draft.version() != seen) {
            throw new Conflict(draft.version(), differences(draft, text, because));
        }
        draft.change(text, because, current.id(), calendar.now());
        return versions.saveAndFlush(draft).record();
    }

    /**
     * Somebody else than the one who wrote it last has read it and found it good.
     *
     * @param seen the version of the draft that was read
     */
    @TriedAgain
    public void review(ContentId id, long seen) {
        ContentVersion draft = seen(id, seen);
        draft.review(current.id(), calendar.now());
        versions.saveAndFlush(draft);
    }

    /** Whether another version than the one it was begun from would be replaced by a draft; never by what it says already. */
    @Transactional(readOnly = true)
    public Optional<Overtaken> overtaken(ContentId id) {
        ContentVersion draft = stored(id);
        Optional<ContentVersion> from = draft.basedOn().flatMap(base -> versions.findById(base.value()));
        return overtaking(draft, from).map(now -> {
            List<ContentChange> missed = from.map(ContentVersion::record)
                    .filter(base -> base.language().equals(now.language()))
                    .map(base -> ContentChange.between(base.text(), now.text())).orElse(List.of());
            return new Overtaken(now.id(), now.number(), missed, ContentChange.between(now.text(), draft.record().text()));
        });
    }

    private Optional<ContentText> overtaking(ContentVersion draft, Optional<ContentVersion> from) {
        ContentText written = draft.record();
        if (!draft.isOpen()) {
            return Optional.empty();
        }
        return versions.inForce(written.code().value(), written.language(), calendar.now()).map(ContentVersion::record)
                .filter(now -> !now.text().equals(written.text()))
                .filter(now -> from.map(ContentVersion::record).filter(base -> base.language().equals(now.language())
                        && base.text().equals(now.text())).isEmpty());
    }

    /**
     * From now on everybody reads it, but for cohorts that have begun: they keep what they began with. A text exactly as
     * it came with MAFS needs no other reader.
     *
     * @throws Refused while something in it would not work, or where it would undo in silence what came into force
     *                 since it was begun: see {@link #publishInstead}
     */
    @TriedAgain
    @RolesAllowed({Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
    public void publish(ContentId id, long seen) {
        publish(seen(id, seen), Optional.empty());
    }

    /**
     * Publishes a draft knowing what it changes in the version that is in force.
     *
     * @param replaced the version that the draft was compared with
     * @throws Refused as {@link #publish} does, and where yet another version is in force by now
     */
    @TriedAgain
    @RolesAllowed({Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
    public void publishInstead(ContentId id, long seen, ContentId replaced) {
        publish(seen(id, seen), Optional.of(replaced));
    }

    private void publish(ContentVersion draft, Optional<ContentId> replaced) {
        ContentText text = draft.record();
        List<Remark> remarks = remarks(text.code(), text.language(), text.text()).stream().filter(Remark::stops).toList();
        if (!remarks.isEmpty()) {
            throw new Refused("curriculum.edit.not-ready", remarks.size(), remarks.getFirst().words());
        }
        overtaking(draft, draft.basedOn().flatMap(base -> versions.findById(base.value())))
                .filter(now -> !replaced.equals(Optional.of(now.id()))).ifPresent(now -> {
                    throw new Refused("curriculum.edit.overtaken", now.number());
                });
        if (isShipped(text)) {
            draft.publishShipped(current.id(), calendar.now());
        } else {
            draft.publish(current.id(), calendar.now());
        }
        versions.saveAndFlush(draft);
    }

    /**
     * Takes a published version back. Who has its address is told so; everybody else reads the version before it, and so
     * do cohorts that kept it. What was led from it stays known.
     *
     * @param seen the version of the record that the screen showed
     * @throws Refused when a session would have no text left to be led from
     */
    @TriedAgain
    @RolesAllowed({Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
    public void withdraw(ContentId id, long seen) {
        ContentVersion version = seen(id, seen);
        ContentText text = version.record();
        boolean another = versions.findByCodeAndLanguageOrderByNumberDesc(text.code().value(), text.language()).stream()
                .anyMatch(other -> !other.id().equals(version.id()) && other.status() == ContentStatus.PUBLISHED);
        if (text.code().isSession() && text.language().equals(Curriculum.HOME) && !another) {
            throw new Refused("curriculum.edit.withdraw.last");
        }
        version.withdraw(current.id(), calendar.now());
        versions.saveAndFlush(version);
    }

    /** Gives a draft up. It stays in the history. */
    @TriedAgain
    public void putAside(ContentId id, long seen) {
        ContentVersion draft = seen(id, seen);
        draft.putAside();
        versions.saveAndFlush(draft);
    }

    /**
     * Publishes the newest text that came with MAFS, as a version of its own: the history goes on.
     *
     * @throws Refused when it is in force already, or none came in this language
     */
    @TriedAgain
    @RolesAllowed({Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
    public ContentId backToShipped(ContentCode code, String language) {
        ContentText shipped = versions.findByCodeAndLanguageOrderByNumberDesc(code.value(), language).stream()
                .map(ContentVersion::record).filter(ContentText::shipped).findFirst()
                .orElseThrow(() -> new Refused("curriculum.edit.no-shipped"));
        if (versions.inForce(code.value(), language, calendar.now()).map(ContentVersion::record)
                .filter(now -> now.text().equals(shipped.text())).isPresent()) {
            throw new Refused("curriculum.edit.shipped-already");
        }
        ContentVersion back = ContentVersion.draft(code, language, versions.lastNumber(code.value(), language) + 1,
                shipped.text(), Optional.of(shipped.id()), current.id(), calendar.now());
        back.change(shipped.text(), Words.say("curriculum.edit.back.because"), current.id(), calendar.now());
        back.publishShipped(current.id(), calendar.now());
        return new ContentId(versions.saveAndFlush(back).id());
    }

    /** What is different between two versions, from the first to the other. */
    @Transactional(readOnly = true)
    public List<ContentChange> compare(ContentId before, ContentId after) {
        return ContentChange.between(stored(before).record().text(), stored(after).record().text());
    }

    /** What is wrong with a text, and what could be better. How hard it is to read is known of English only. */
    @Transactional(readOnly = true)
    public List<Remark> remarks(ContentCode code, String language, String text) {
        Stream<Remark> missing = ContentCheck.pictures(text).filter(name -> !pictures.isThere(name))
                .map(name -> Remark.stops("curriculum.check.no-picture", name));
        return Stream.concat(ContentCheck.remarks(code, text).stream()
                .filter(remark -> remark.stops() || language.equals(Curriculum.HOME)), missing).distinct().toList();
    }

    private ContentId add(ContentText source, String language) {
        return new ContentId(versions.saveAndFlush(ContentVersion.draft(source.code(), language,
                versions.lastNumber(source.code().value(), language) + 1, source.text(), Optional.of(source.id()), current.id(),
                calendar.now())).id());
    }

    private boolean isShipped(ContentText text) {
        return versions.existsByCodeAndLanguageAndShippedPrint(text.code().value(), text.language(),
                ShippedContent.print(text.text()));
    }

    private ContentVersion seen(ContentId id, long seen) {
        ContentVersion draft = stored(id);
        if (draft.version() != seen) {
            throw new Refused("curriculum.edit.changed-meanwhile");
        }
        return draft;
    }

    private ContentVersion stored(ContentId id) {
        return versions.findById(id.value()).orElseThrow();
    }

    private static void requireFitting(String text, String because) {
        if (text.length() > LONGEST || text.lines().count() > MOST_LINES) {
            throw new Refused("curriculum.edit.long", LONGEST);
        }
        if (because.strip().length() > LONGEST_REASON) {
            throw new Refused("curriculum.edit.because.long", LONGEST_REASON);
        }
    }

    private static List<Difference> differences(ContentVersion theirs, String text, String because) {
        List<ContentChange> changes = ContentChange.between(theirs.record().text(), text);
        String reason = theirs.because().orElse("");
        Stream<Difference> reasons = reason.equals(because.strip()) ? Stream.empty()
                : Stream.of(new Difference(Words.say("curriculum.edit.because"), reason, because.strip()));
        return Stream.concat(changes.stream().map(change -> new Difference(change.where().isEmpty()
                ? Words.say("curriculum.edit.part.head") : change.where(), words(change.before()), words(change.after()))),
                reasons).toList();
    }

    private static String words(Collection<ContentChange.Piece> pieces) {
        return pieces.stream().map(ContentChange.Piece::words).collect(Collectors.joining());
    }
}
