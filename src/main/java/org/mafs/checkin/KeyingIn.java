package org.mafs.checkin;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mafs.access.CohortScope;
import org.mafs.access.FormWay;
import org.mafs.access.Role;
import org.mafs.base.Conflict;
import org.mafs.base.Conflict.Difference;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.base.TriedAgain;
import org.mafs.base.Words;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.RoomNews;
import org.mafs.cohort.Starting;
import org.mafs.cohort.Timetable;
import org.mafs.cohort.Tonight;
import org.mafs.draft.Drafts;
import org.mafs.draft.FormKey;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.ResponseRecord;
import org.mafs.measure.Risk;
import org.mafs.measure.Score;
import org.mafs.measure.Substance;
import org.mafs.measure.UseDiary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Paper sheets, keyed in after the evening: whose they are, and what they say. */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class KeyingIn {

    private static final String LAYOUT = "page";

    private final Timetable timetable;
    private final Evening evening;
    private final HandingIn handingIn;
    private final AnswersHandedIn handedIn;
    private final CompletedForms measures;
    private final UseDiary diary;
    private final Drafts drafts;
    private final CohortPlanning cohorts;
    private final CohortScope scope;
    private final PaperCodes codes;
    private final FilledForms filled;
    private final RoomNews news;
    private final Starting start;
    private final SheetLooks looks;

    KeyingIn(Timetable timetable, Evening evening, HandingIn handingIn, AnswersHandedIn handedIn,
            CompletedForms measures, UseDiary diary, Drafts drafts, CohortPlanning cohorts,
            CohortScope scope, PaperCodes codes, FilledForms filled, RoomNews news, Starting start,
            SheetLooks looks) {
        this.timetable = timetable;
        this.evening = evening;
        this.handingIn = handingIn;
        this.handedIn = handedIn;
        this.measures = measures;
        this.diary = diary;
        this.drafts = drafts;
        this.cohorts = cohorts;
        this.scope = scope;
        this.codes = codes;
        this.filled = filled;
        this.news = news;
        this.start = start;
        this.looks = looks;
    }

    /** Everybody of the evening with their code, and what each is asked; a fixed number of statements. */
    @Transactional(readOnly = true)
    public List<PaperPerson> people(SessionId session) {
        Tonight tonight = timetable.of(session);
        Map<EnrolmentId, Set<Substance>> named = diary.namedAt(session);
        Map<FormKey, Map<Integer, OptionalInt>> read = looks.at(session);
        return evening.of(tonight.session(), tonight.lastSession()).stream()
                .map(person -> new PaperPerson(person, codes.of(session, person.enrolment().id()), forms(person),
                        named.getOrDefault(person.enrolment().id(), Set.of()), read(session, person, read))).toList();
    }

    private static Map<Form, Map<Integer, OptionalInt>> read(SessionId session, EveningPerson person,
            Map<FormKey, Map<Integer, OptionalInt>> read) {
        Map<Form, Map<Integer, OptionalInt>> ofPerson = new TreeMap<>();
        person.due().forEach(form -> Optional.ofNullable(
                        read.get(FormKey.atSession(form.code(), person.enrolment().id(), session)))
                .ifPresent(ticked -> ofPerson.put(form, ticked)));
        return ofPerson;
    }

    /** Whether a sheet with this code was a spare one, so that only the register's walk-in lines know whose it is. */
    @Transactional(readOnly = true)
    public boolean isSpare(SessionId session, PaperCode code) {
        scope.require(session);
        return IntStream.range(0, PaperCodes.SPARE).anyMatch(number -> codes.spare(session, number).equals(code));
    }

    /**
     * Hands one form of one sheet in. What is there already and says otherwise, handed in or begun on a tablet, is
     * never replaced unseen. The same again changes nothing.
     *
     * @param answers   by field; absent or empty is left blank, {@code -} is "I'd rather not say"
     * @param replacing the number of the handing-in that is knowingly replaced
     * @return what takes it back; empty when nothing changed
     * @throws Conflict with both versions; {@link ToldElsewhere} where only other forms have told days otherwise
     * @throws Refused  when no answer is there, or one cannot be
     */
    @TriedAgain
    public Optional<Keyed> keyIn(SessionId session, EnrolmentId person, Form form, Map<String, String> answers,
            OptionalLong replacing) {
        Occasion occasion = occasion(session, person);
        start.require(session);
        long number = handingIn.number(form, occasion);
        boolean isIn = handingIn.isIn(form, occasion);
        Map<String, String> theirs = isIn ? handedIn.of(form, occasion).byField() : drafts.of(occasion.key(form), person);
        PaperDays days = days(form, occasion);
        Map<String, String> yours = withAmounts(theirs, withVisits(theirs, days.withoutToldAlike(answers)));
        List<Difference> elsewhere = days.differences(yours);
        List<Difference> differences = differences(theirs, days.withoutTold(yours),
                isIn ? Optional.empty() : Optional.of(looks.fields(occasion.key(form))));
        if (!replacing.equals(OptionalLong.of(number))) {
            requireAlike(number, differences, elsewhere, days.withoutTold(answers));
        }
        if (isIn && differences.isEmpty() && elsewhere.isEmpty()) {
            return Optional.empty();
        }
        Optional<Filled> wayBefore = isIn ? filled.of(occasion.key(form)).map(FilledForm::how) : Optional.empty();
        handingIn.handIn(form, occasion, new GivenAnswers(yours), new Filled(FormWay.PAPER, FormWords.HOME, LAYOUT),
                number);
        return Optional.of(new Keyed(person, form, isIn ? Optional.of(new GivenAnswers(theirs)) : Optional.empty(),
                wayBefore, handingIn.number(form, occasion)));
    }

    private static void requireAlike(long number, List<Difference> differences, List<Difference> elsewhere,
            Map<String, String> withoutElsewhere) {
        if (!differences.isEmpty()) {
            throw new Conflict(number, Stream.concat(differences.stream(), elsewhere.stream()).toList());
        }
        if (!elsewhere.isEmpty()) {
            throw new ToldElsewhere(number, elsewhere, withoutElsewhere);
        }
    }

    private PaperDays days(Form form, Occasion occasion) {
        int window = PaperDays.window(form);
        return new PaperDays(occasion.takenOn(), window, form.isMeasure() ? Map.of()
                : diary.toldByOthers(occasion.key(form), occasion.enrolment(), occasion.takenOn(), window));
    }

    /**
     * Which days the person has told on other forms already: by substance, the oldest day first, 1 for each that is told
     * and 0 for each that is not.
     */
    @Transactional(readOnly = true)
    public Map<Form, Map<Substance, String>> told(SessionId session, EnrolmentId person) {
        Occasion occasion = occasion(session, person);
        Map<Form, Map<Substance, String>> told = new TreeMap<>();
        for (Form form : List.of(Form.CHECK_IN, Form.LOOK_BACK)) {
            told.put(form, diary.known(occasion.key(form), person, occasion.takenOn(), PaperDays.window(form)));
        }
        return told;
    }

    /** What the measures ask of whoever leads, once they are in: to talk before the person leaves, or nothing. */
    @Transactional(readOnly = true)
    public Risk risk(SessionId session, EnrolmentId person) {
        occasion(session, person);
        Set<Risk> found = measures.of(person).stream().filter(form -> form.session().filter(session::equals).isPresent())
                .map(ResponseRecord::score).map(Score::risk).collect(Collectors.toSet());
        return found.contains(Risk.YES) ? Risk.YES : found.contains(Risk.UNANSWERED) ? Risk.UNANSWERED : Risk.NO;
    }

    /**
     * Takes a form back that was keyed in by mistake: what was there before stands there again.
     *
     * @throws Refused when somebody has handed it in again since, or it is a measure: that is put right, not unsaid
     */
    @TriedAgain
    public void takeBack(SessionId session, Keyed keyed) {
        Occasion occasion = occasion(session, keyed.person());
        Form form = keyed.form();
        if (form.isMeasure() || handingIn.number(form, occasion) != keyed.number()) {
            throw new Refused("paper.undo-changed");
        }
        if (keyed.before().isPresent()) {
            handingIn.handIn(form, occasion, keyed.before().get(),
                    keyed.wayBefore().orElse(new Filled(FormWay.TOGETHER, FormWords.HOME, LAYOUT)), keyed.number());
            return;
        }
        handingIn.takeOut(form, occasion);
        filled.remove(occasion.key(form));
        news.changed(session);
    }

    /** What was handed in on a tablet already keeps its sheet: a pack printed twice is the same pack. */
    private static Set<Form> forms(EveningPerson person) {
        Set<Form> forms = new TreeSet<>();
        if (!person.choseNotToWrite()) {
            forms.addAll(person.due());
            forms.addAll(person.done());
            person.planned().stream().filter(Form::isForTheClose).forEach(forms::add);
        }
        return forms;
    }

    private Occasion occasion(SessionId session, EnrolmentId person) {
        return new Occasion(person, Optional.of(session), cohorts.session(session, person).heldOn());
    }

    /**
     * @param begun the fields somebody has read on the sheet, of a form that is only begun: it differs where it has an
     *              answer, or was read and stands empty; what nobody has come to yet does not
     */
    private List<Difference> differences(Map<String, String> theirs, Map<String, String> yours,
            Optional<List<String>> begun) {
        Set<String> fields = new TreeSet<>(theirs.keySet());
        if (begun.isEmpty()) {
            fields.addAll(yours.keySet());
        }
        List<Difference> found = new ArrayList<>();
        for (String field : fields) {
            String their = theirs.getOrDefault(field, "").strip();
            String your = yours.getOrDefault(field, "").strip();
            if (!their.equals(your) && !(their.isEmpty() && begun.filter(read -> !read.contains(field)).isPresent())) {
                found.add(new Difference(question(field), inWords(field, their, your), inWords(field, your, their)));
            }
        }
        return found;
    }

    /** Paper asks how many meetings and not where: the same number leaves what was told of them on a tablet. */
    private static Map<String, String> withVisits(Map<String, String> theirs, Map<String, String> yours) {
        Map<String, String> all = new TreeMap<>(yours);
        String counted = theirs.getOrDefault(GivenAnswers.MEETINGS, "").strip();
        if (!counted.isEmpty() && counted.equals(yours.getOrDefault(GivenAnswers.MEETINGS, "").strip())) {
            theirs.forEach((field, told) -> {
                if (VisitFields.isOne(field)) {
                    all.putIfAbsent(field, told);
                }
            });
        }
        return all;
    }

    /** Paper asks on which days and not how much: the same days leave what was told of it on a tablet. */
    private static Map<String, String> withAmounts(Map<String, String> theirs, Map<String, String> yours) {
        Map<String, String> all = new TreeMap<>(yours);
        theirs.forEach((field, told) -> {
            String days = field.replace(GivenAnswers.AMOUNT, GivenAnswers.DAYS);
            if (field.startsWith(GivenAnswers.AMOUNT) && Objects.equals(theirs.get(days), yours.get(days))) {
                all.putIfAbsent(field, told);
            }
        });
        return all;
    }

    private String question(String field) {
        if (VisitFields.isOne(field)) {
            return Words.say("paper.field." + (field.startsWith(VisitFields.PLACE) ? "visits" : field));
        }
        if (field.startsWith(GivenAnswers.DAYS)) {
            return Words.say("measure.substance." + field.substring(GivenAnswers.DAYS.length()));
        }
        if (field.startsWith(GivenAnswers.AMOUNT)) {
            return Words.say("checkin.late.amount",
                    Words.say("measure.substance." + field.substring(GivenAnswers.AMOUNT.length())));
        }
        if (field.startsWith(GivenAnswers.ITEM)) {
            return Words.say("paper.item", field.substring(GivenAnswers.ITEM.length()));
        }
        return Words.say("paper.field." + field);
    }

    /** Of days told one by one, those that the other tells otherwise. */
    private static String inWords(String field, String answer, String other) {
        return GivenAnswers.days(answer).map(days -> GivenAnswers.days(other)
                .filter(others -> others.marks().length() == days.marks().length())
                .map(others -> DayWords.where(days, others)).orElseGet(() -> DayWords.of(days)))
                .orElseGet(() -> inWords(field, answer));
    }

    private static String inWords(String field, String answer) {
        return switch (answer) {
            case "" -> Words.say("measure.unanswered");
            case GivenAnswers.DECLINED -> Words.say("paper.rather-not");
            default -> field.equals(GivenAnswers.MAIN) ? Words.say("measure.substance." + answer) : answer;
        };
    }
}
