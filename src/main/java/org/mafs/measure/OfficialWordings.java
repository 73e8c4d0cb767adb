package org.mafs.measure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Conflict;
import org.mafs.base.Conflict.Difference;
import org.mafs.base.Refused;
import org.mafs.base.TriedAgain;
import org.mafs.base.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The official words of published instruments, as the organisation has installed them. None comes with the product.
 * Nothing that was installed is ever changed or removed: other words are the next number and take the place of those
 * before. So a form that is still open somewhere never refers to words that are not there any more.
 */
@Service
@Transactional
@RolesAllowed({Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
public class OfficialWordings {

    private static final String ENGLISH = "en";

    private final InstrumentLibrary library;
    private final JdbcClient database;
    private final CurrentAccount current;
    private final Calendar calendar;

    OfficialWordings(InstrumentLibrary library, JdbcClient database, CurrentAccount current, Calendar calendar) {
        this.library = library;
        this.database = database;
        this.current = current;
        this.calendar = calendar;
    }

    /** Everything that was ever installed for an instrument, the newest first. */
    @Transactional(readOnly = true)
    public List<OfficialWording> of(String code) {
        return database.sql("SELECT * FROM instrument_wording WHERE code = ? ORDER BY installed_at DESC, number DESC")
                .param(code).query(OfficialWordings::wording).list();
    }

    /** In which languages, by name, each instrument can be asked in its official words now. */
    @Transactional(readOnly = true)
    public Map<String, List<String>> languages() {
        Map<String, List<String>> languages = new TreeMap<>();
        database.sql("SELECT code, instrument_number, language FROM instrument_wording WHERE retired_at IS NULL")
                .query(row -> {
                    String code = row.getString("code");
                    if (library.current(code).filter(isOf(row.getInt("instrument_number"))).isPresent()) {
                        languages.computeIfAbsent(code, any -> new ArrayList<>())
                                .add(OfficialWording.nameOf(row.getString("language")));
                    }
                });
        languages.values().forEach(names -> names.sort(Words.inOrder()));
        return languages;
    }

    private static Predicate<Instrument> isOf(int version) {
        return instrument -> instrument.version() == version;
    }

    /**
     * The words in which this instrument is asked: in the person's language, else in English.
     *
     * @return empty where neither is installed, or its words are our own
     * @throws AccessDeniedException for a person who was not asked to fill it in
     */
    @Transactional(readOnly = true)
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS, Role.FILLS_FORMS})
    public Optional<OfficialWording> inUse(Instrument instrument, String language) {
        requireAsked(instrument.code());
        if (instrument.isOwnWording()) {
            return Optional.empty();
        }
        List<OfficialWording> there = database.sql("SELECT * FROM instrument_wording WHERE code = ? "
                        + "AND instrument_number = ? AND retired_at IS NULL ORDER BY number DESC, id DESC")
                .params(instrument.code(), instrument.version()).query(OfficialWordings::wording).list();
        return there.stream().filter(wording -> nearness(wording.language(), language) < Integer.MAX_VALUE)
                .min(Comparator.comparingInt(wording -> nearness(wording.language(), language)));
    }

    /** Portuguese of Brazil is asked in Portuguese rather than in English. */
    private static int nearness(String there, String wanted) {
        if (there.equalsIgnoreCase(wanted)) {
            return 0;
        }
        List<String> main = Stream.of(wanted, ENGLISH).map(OfficialWordings::main).toList();
        if (!main.contains(main(there))) {
            return Integer.MAX_VALUE;
        }
        int plain = there.equals(main(there)) ? 1 : 2;
        return main(there).equals(main.getFirst()) ? plain : 2 + plain;
    }

    private static String main(String language) {
        return Locale.forLanguageTag(language).getLanguage();
    }

    /**
     * Installs official words. They take the place of those in the same language, which stay with the answers that were
     * given to them.
     *
     * @param seen the number of the words in that language that the one who installs knows of; 0 for none
     * @return the new ones
     * @throws Refused  when they do not fit the instrument, or its words are our own
     * @throws Conflict when somebody has installed others since
     */
    @TriedAgain
    public OfficialWording install(String code, PastedWording pasted, int seen) {
        Instrument instrument = library.current(code).orElseThrow(EntityNotFoundException::new);
        if (instrument.isOwnWording()) {
            throw new Refused("measure.wording.is-own", instrument.title());
        }
        OfficialWords words = pasted.wordsFor(instrument);
        String language = pasted.languageTag();
        Optional<OfficialWording> before = last(instrument, language);
        int last = before.map(OfficialWording::number).orElse(0);
        if (last != seen) {
            throw new Conflict(last, before.map(theirs -> differences(instrument, theirs, words, pasted.copyright()))
                    .orElse(List.of()));
        }
        if (before.filter(OfficialWording::isInUse).filter(there -> there.words().equals(words)
                && there.copyright().equals(pasted.copyright())).isPresent()) {
            return before.get();
        }
        UUID id = UUID.randomUUID();
        Timestamp now = Timestamp.from(calendar.now());
        database.sql("UPDATE instrument_wording SET retired_at = ?, version = version + 1 WHERE code = ? "
                        + "AND instrument_number = ? AND language = ? AND retired_at IS NULL")
                .params(now, code, instrument.version(), language).update();
        database.sql("""
                        INSERT INTO instrument_wording (id, uuid, version, code, instrument_number, language, number,
                               words, copyright, installed_at, installed_by)
                        VALUES (NEXT VALUE FOR mafs_id, :uuid, 0, :code, :instrument, :language, :number, :words,
                               :copyright, :now, :by)""")
                .param("uuid", id.toString()).param("code", code).param("instrument", instrument.version())
                .param("language", language).param("number", last + 1).param("words", words.asText())
                .param("copyright", pasted.copyright()).param("now", now).param("by", current.id().value()).update();
        return found(id);
    }

    /** The last number in that language, in use or not; 0 for none. */
    @Transactional(readOnly = true)
    public int lastNumber(String code, String language) {
        Instrument instrument = library.current(code).orElseThrow(EntityNotFoundException::new);
        return last(instrument, language).map(OfficialWording::number).orElse(0);
    }

    /** From now on nobody is asked in these words. Twice is once. */
    @TriedAgain
    public void retire(UUID id) {
        database.sql("UPDATE instrument_wording SET retired_at = ?, version = version + 1 WHERE uuid = ? "
                + "AND retired_at IS NULL").params(Timestamp.from(calendar.now()), id.toString()).update();
    }

    /**
     * Answers were handed in that were given to these words.
     *
     * @return the same; empty when they are none of this instrument
     */
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
    public Optional<UUID> used(UUID id, String code) {
        requireAsked(code);
        boolean isIts = database.sql("SELECT COUNT(*) FROM instrument_wording WHERE uuid = ? AND code = ?")
                .params(id.toString(), code).query(Integer.class).single() > 0;
        if (!isIts) {
            return Optional.empty();
        }
        database.sql("UPDATE instrument_wording SET used_at = ? WHERE uuid = ? AND used_at IS NULL")
                .params(Timestamp.from(calendar.now()), id.toString()).update();
        return Optional.of(id);
    }

    private void requireAsked(String code) {
        if (current.participant().filter(person -> !person.forms().contains(code)).isPresent()) {
            throw new AccessDeniedException("This form was not opened for them.");
        }
    }

    private OfficialWording found(UUID id) {
        return database.sql("SELECT * FROM instrument_wording WHERE uuid = ?").param(id.toString())
                .query(OfficialWordings::wording).optional().orElseThrow(EntityNotFoundException::new);
    }

    private Optional<OfficialWording> last(Instrument instrument, String language) {
        return database.sql("SELECT * FROM instrument_wording WHERE code = ? AND instrument_number = ? AND language = ? "
                        + "ORDER BY number DESC LIMIT 1")
                .params(instrument.code(), instrument.version(), language).query(OfficialWordings::wording).optional();
    }

    private static List<Difference> differences(Instrument instrument, OfficialWording theirs, OfficialWords yours,
            String copyright) {
        List<Difference> differences = new ArrayList<>();
        add(differences, Words.say("measure.wording.lead"), theirs.words().lead().orElse(""), yours.lead().orElse(""));
        instrument.items().forEach(item -> add(differences, String.valueOf(item.number()),
                inWords(theirs.words().line(item)), inWords(yours.line(item))));
        add(differences, Words.say("measure.wording.copyright"), theirs.copyright(), copyright);
        return differences;
    }

    private static void add(List<Difference> differences, String what, String theirs, String yours) {
        if (!theirs.equals(yours)) {
            differences.add(new Difference(what, theirs, yours));
        }
    }

    private static String inWords(OfficialLine line) {
        return line.answers().isEmpty() ? line.text() : line.text() + " (" + String.join(", ", line.answers().values()) + ")";
    }

    private static OfficialWording wording(ResultSet row, int number) throws SQLException {
        return new OfficialWording(UUID.fromString(row.getString("uuid")), row.getString("code"),
                row.getInt("instrument_number"), row.getString("language"), row.getInt("number"),
                OfficialWords.fromText(row.getString("words")), row.getString("copyright"),
                row.getTimestamp("installed_at").toInstant(), instant(row, "used_at"), instant(row, "retired_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
