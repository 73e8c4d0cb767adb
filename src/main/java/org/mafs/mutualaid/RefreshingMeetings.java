package org.mafs.mutualaid;

import jakarta.annotation.security.RolesAllowed;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.access.AccountRegister;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.Refused;
import org.mafs.base.TriedAgain;
import org.mafs.base.Words;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the directory as the fellowships' own lists tell of it: first only looked at, then all of it or nothing. What a
 * list leaves out closes and stays for those who went there; what somebody entered here is never touched by a list.
 */
@Service
@RolesAllowed({Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
public class RefreshingMeetings {

    /** In bytes. */
    public static final long LARGEST_FILE = 64L << 20;

    private static final int HISTORY = 50;
    private static final int LONGEST_NAME = 120;

    private final ListedMeetings meetings;
    private final MeetingSources sources;
    private final MeetingRefreshes refreshes;
    private final FellowshipRows fellowships;
    private final AccountRegister accounts;
    private final CurrentAccount current;
    private final Calendar calendar;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    RefreshingMeetings(ListedMeetings meetings, MeetingSources sources, MeetingRefreshes refreshes,
            FellowshipRows fellowships, AccountRegister accounts, CurrentAccount current, Calendar calendar,
            PlatformTransactionManager transactions) {
        this.meetings = meetings;
        this.sources = sources;
        this.refreshes = refreshes;
        this.fellowships = fellowships;
        this.accounts = accounts;
        this.current = current;
        this.calendar = calendar;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
    }

    /**
     * What using it would do. Nothing is stored.
     *
     * @throws BrokenList        when it cannot be read at all
     * @throws UnknownFellowship when nobody knows the fellowship and it is not said to be new
     */
    public Refreshed preview(MeetingList list) {
        ListReading read = read(list);
        return reading.execute(status -> compared(list, read).told(Refreshed.Standing.READY));
    }

    /**
     * Uses it, all of it at once. The same list twice changes nothing.
     *
     * @param shown     the mark of what somebody has looked at; null to use it whatever it does
     * @param closeMany whether it is meant when more than a third of the source's meetings close
     * @return what has been done; where its standing is not {@link Refreshed.Standing#USED}, what would be, and nothing was
     * @throws BrokenList        when it cannot be read at all
     * @throws UnknownFellowship when nobody knows the fellowship and it is not said to be new
     */
    @TriedAgain
    public Refreshed apply(MeetingList list, String shown, boolean closeMany) {
        ListReading read = read(list);
        return writing.execute(status -> {
            meetings.takeTurns();
            ListReading now = read.isOfNobodyKnown() ? Fellowships.called(list.fellowship(), known()).map(read::of)
                    .orElse(read) : read;
            RefreshPlan plan = compared(list, now);
            Refreshed told = plan.told(Refreshed.Standing.USED);
            if (told.standing() == Refreshed.Standing.EMPTY) {
                return told;
            }
            if (shown != null && !shown.equals(told.mark())) {
                return told.standing(Refreshed.Standing.MOVED_ON);
            }
            if (told.standing() == Refreshed.Standing.CLOSES_MANY && !closeMany) {
                return told;
            }
            store(list, now, plan, told);
            return told.standing(Refreshed.Standing.USED);
        });
    }

    /** How it is written, as far as its beginning shows; empty when it does not. */
    public Optional<MeetingFormat> guess(Path file) {
        return FormatGuess.of(file);
    }

    /** Where lists have come from until now, by name. */
    public List<MeetingSourceRecord> sources() {
        return reading.execute(status -> {
            Map<Long, FellowshipRecord> kinds = known().stream()
                    .collect(Collectors.toMap(kind -> kind.id().value(), Function.identity()));
            return sources.findAllByOrderByNameAsc().stream()
                    .map(source -> source.record(kinds.get(source.fellowshipId()))).toList();
        });
    }

    /** The last of them first. */
    public List<RefreshRecord> history() {
        return reading.execute(status -> {
            List<MeetingRefresh> last = refreshes.findByOrderByRefreshedAtDescIdDesc(Limit.of(HISTORY));
            Map<Long, String> names = sources.findAll().stream()
                    .collect(Collectors.toMap(MeetingSource::id, MeetingSource::name));
            Map<AccountId, String> people = accounts.names(last.stream().map(MeetingRefresh::by)
                    .filter(by -> by != null).toList());
            return last.stream().map(refresh -> refresh.record(names.get(refresh.sourceId()),
                    people.get(refresh.by()))).toList();
        });
    }

    private ListReading read(MeetingList list) {
        List<FellowshipRecord> known = reading.execute(status -> known());
        Optional<FellowshipRecord> usual = Fellowships.called(list.fellowship(), known);
        if (usual.isEmpty() && list.newKind() == null) {
            throw new UnknownFellowship(list.fellowship(), known);
        }
        return ListReading.of(list, usual.orElseGet(() -> NewFellowship.named(list.fellowship(), list.newKind(), known)),
                known);
    }

    private List<FellowshipRecord> known() {
        return fellowships.findAllByOrderByPositionAscIdAsc().stream().map(Fellowship::record).toList();
    }

    private RefreshPlan compared(MeetingList list, ListReading read) {
        String name = sourceName(list, read.usual());
        Optional<MeetingSource> source = sources.findByName(name);
        if (source.isPresent() && !source.get().isFor(read.usual().id())) {
            throw new Refused("mutualaid.refresh.source-of-another", source.get().name(),
                    fellowships.findById(source.get().fellowshipId()).orElseThrow().record().name());
        }
        Long id = source.map(MeetingSource::id).orElse(null);
        Collection<FellowshipId> kinds = Stream.concat(Stream.of(read.usual().id()),
                read.meetings().found().stream().map(found -> found.details().fellowship())).distinct().toList();
        List<KnownMeeting> stored = meetings.known(id, kinds);
        return new RefreshPlan(source.map(MeetingSource::name).orElse(name), list.format(), read, id, stored);
    }

    private static String sourceName(MeetingList list, FellowshipRecord fellowship) {
        if (list.source() == null || list.source().isBlank()) {
            return Words.say("mutualaid.refresh.source", fellowship.name(), Words.say("mutualaid.refresh.format", list.format()));
        }
        String name = list.source().strip();
        if (name.length() > LONGEST_NAME) {
            throw new Refused("mutualaid.refresh.source-name", LONGEST_NAME);
        }
        return name;
    }

    private void store(MeetingList list, ListReading read, RefreshPlan plan, Refreshed told) {
        Optional<FellowshipId> made = made(read.usual());
        MeetingSource source = sources.findByName(told.source()).orElseGet(() -> sources.saveAndFlush(new MeetingSource(
                told.source(), list.format(), made.orElse(read.usual().id()))));
        plan.write(meetings, source.id(), made, calendar.today());
        source.refreshed(list.format(), calendar.now());
        AccountId by = current.id();
        refreshes.save(new MeetingRefresh(source.id(), list.fileName(), told, calendar.now(),
                by.value() == 0 ? null : by));
    }

    /** The fellowship that this list brings with it, stored now. */
    private Optional<FellowshipId> made(FellowshipRecord usual) {
        if (!NewFellowship.is(usual.id())) {
            return Optional.empty();
        }
        int last = known().size();
        return Optional.of(fellowships.saveAndFlush(new Fellowship(usual.code(), usual.name(), usual.kind(), last + 1))
                .record().id());
    }
}
