package org.mafs.checkin;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.mafs.access.CurrentAccount;
import org.mafs.access.FormWay;
import org.mafs.access.Participant;
import org.mafs.access.Passes;
import org.mafs.access.Pins;
import org.mafs.access.Role;
import org.mafs.audit.TabletKey;
import org.mafs.base.Calendar;
import org.mafs.base.Refused;
import org.mafs.checkin.Sitting.DaysAsked;
import org.mafs.checkin.Sitting.Given;
import org.mafs.checkin.Sitting.Language;
import org.mafs.checkin.Sitting.Sheet;
import org.mafs.checkin.Sitting.Shown;
import org.mafs.checkin.Sitting.Verifier;
import org.mafs.cohort.CohortPlanning;
import org.mafs.draft.Drafts;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.Item;
import org.mafs.measure.OfficialWording;
import org.mafs.measure.OfficialWordings;
import org.mafs.measure.Substance;
import org.mafs.measure.UseDays;
import org.mafs.measure.UseDiary;
import org.mafs.person.Names;
import org.mafs.safeguarding.HelpLines;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Lays one person's forms out for the page that shows them. */
@Service
@Transactional
public class FormSheets {

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final Passes passes;
    private final Drafts drafts;
    private final HandingIn handingIn;
    private final AnswersHandedIn handedIn;
    private final FormQuestions questions;
    private final FormWords words;
    private final Names names;
    private final CohortPlanning cohorts;
    private final UseDiary diary;
    private final VisitQuestion visits;
    private final TabletKey key;
    private final Pins pins;
    private final CurrentAccount current;
    private final FormSettings settings;
    private final Forms forms;
    private final CompletedForms measures;
    private final HelpLines helpLines;
    private final OfficialWordings wordings;
    private final MaySpeak maySpeak;
    private final LinkUse links;
    private final Calendar calendar;
    private final MemoryDays memoryDays;

    FormSheets(Passes passes, Drafts drafts, HandingIn handingIn, AnswersHandedIn handedIn, FormQuestions questions,
            FormWords words, Names names, CohortPlanning cohorts, UseDiary diary, VisitQuestion visits, TabletKey key,
            Pins pins, CurrentAccount current, FormSettings settings, Forms forms, CompletedForms measures,
            HelpLines helpLines, OfficialWordings wordings, MaySpeak maySpeak, LinkUse links,
            Calendar calendar, MemoryDays memoryDays) {
        this.passes = passes;
        this.drafts = drafts;
        this.handingIn = handingIn;
        this.handedIn = handedIn;
        this.questions = questions;
        this.words = words;
        this.names = names;
        this.cohorts = cohorts;
        this.diary = diary;
        this.visits = visits;
        this.key = key;
        this.pins = pins;
        this.current = current;
        this.settings = settings;
        this.forms = forms;
        this.measures = measures;
        this.helpLines = helpLines;
        this.wordings = wordings;
        this.maySpeak = maySpeak;
        this.links = links;
        this.calendar = calendar;
        this.memoryDays = memoryDays;
    }

    /**
     * The forms that were opened for the one who asks and are not handed in. A sign of life from the same tablet may
     * come while they are read, so that nothing here may hold to what the pass was at the beginning.
     *
     * @throws Refused when all of them are in
     */
    @RolesAllowed(Role.FILLS_FORMS)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Sitting sitting(String language) {
        Participant person = current.participant().orElseThrow();
        Sitting sitting = sitting(person, words.known(language), false);
        links.opened(person);
        if (sitting.forms().isEmpty()) {
            throw new Refused("checkin.forms-are-in");
        }
        return sitting;
    }

    /** One form on the facilitator's own screen, with what was handed in before. */
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
    public Sitting together(Form form, Occasion occasion) {
        Participant person = passes.issue(FormWay.TOGETHER, occasion.enrolment(), occasion.session(),
                occasion.heldOn(), List.of(form.code()));
        return sitting(person, FormWords.HOME, true);
    }

    private Sitting sitting(Participant person, String language, boolean withHandedIn) {
        Occasion occasion = Occasion.of(person, calendar.today());
        List<Sheet> sheets = new ArrayList<>();
        for (Form form : forms.all()) {
            if (person.forms().contains(form.code()) && (withHandedIn || !handingIn.isIn(form, occasion))) {
                sheets.add(sheet(form, occasion, person, language));
            }
        }
        FormPlan plan = settings.kept();
        return new Sitting(person.way(), firstWord(names.of(person.enrolment())),
                firstWord(passes.issuer(person)), occasion(occasion, language), passes.writing(person),
                TEXT.encodeToString(key.publicKey()), UUID.randomUUID(),
                plan.oneAtATime() && person.way() != FormWay.TOGETHER ? "one" : "page", plan.idleMinutes(), pin(person),
                language, FormWords.direction(language), languages(),
                words.all(language, "form."), helpLines.shown(), sheets);
    }

    private Verifier pin(Participant person) {
        return pins.verifier(person).map(known -> new Verifier(TEXT.encodeToString(known.salt()), known.iterations(),
                TEXT.encodeToString(known.hash()), Pins.TRIES)).orElse(null);
    }

