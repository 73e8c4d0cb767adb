package org.mafs.checkin;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.mafs.access.AccountRegister;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.CohortId;
import org.mafs.base.SessionId;
import org.mafs.base.Words;
import org.mafs.cohort.SessionRecord;
import org.mafs.cohort.Staffing;
import org.mafs.cohort.Timetable;
import org.mafs.cohort.Tonight;
import org.mafs.measure.OfficialWording;
import org.mafs.measure.OfficialWordings;
import org.mafs.measure.UseDays;
import org.mafs.safeguarding.HelpLines;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The evening on paper, for a prison, a power cut or a room without network: how to use it, the register, and for each
 * person their sheets. Names stand on the register only.
 */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class PaperPack {

    private static final int WALK_INS = 3;
    private static final int WHEN_NOBODY_IS_ON_THE_LIST = 12;

    private final Timetable timetable;
    private final KeyingIn keyingIn;
    private final Staffing staffing;
    private final AccountRegister accounts;
    private final CurrentAccount current;
    private final PaperCodes codes;
    private final PaperSheets sheets;
    private final HelpLines helpLines;
    private final OfficialWordings wordings;
    private final MemoryDays memoryDays;

    PaperPack(Timetable timetable, KeyingIn keyingIn, Staffing staffing, AccountRegister accounts,
            CurrentAccount current, PaperCodes codes, PaperSheets sheets, HelpLines helpLines,
            OfficialWordings wordings, MemoryDays memoryDays) {
        this.timetable = timetable;
        this.keyingIn = keyingIn;
        this.staffing = staffing;
        this.accounts = accounts;
        this.current = current;
        this.codes = codes;
        this.sheets = sheets;
        this.helpLines = helpLines;
        this.wordings = wordings;
        this.memoryDays = memoryDays;
    }

    /** How big the letters are. */
    public enum Print {
        NORMAL, LARGE
    }

    /** Writes the whole pack as a PDF. Printed again it has the same codes. */
    public void write(SessionId session, Print print, OutputStream to) throws IOException {
        Tonight tonight = timetable.of(session);
        List<PaperPerson> people = keyingIn.people(session);
        sheets.write(new PaperEvening(tonight, leaders(tonight), people, spares(session, people.size()),
                helpLines.inShort(), print, official(people), memory(tonight.session(), people)), to);
    }

    /** A guest remembers the sessions of their own cohort. */
    private Map<CohortId, Map<LocalDate, String>> memory(SessionRecord session, List<PaperPerson> people) {
        Set<CohortId> cohorts = new HashSet<>(Set.of(session.cohort()));
        people.forEach(person -> cohorts.add(person.person().enrolment().cohort()));
        return memoryDays.between(cohorts, session.heldOn().minusDays(UseDays.FOUR_WEEKS), session.heldOn(),
                FormWords.HOME);
    }

    private Map<Form, OfficialWording> official(List<PaperPerson> people) {
        Map<Form, OfficialWording> official = new TreeMap<>();
        people.stream().flatMap(person -> person.forms().stream()).filter(Form::isMeasure).distinct()
                .forEach(form -> wordings.inUse(form.instrument(), FormWords.HOME)
                        .ifPresent(words -> official.put(form, words)));
        return official;
    }

    private List<PaperCode> spares(SessionId session, int people) {
        return IntStream.range(0, people == 0 ? WHEN_NOBODY_IS_ON_THE_LIST : WALK_INS)
                .mapToObj(number -> codes.spare(session, number)).toList();
    }

    /** Who covers leads the evening, and knows nothing else of who leads the cohort. */
    private List<String> leaders(Tonight tonight) {
        if (tonight.part() == Tonight.Part.COVERS) {
            return List.of(current.get().name());
        }
        List<String> names = new ArrayList<>(accounts.names(staffing.of(tonight.session().id()).there()).values());
        names.sort(Words.inOrder());
        return names;
    }
}
