package org.mafs.safeguarding;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Conflict;
import org.mafs.base.Conflict.Difference;
import org.mafs.base.Refused;
import org.mafs.base.Rules;
import org.mafs.base.TriedAgain;
import org.mafs.base.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who helps at any hour. Every screen and sheet that names help lines takes them from here, so a change counts from the
 * next one on. Everyone may read them, also who is not signed in; at least one is always shown.
 */
@Service
@Transactional
@RolesAllowed({Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
public class HelpLines {

    private static final int IN_SHORT = 4;

    private final HelpLineRows lines;
    private final Rules rules;
    private final CurrentAccount current;
    private final Calendar calendar;

    HelpLines(HelpLineRows lines, Rules rules, CurrentAccount current, Calendar calendar) {
        this.lines = lines;
        this.rules = rules;
        this.current = current;
        this.calendar = calendar;
    }

    /** Those that are shown, in their order. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<WayToHelp> shown() {
        return inUse().map(HelpLine::shown).toList();
    }

    /** The first four with their numbers: one sentence, for paper and for who takes care of somebody. */
    @PermitAll
    @Transactional(readOnly = true)
    public String inShort() {
        return inUse().limit(IN_SHORT).map(HelpLine::inShort)
                .reduce((one, next) -> Words.say("safeguarding.help-line.short.and", one, next)).orElse("");
    }

    /** Those that are shown in their order, then those that are not. */
    @Transactional(readOnly = true)
    public List<HelpLineRecord> all() {
        return lines.findAllByOrderByRetiredAscPositionAscIdAsc().stream().map(HelpLine::record).toList();
    }

    /** Those shown that nobody has checked, or not for six months. */
    @Transactional(readOnly = true)
    public List<HelpLineRecord> toCheck() {
        return inUse().map(HelpLine::record).filter(line -> line.isDue(calendar.today())).toList();
    }

    private Stream<HelpLine> inUse() {
        return lines.findByRetiredFalseOrderByPositionAscIdAsc().stream();
    }

    /** It stands last, and counts as not checked. */
    @TriedAgain
    public HelpLineId add(NewHelpLine asked) {
        check(asked);
        List<HelpLine> all = lines.held();
        refuseSameName(all, null, asked);
        HelpLine line = new HelpLine(asked);
        line.moveTo(inOrder(all).size() + 1);
        return lines.saveAndFlush(line).record().id();
    }

    /**
     * Another number counts as not checked.
     *
     * @param seenVersion what the screen showed when the change was begun
     * @throws Conflict when somebody has saved something else since
     */
    @TriedAgain
    public void change(HelpLineId id, long seenVersion, NewHelpLine changed) {
        check(changed);
        List<HelpLine> all = lines.held();
        HelpLine line = found(all, id);
        refuseSameName(all, line, changed);
        HelpLineRecord stored = line.record();
        List<Difference> differences = differences(stored, changed);
        if (seenVersion != stored.version() && !differences.isEmpty()) {
            throw new Conflict(stored.version(), differences);
        }
        line.change(changed);
        lines.flush();
    }

    /**
     * Somebody made sure today that the numbers are right.
     *
     * @param seenVersion what the screen showed: other numbers than these were not checked
     * @throws Refused when they were changed meanwhile
     */
    @TriedAgain
    public void checked(HelpLineId id, long seenVersion) {
        HelpLine line = found(lines.held(), id);
        if (line.version() != seenVersion) {
            throw new Refused("safeguarding.help-line.changed-meanwhile", line.name());
        }
        line.checked(calendar.today(), current.id());
        lines.flush();
    }

    /** One place up among those that are shown; the first stays first. */
    @TriedAgain
    public void moveUp(HelpLineId id) {
        move(id, -1);
    }

    /** One place down among those that are shown; the last stays last. */
    @TriedAgain
    public void moveDown(HelpLineId id) {
        move(id, 1);
    }

    private void move(HelpLineId id, int places) {
        List<HelpLine> all = lines.held();
        List<HelpLine> order = inOrder(all);
        int from = order.indexOf(found(all, id));
        int to = from + places;
        if (from >= 0 && to >= 0 && to < order.size()) {
            Collections.swap(order, from, to);
        }
        number(order);
    }

    /**
     * A line that is no longer shown is kept, and can be shown again; then it stands last.
     *
     * @throws Refused when no other would be left
     */
    @TriedAgain
    public void retire(HelpLineId id, boolean noLongerShown) {
        List<HelpLine> all = lines.held();
        HelpLine line = found(all, id);
        if (line.isRetired() == noLongerShown) {
            return;
        }
        List<HelpLine> order = inOrder(all);
        if (noLongerShown) {
            if (order.size() == 1) {
                throw new Refused("safeguarding.help-line.last", line.name());
            }
            order.remove(line);
        } else {
            refuseSameName(all, line, line.name());
            order.add(line);
        }
        line.retire(noLongerShown);
        number(order);
    }

    private void number(List<HelpLine> order) {
        for (int place = 0; place < order.size(); place++) {
            order.get(place).moveTo(place + 1);
        }
        lines.flush();
    }

    private void check(NewHelpLine asked) {
        rules.check(asked);
        if (!asked.hasPhone() && !asked.hasTextTo()) {
            throw new Refused("safeguarding.help-line.number.needed");
        }
        if (asked.hasTextWords() && !asked.hasTextTo()) {
            throw new Refused("safeguarding.help-line.text-to.needed");
        }
    }

    private static void refuseSameName(List<HelpLine> all, HelpLine self, NewHelpLine asked) {
        if (self == null || !self.isRetired()) {
            refuseSameName(all, self, asked.name().strip());
        }
    }

    private static void refuseSameName(List<HelpLine> all, HelpLine self, String name) {
        if (inOrder(all).stream().anyMatch(other -> !other.equals(self) && other.name().equalsIgnoreCase(name))) {
            throw new Refused("safeguarding.help-line.taken", name);
        }
    }

    private static List<HelpLine> inOrder(List<HelpLine> all) {
        return all.stream().filter(line -> !line.isRetired())
                .sorted(Comparator.comparingInt(HelpLine::position).thenComparing(HelpLine::id))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static HelpLine found(List<HelpLine> all, HelpLineId id) {
        return all.stream().filter(line -> line.id() == id.value()).findFirst()
                .orElseThrow(EntityNotFoundException::new);
    }

    private static List<Difference> differences(HelpLineRecord theirs, NewHelpLine yours) {
        return Stream.of(difference("name", theirs.name(), yours.name()),
                        difference("how", theirs.how(), yours.how()),
                        difference("phone", theirs.phone().orElse(""), yours.phone()),
                        difference("text-to", theirs.textTo().orElse(""), yours.textTo()),
                        difference("text-words", theirs.textWords().orElse(""), yours.textWords()))
                .filter(difference -> !difference.theirs().equals(difference.yours())).toList();
    }

    private static Difference difference(String field, String theirs, String yours) {
        return new Difference(Words.say("safeguarding.help-line." + field), theirs, yours == null ? "" : yours.strip());
    }
}
