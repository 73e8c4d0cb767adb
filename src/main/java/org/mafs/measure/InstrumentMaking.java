package org.mafs.measure;

import jakarta.annotation.security.RolesAllowed;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Conflict;
import org.mafs.base.Conflict.Difference;
import org.mafs.base.Refused;
import org.mafs.base.TriedAgain;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An organisation's own instruments, and its own versions of those that come with the product: written, tried, published.
 * What is published never changes; a change makes the next number, and answers keep the one they were given to. At most
 * one draft of an instrument is under way. Instruments tell of nobody, so an admin may keep them too.
 */
@Service
@Transactional
@RolesAllowed({Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
public class InstrumentMaking {

    /** Other forms, and words that stand where an instrument's code would. */
    private static final Set<String> RESERVED = Set.of("check-in", "look-back", "late", "journey", "paper", "edit", "new",
            "form", "measure", "occasion", "language", "substance", "follow-up", "concern", "concerns", "plan", "care");

    private final InstrumentVersions versions;
    private final InstrumentLibrary library;
    private final CurrentAccount current;
    private final Calendar calendar;

    InstrumentMaking(InstrumentVersions versions, InstrumentLibrary library, CurrentAccount current, Calendar calendar) {
        this.versions = versions;
        this.library = library;
        this.current = current;
        this.calendar = calendar;
    }

    /** Every version there is of an instrument, the first one first; empty when there is none of this code. */
    @Transactional(readOnly = true)
    public List<InstrumentVersionRecord> versions(String code) {
        List<InstrumentVersionRecord> all = new ArrayList<>();
        Instruments.withCode(code).ifPresent(shipped -> all.add(new InstrumentVersionRecord(code, shipped.version(),
                VersionState.PUBLISHED, Optional.empty())));
        versions.findByCodeOrderByNumber(code).stream().map(InstrumentVersion::record).forEach(all::add);
        return all;
    }

    /** What is being written and not asked yet, of whatever instrument. */
    @Transactional(readOnly = true)
    public List<InstrumentDraft> drafts() {
        return versions.findByStatusOrderByCode(VersionState.DRAFT).stream().map(InstrumentMaking::record).toList();
    }

    @Transactional(readOnly = true)
    public Optional<InstrumentDraft> draft(String code) {
        return stored(code).map(InstrumentMaking::record);
    }

    /**
     * Starts a new instrument of the organisation's own.
     *
     * @return its draft, with a code made of its title
     * @throws Refused without a title
     */
    @TriedAgain
    public InstrumentDraft begin(String title) {
        if (title == null || title.isBlank() || title.strip().length() > InstrumentSketch.LONGEST_TITLE) {
            throw new Refused("measure.edit.new.title", InstrumentSketch.LONGEST_TITLE);
        }
        return add(free(InstrumentSketch.slug(title, "measure")), 1, InstrumentSketch.titled(title));
    }

    /**
     * Begins the next version of an instrument from the last one. When somebody has begun it already, theirs is the one.
     *
     * @throws java.util.NoSuchElementException when there is no such instrument
     */
    @TriedAgain
    public InstrumentDraft next(String code) {
        return draft(code).orElseGet(() -> {
            Instrument last = library.latest(code);
            return add(code, last.version() + 1, InstrumentSketch.of(last));
        });
    }

    /**
     * Brings an instrument in from a file, as a draft: a new one, or the next version of one that is here.
     *
     * @throws Refused when it is no instrument, its code is taken by something else, or a draft of it is under way
     */
    @TriedAgain
    public InstrumentDraft bringIn(InputStream file) {
        return bringIn(InstrumentFile.read(file));
    }

    private InstrumentDraft bringIn(Instrument read) {
        if (RESERVED.contains(read.code())) {
            throw new Refused("measure.edit.file.reserved", read.code());
        }
        if (stored(read.code()).isPresent()) {
            throw new Refused("measure.edit.file.draft-there", read.title());
        }
        InstrumentSketch sketch = InstrumentSketch.of(read);
        requireShippedParts(read);
        return add(read.code(), last(read.code()) + 1, sketch);
    }

    /**
     * Keeps what was written, complete or not.
     *
     * @param seen the version that the screen began from
     * @throws Conflict when somebody else has saved something different since
     * @throws Refused  when it was published or thrown away meanwhile
     */
    @TriedAgain
    public InstrumentDraft save(String code, long seen, InstrumentSketch sketch) {
        InstrumentVersion draft = stored(code).orElseThrow(() -> new Refused("measure.edit.gone"));
        InstrumentSketch theirs = draft.sketch();
        if (theirs.equals(sketch)) {
            return record(draft);
        }
        if (draft.version() != seen) {
            List<Difference> differences = sketch.differences(theirs);
            throw new Conflict(draft.version(), differences);
        }
        draft.write(sketch, calendar.now(), current.id());
        return record(versions.saveAndFlush(draft));
    }

    /**
     * From now on people are asked this version. What was answered before keeps the version it was answered in.
     *
     * @throws Conflict when somebody else has saved something different since
     * @throws Refused  when something is missing, or it takes away from an instrument that comes with the product
     */
    @TriedAgain
    public Instrument publish(String code, long seen, InstrumentSketch sketch) {
        save(code, seen, sketch);
        InstrumentVersion draft = stored(code).orElseThrow(() -> new Refused("measure.edit.gone"));
        Instrument made = sketch.instrument(code, draft.number());
        requireShippedParts(made);
        draft.publish(calendar.now(), current.id());
        versions.saveAndFlush(draft);
        library.changed();
        return made;
    }

    /** @throws Refused when it is published; that is never taken away */
    @TriedAgain
    public void discard(String code, long seen) {
        InstrumentVersion draft = stored(code).orElseThrow(() -> new Refused("measure.edit.gone"));
        if (draft.version() != seen) {
            throw new Refused("measure.edit.changed-since");
        }
        versions.delete(draft);
        versions.flush();
    }

    /**
     * Takes an own instrument out of use, or into use again. Answers to it stay.
     *
     * @throws Refused for what comes with the product, which a programme need not ask, and for what nobody was asked yet
     */
    @TriedAgain
    public void retire(String code, boolean retired) {
        if (Instruments.withCode(code).isPresent()) {
            throw new Refused("measure.edit.retire.shipped");
        }
        InstrumentVersion last = versions.findByCodeOrderByNumber(code).stream().filter(version -> !version.isDraft())
                .max(Comparator.comparingInt(InstrumentVersion::number))
                .orElseThrow(() -> new Refused("measure.edit.not-published"));
        last.retire(retired, calendar.now(), current.id());
        versions.saveAndFlush(last);
        library.changed();
    }

    /**
     * One version as a file, which {@link #bringIn} reads again.
     *
     * @throws Refused when it is a draft with something missing
     * @throws java.util.NoSuchElementException when there is no such version
     */
    @Transactional(readOnly = true)
    public String file(String code, int number) {
        Optional<InstrumentVersion> draft = stored(code).filter(version -> version.number() == number);
        return InstrumentFile.write(draft.isPresent() ? draft.get().sketch().instrument(code, number)
                : library.version(code, number));
    }

    /**
     * Of an instrument that comes with the product, an organisation may say what its authors left open or what it knows
     * better: bands, cut-off, reliable change, a table, sources. What makes answers comparable and people safe stays.
     */
    private static void requireShippedParts(Instrument changed) {
        Instruments.withCode(changed.code()).ifPresent(shipped -> {
            if (!sameQuestions(shipped, changed) || !sameScales(shipped, changed)
                    || shipped.wording() != changed.wording() || !shipped.copyright().equals(changed.copyright())
                    || shipped.askedAt() != changed.askedAt() || !shipped.recall().equals(changed.recall())) {
                throw new Refused("measure.edit.shipped.structure", shipped.title());
            }
            shipped.items().stream().filter(Item::asksAboutRisk).forEach(item -> requireRisk(item,
                    changed.items().get(item.number() - 1)));
        });
    }

    private static boolean sameQuestions(Instrument shipped, Instrument changed) {
        return shipped.items().size() == changed.items().size() && shipped.items().stream().allMatch(item -> {
            Item now = changed.items().get(item.number() - 1);
            return item.topic().equals(now.topic()) && item.min() == now.min() && item.max() == now.max()
                    && item.reversed() == now.reversed() && item.labels().equals(now.labels());
        });
    }

    private static boolean sameScales(Instrument shipped, Instrument changed) {
        return shipped.scales().size() == changed.scales().size() && shipped.scales().stream()
                .allMatch(scale -> changed.scales().stream().filter(now -> now.code().equals(scale.code()))
                        .anyMatch(now -> now.items().equals(scale.items()) && now.missing().equals(scale.missing())
                                && now.scoring() == scale.scoring() && now.direction() == scale.direction()
                                && now.transformation().byTable() == scale.transformation().byTable()
                                && now.transformation().factor().equals(scale.transformation().factor())));
    }

    private static void requireRisk(Item shipped, Item now) {
        if (!now.asksAboutRisk() || now.riskFrom().getAsInt() > shipped.riskFrom().getAsInt()) {
            throw new Refused("measure.edit.shipped.risk", shipped.number(), shipped.riskFrom().getAsInt());
        }
    }

    private InstrumentDraft add(String code, int number, InstrumentSketch sketch) {
        return record(versions.saveAndFlush(new InstrumentVersion(code, number, sketch, calendar.now(), current.id())));
    }

    private Optional<InstrumentVersion> stored(String code) {
        return versions.findByCodeAndStatus(code, VersionState.DRAFT);
    }

    /** The highest number that was published; 0 for none. */
    private int last(String code) {
        return versions(code).stream().filter(version -> !version.isDraft()).mapToInt(InstrumentVersionRecord::number)
                .max().orElse(0);
    }

    private String free(String wanted) {
        String code = wanted;
        for (int next = 2; RESERVED.contains(code) || Instruments.withCode(code).isPresent()
                || versions.existsByCode(code); next++) {
            code = wanted + "-" + next;
        }
        return code;
    }

    private static InstrumentDraft record(InstrumentVersion draft) {
        return new InstrumentDraft(draft.code(), draft.number(), draft.version(), draft.sketch());
    }
}