    private Sheet sheet(Form now, Occasion occasion, Participant person, String language) {
        Map<String, Given> answers = new HashMap<>();
        boolean isIn = handingIn.isIn(now, occasion);
        Form form = isIn && now.isMeasure() && now.instrument().version() > 1 ? asAnswered(now, occasion) : now;
        if (isIn) {
            handedIn.of(form, occasion).byField().forEach((field, value) -> answers.put(field, new Given(value, 0)));
        }
        drafts.kept(occasion.key(form), occasion.enrolment())
                .forEach((field, kept) -> answers.put(field, new Given(kept.value(), kept.version())));
        Optional<OfficialWording> official = form.isMeasure() ? wordings.inUse(form.instrument(), language)
                : Optional.empty();
        return new Sheet(form.code(), title(form, language), official.isPresent()
                ? official.get().words().lead().orElse(null) : intro(form, person.way(), language), form.minutes(),
                form.isOwnWording(), form.asksAboutRisk() ? care(person, language) : null,
                official.map(OfficialWording::copyright).or(() -> copyright(form)).orElse(null),
                official.map(FormSheets::shown).orElse(null), handingIn.number(form, occasion), isIn,
                official.map(words -> questions.official(form.instrument(), words.words()))
                        .orElseGet(() -> visits.among(questions.of(form, language, named(form, occasion, person.way()),
                                over(form, occasion, person.way(), language)), form, occasion, person.way(),
                                language)), answers,
                form.isMeasure() ? form.instrument().version() : null);
    }

    /** What was answered before is shown in the version it was answered in. */
    private Form asAnswered(Form form, Occasion occasion) {
        return Forms.form(measures.asked(occasion.key(form), occasion.enrolment(), form.code()));
    }

    private static Optional<String> copyright(Form form) {
        return form.isMeasure() ? form.instrument().copyright() : Optional.empty();
    }

    private static Shown shown(OfficialWording official) {
        return new Shown(official.id(), official.language(), FormWords.direction(official.language()));
    }

    /** Who may speak with them, told before they answer. Where nobody is in a room with them, nobody does so tonight. */
    private String care(Participant person, String language) {
        List<String> names = new ArrayList<>(maySpeak.with(person));
        String last = names.removeLast();
        String who = names.isEmpty() ? last : words.say(language, "care.or", String.join(", ", names), last);
        return words.say(language, person.session().isPresent() ? "care" : "care.later", who);
    }

    private String title(Form form, String language) {
        String key = form.code() + ".title";
        return words.knows(key) ? words.say(language, key) : form.title();
    }

    /** A published instrument without its official words is answered from the paper form. */
    private String intro(Form form, FormWay way, String language) {
        String key = form.code() + ".intro";
        if (form.isMeasure() && !words.knows(key)) {
            return form.isOwnWording() ? form.instrument().intro().orElse(null) : fromPaper(form, way, language);
        }
        return words.say(language, way == FormWay.TOGETHER && words.knows(key + ".together") ? key + ".together" : key);
    }

    private String fromPaper(Form form, FormWay way, String language) {
        Item first = form.instrument().items().getFirst();
        boolean boxes = first.max() - first.min() <= FormQuestions.WIDEST_SCALE && form.instrument().items().stream()
                .allMatch(item -> item.min() == first.min() && item.max() == first.max());
        return words.say(language, "measure.intro" + (boxes ? ".boxes" : "")
                + (way == FormWay.TOGETHER ? ".together" : ""), first.min(), first.max());
    }

    /** What they have spoken of themselves, earlier or at the start. A link may be opened by somebody else. */
    private Set<Substance> named(Form form, Occasion occasion, FormWay way) {
        Set<Substance> named = EnumSet.noneOf(Substance.class);
        if (form.isMeasure() || way == FormWay.BY_LINK) {
            return named;
        }
        diary.of(occasion.enrolment(), UseDays.FOUR_WEEKS).values().forEach(use -> named.addAll(use.named()));
        diary.of(occasion.enrolment(), UseDays.WEEK).values().forEach(use -> named.addAll(use.named()));
        return named;
    }

    /** By a link nobody is shown what is known of anybody. */
    private DaysAsked over(Form form, Occasion occasion, FormWay way, String language) {
        if (form.isMeasure()) {
            return null;
        }
        int window = form.equals(Form.CHECK_IN) ? UseDays.WEEK : UseDays.FOUR_WEEKS;
        LocalDate askedOn = occasion.takenOn();
        Map<String, String> known = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        if (way != FormWay.BY_LINK) {
            diary.known(occasion.key(form), occasion.enrolment(), askedOn, window)
                    .forEach((substance, days) -> known.put(substance.code(), days));
        }
        memoryDays.between(occasion.enrolment(), askedOn.minusDays(window), askedOn, language)
                .forEach((day, name) -> names.put(day.toString(), name));
        return new DaysAsked(askedOn.toString(), known, names);
    }

    private String occasion(Occasion occasion, String language) {
        String day = Calendar.shortDay(occasion.takenOn());
        return occasion.session().map(cohorts::session)
                .map(session -> words.say(language, "occasion.session", session.number(), day))
                .orElseGet(() -> words.say(language, "occasion.day", day));
    }

    private List<Language> languages() {
        return words.languages().entrySet().stream().map(known -> new Language(known.getKey(), known.getValue()))
                .toList();
    }

    private static String firstWord(String name) {
        return Stream.of(name.strip().split("\\s+")).findFirst().orElse(name);
    }
}
