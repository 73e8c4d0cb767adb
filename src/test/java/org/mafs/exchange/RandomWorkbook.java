package org.mafs.exchange;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.Mark;
import org.mafs.measure.Instrument;
import org.mafs.measure.Instruments;

/**
 * A workbook as many hands might fill it in, and beside it what each cell means. The columns come from the sheets
 * themselves, so that a new one takes part at once.
 */
final class RandomWorkbook {

    /** Whatever stands there is right: nobody said. */
    static final String ANYTHING = "(anything)";

    private static final DateTimeFormatter UK = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> NAMES = List.of("Ann O’Hara", "Siobhán O'Neill", "عمر خالد", "שרה כהן", "Zoë 🙂 Núñez",
            "LEE", "mary-jane", "=1+1", "@SUM(A1)", "-Dash", "李小龍", "J. R. d'Árc", "Å".repeat(90), "👩🏽‍🚀 Star", "null");
    private static final List<String> WORDS = List.of("A calm week.", "=HYPERLINK(\"http://x\")", "two\nlines", "_x0041_ stays",
            "“Quoted”, with; marks & <tags>", "عربي ثم English", "🙂🙃", "tab\there", "0012", "1/2/2026", "TRUE",
            "Prefers not to say", "'apostrophe first", "ends with dots...", "x".repeat(60));

    private final Random random;
    private final LocalDate today;
    private final Map<String, Sheet<?>> sheets = new LinkedHashMap<>();
    private final Map<String, List<Map<String, String>>> meant = new LinkedHashMap<>();
    private final Map<String, List<Map<String, Object>>> written = new LinkedHashMap<>();
    private final List<String[]> rooms = new ArrayList<>();
    private final List<String> people = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    private record Group(String name, List<LocalDate> sessions) {
    }

    private record Place(String person, Group group, LocalDate joined) {
    }

    /** One row being filled in: cell by cell what is meant, and how it is written. */
    private final class Line {

        private final Sheet<?> sheet;
        private final Map<String, String> means = new HashMap<>();
        private final Map<String, Object> writes = new HashMap<>();

        private Line(String title) {
            sheet = sheets.get(title);
            sheet.columns().forEach(column -> means.put(column.key(), ""));
        }

        private Line put(String key, String meaning, Object writing) {
            means.put(key, meaning);
            writes.put(key, writing);
            return this;
        }

        private Column column(String key) {
            return sheet.columns().stream().filter(column -> column.key().equals(key)).findFirst().orElseThrow();
        }

        private Line text(String key, String text) {
            return put(key, text, blanks(text));
        }

        private Line day(String key, LocalDate day) {
            return put(key, UK.format(day), oneOf(List.of(day, UK.format(day), " %d/%d/%d ".formatted(day.getDayOfMonth(),
                    day.getMonthValue(), day.getYear()), day.toString(), "%d.%02d.%d".formatted(day.getDayOfMonth(),
                    day.getMonthValue(), day.getYear()), "%d %s %d".formatted(day.getDayOfMonth(), capitals(
                    day.getMonth().name()), day.getYear()))));
        }

        private Line number(String key, int number) {
            return put(key, String.valueOf(number), oneOf(List.of(number, String.valueOf(number), number + ".0 ")));
        }

        private Line yes(String key, boolean yes) {
            return put(key, yes ? "yes" : "no", oneOf(yes ? List.of(true, "Yes ", "y", "TRUE") : List.of(false, " NO", "n")));
        }

        private Line moment(String key, LocalDate day, int hour, int minute) {
            return put(key, day.atTime(hour, minute).atZone(Calendar.PLACE).toInstant().toString(),
                    "%s %d:%02d".formatted(UK.format(day), hour, minute));
        }

        private Line choice(String key) {
            return choice(key, oneOf(column(key).choices()));
        }

        private Line choice(String key, Choice choice) {
            return put(key, choice.words(), blanks(capitals(random.nextBoolean() ? choice.words() : choice.code().replace('_', ' '))));
        }

        private Line choice(String key, String code) {
            return choice(key, column(key).choices().stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow());
        }

        private Line several(String key) {
            List<Choice> all = column(key).choices();
            List<Choice> some = new ArrayList<>(all.stream().filter(one -> random.nextBoolean()).toList());
            if (some.isEmpty()) {
                return this;
            }
            String meaning = String.join("; ", some.stream().map(Choice::words).toList());
            Collections.shuffle(some, random);
            return put(key, meaning, String.join(" ;", some.stream().map(one -> capitals(one.words())).toList()));
        }

        /** One time in three nobody wrote anything. */
        private Line maybe(java.util.function.Consumer<Line> filled) {
            if (random.nextInt(3) > 0) {
                filled.accept(this);
            }
            return this;
        }

        private Line words(String... keys) {
            for (String key : keys) {
                maybe(line -> line.text(key, oneOf(WORDS)));
            }
            return this;
        }

        private Line unsaid(String key, String meaning) {
            means.put(key, meaning);
            return this;
        }

        private void end() {
            meant.get(sheet.title()).add(means);
            written.get(sheet.title()).add(writes);
        }
    }

    RandomWorkbook(long seed, List<Sheet<?>> all, LocalDate today) {
        this.random = new Random(seed);
        this.today = today;
        all.forEach(sheet -> {
            sheets.put(sheet.title(), sheet);
            meant.put(sheet.title(), new ArrayList<>());
            written.put(sheet.title(), new ArrayList<>());
        });
        fillPlaces();
        fillPeople();
        fillGroups();
        fillWhatHappened();
    }

    private void fillPlaces() {
        for (int site = 1; site <= 2; site++) {
            String name = oneOf(List.of("Riverside", "Café", "St John’s")) + " " + site;
            Choice kind = oneOf(sheets.get("Places").columns().get(1).choices());
            for (int room = 1; room <= 2; room++) {
                String hall = oneOf(List.of("Hall", "Room", "قاعة")) + " " + room;
                rooms.add(new String[] {name, hall});
                new Line("Places").text("site", name).choice("site-kind", kind).text("room", hall)
                        .words("address", "access-notes").yes("retired", random.nextInt(9) == 0).end();
            }
        }
    }

    private void fillPeople() {
        for (int number = 1; number <= 8; number++) {
            String reference = oneOf(List.of("P " + number, "p-ü" + number, new java.util.UUID(random.nextLong(), number).toString()));
            people.add(reference);
            String name = oneOf(NAMES) + " " + number;
            Line line = new Line("People").put("person-ref", own(reference), blanks(capitals(reference)))
                    .put("name", name, "  " + name.replace(" ", "  ") + "\u00a0");
            line.unsaid("gender", "Not asked").maybe(some -> some.choice("gender"));
            line.unsaid("ethnicity", "Not asked").maybe(some -> some.choice("ethnicity"));
            line.maybe(some -> some.day("born", today.minusYears(17 + random.nextInt(90)).minusDays(random.nextInt(300))));
            line.maybe(some -> some.choice("age-band")).maybe(some -> some.text("site", oneOf(rooms)[0]));
            line.several("safe-ways").several("not-to-say");
            line.unsaid("added-at", ANYTHING).maybe(some -> some.moment("added-at", past(), 9, random.nextInt(60)));
            int last = number;
            line.maybe(some -> some.text("phone", "07700 90012" + last)).maybe(some -> some.text("email", "p" + last + "@example.org"));
            line.words("full-name", "pronouns", "safe-note", "emergency-name", "emergency-relation", "keyworker-name",
                    "keyworker-agency", "keyworker-contact", "access-needs", "language").end();
            IntStream.range(0, random.nextInt(3)).forEach(any -> fillReferral(reference));
            IntStream.range(0, random.nextInt(4)).forEach(any -> fillConsent(reference));
        }
    }

    private void fillReferral(String reference) {
        LocalDate day = past();
        Line line = who("Referrals", reference).choice("source").day("referred-on", day)
                .maybe(some -> some.text("site", oneOf(rooms)[0])).words("referrer", "agency", "note");
        line.maybe(some -> some.choice("referral-outcome").day("outcome-on", day.plusDays(random.nextInt(5)))
                .words("outcome-reason")).end();
    }

    private void fillConsent(String reference) {
        LocalDate day = past();
        who("Consents", reference).choice("purpose").yes("given", random.nextBoolean()).choice("how").day("agreed-on", day)
                .unsaid("wording", Words.say("exchange.wording-not-told")).words("wording", "ticked", "witness", "named")
                .maybe(line -> line.number("text-number", 1 + random.nextInt(9)))
                .unsaid("recorded-at", noon(day)).maybe(line -> line.moment("recorded-at", day, 17, random.nextInt(60))).end();
    }

    private void fillGroups() {
        for (int number = 1; number <= 3; number++) {
            String name = oneOf(List.of("Riverside", "Wednesday’s", "مجموعة")) + " " + number;
            String[] room = oneOf(rooms);
            new Line("Cohorts").text("cohort", name).put("site", room[0], capitals(room[0])).put("room", room[1], blanks(room[1]))
                    .unsaid("programme", "You do the MAFS").maybe(line -> line.put("programme", "You do the MAFS", "you do THE mafs "))
                    .unsaid("capacity", "20").maybe(line -> line.number("capacity", 5 + random.nextInt(20))).end();
            Group group = new Group(name, new ArrayList<>());
            LocalDate first = today.minusDays(30L + random.nextInt(60));
            for (int session = 1; session <= 6; session++) {
                fillSession(group, session, first.plusWeeks(session));
            }
            groups.add(group);
            people.stream().filter(person -> random.nextInt(3) > 0).forEach(person -> fillEnrolment(person, group));
        }
    }

    private void fillSession(Group group, int number, LocalDate day) {
        group.sessions().add(day);
        String status = day.isAfter(today) ? oneOf(List.of("PLANNED", "CANCELLED")) : oneOf(List.of("PLANNED", "CLOSED", "CANCELLED"));
        LocalTime starts = LocalTime.of(random.nextInt(24), random.nextInt(60));
        String[] room = oneOf(rooms);
        Line line = new Line("Sessions").put("cohort", group.name(), blanks(capitals(group.name()))).number("session", number)
                .text("title", oneOf(WORDS)).day("held-on", day)
                .put("starts-at", Calendar.time(starts), "%d%s%02d".formatted(starts.getHour(), oneOf(List.of(":", ".")), starts.getMinute()))
                .unsaid("minutes", "150").maybe(some -> some.number("minutes", 60 + random.nextInt(90)))
                .choice("session-status", status).unsaid("unnamed", "0").maybe(some -> some.number("unnamed", random.nextInt(4)))
                .maybe(some -> some.put("site", room[0], blanks(room[0])).put("room", room[1], capitals(room[1])));
        if (status.equals("CLOSED")) {
            line.unsaid("closed-at", noon(day)).maybe(some -> some.moment("closed-at", day, 21, random.nextInt(60)));
        }
        if (status.equals("CANCELLED")) {
            line.words("cancelled-reason");
        }
        line.end();
    }

    private void fillEnrolment(String person, Group group) {
        LocalDate joined = group.sessions().getFirst().minusDays(random.nextInt(20));
        EnrolmentStatus status = oneOf(List.of(EnrolmentStatus.values()));
        Line line = who("Enrolments", person).put("cohort", group.name(), capitals(group.name()))
                .choice("enrolment-status", status.name()).day("joined-on", joined)
                .yes("walk-in", random.nextBoolean()).maybe(some -> some.day("offered-on", past()))
                .maybe(some -> some.moment("waiting-since", past(), 10, random.nextInt(60)));
        if (status == EnrolmentStatus.LEFT) {
            line.day("left-on", joined.plusDays(random.nextInt(3))).maybe(some -> some.choice("left-because")).words("left-reason");
        }
        line.end();
        places.add(new Place(person, group, joined));
    }

    private void fillWhatHappened() {
        for (Place place : places) {
            Set<String> taken = new HashSet<>();
            for (int times = 0; times < 5; times++) {
                Group at = random.nextInt(4) == 0 ? oneOf(groups) : place.group();
                int session = 1 + random.nextInt(6);
                if (!at.sessions().get(session - 1).isAfter(today) && taken.add(at.name() + session)) {
                    fillAt(place, at, session);
                }
            }
            if (random.nextInt(4) == 0) {
                who("Follow-ups", place.person()).put("cohort", place.group().name(), blanks(place.group().name()))
                        .choice("follow-up-outcome").maybe(line -> line.choice("lost-because")).words("note")
                        .day("ended-on", place.joined().plusDays(random.nextInt(5))).end();
            }
            if (random.nextInt(4) == 0) {
                who("Contacts", place.person()).put("cohort", place.group().name(), place.group().name())
                        .choice("contact-purpose").choice("contact-way").yes("reached", random.nextBoolean()).words("note")
                        .moment("tried-at", past(), 10 + random.nextInt(10), random.nextInt(60)).end();
            }
        }
    }

    /** Everything one evening can leave behind; a make-up names the cohort whose session it was. */
    private void fillAt(Place place, Group at, int session) {
        LocalDate day = at.sessions().get(session - 1);
        Mark mark = oneOf(List.of(Mark.values()));
        at(place, at, session, "Attendance", day).choice("mark", mark.name()).words("mark-reason").yes("not-to-write", random.nextBoolean()).end();
        at(place, at, session, "Check-ins", day).maybe(line -> line.number("mood", 1 + random.nextInt(5))).words("week", "hope").end();
        Instrument form = oneOf(Instruments.all());
        Line measures = at(place, at, session, "Measures", day).put("instrument", form.code(), capitals(form.code()))
                .unsaid("instrument-version", String.valueOf(form.version())).day("taken-on", day);
        form.items().forEach(item -> {
            if (item.number() == 1 || random.nextInt(6) > 0) {
                measures.number("answer#" + item.number(), item.min() + random.nextInt(item.max() - item.min() + 1));
            }
        });
        measures.end();
        fillUse(place, at, session, day);
        at(place, at, session, "Visits", day).day("asked-on", day).number("window", oneOf(List.of(7, 28)))
                .number("meetings", random.nextInt(9)).end();
    }

    private void fillUse(Place place, Group at, int session, LocalDate day) {
        int window = oneOf(List.of(7, 28));
        List<Choice> substances = new ArrayList<>(sheets.get("Use days").columns().stream()
                .filter(column -> column.key().equals("substance")).findFirst().orElseThrow().choices());
        Collections.shuffle(substances, random);
        Choice main = random.nextBoolean() ? substances.getFirst() : null;
        for (int number = 0; number < Math.max(main == null ? 1 : 0, random.nextInt(4)); number++) {
            Line line = at(place, at, session, "Use days", day).day("asked-on", day).number("window", window)
                    .choice("substance", substances.get(number)).number("days", random.nextInt(window + 1));
            if (main != null) {
                line.choice("main-substance", main);
            }
            line.end();
        }
    }

    private Line at(Place place, Group at, int session, String title, LocalDate day) {
        Line line = who(title, place.person()).put("cohort", place.group().name(), blanks(capitals(place.group().name())))
                .number("session", session).unsaid("recorded-at", noon(day));
        if (at != place.group()) {
            line.put("session-cohort", at.name(), capitals(at.name()));
        } else if (random.nextInt(5) == 0) {
            line.put("session-cohort", "", at.name());
        }
        return line;
    }

    private Line who(String title, String reference) {
        return new Line(title).put("person-ref", own(reference), blanks(capitals(reference)));
    }

    private static String own(String reference) {
        return Known.uuid(reference).toString();
    }

    private static String noon(LocalDate day) {
        return CellReading.noon(day).toString();
    }

    private LocalDate past() {
        return today.minusDays(10L + random.nextInt(400));
    }

    private String blanks(String text) {
        return " ".repeat(random.nextInt(3)) + text + oneOf(List.of("", " ", "\u00a0 "));
    }

    private String capitals(String text) {
        return switch (random.nextInt(3)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> text.toLowerCase(Locale.ROOT);
            default -> text;
        };
    }

    private <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** Sheet by sheet, row by row and column by column, as the full copy shows it. */
    Map<String, List<List<String>>> meant() {
        Map<String, List<List<String>>> all = new LinkedHashMap<>();
        meant.forEach((title, rows) -> all.put(title, rows.stream().map(row -> sheets.get(title).columns().stream()
                .map(column -> row.get(column.key())).toList()).toList()));
        return all;
    }

    /** With its sheets, rows and columns in any order. */
    Filled filled() {
        Filled filled = new Filled();
        List<String> titles = new ArrayList<>(sheets.keySet());
        Collections.shuffle(titles, random);
        titles.forEach(title -> {
            List<Column> columns = new ArrayList<>(sheets.get(title).columns());
            Collections.shuffle(columns, random);
            List<Map<String, Object>> lines = new ArrayList<>(written.get(title));
            Collections.shuffle(lines, random);
            List<Object[]> rows = new ArrayList<>();
            rows.add(columns.stream().map(column -> blanks(capitals(column.title())) + (column.needed() ? "*" : "")).toArray());
            lines.forEach(line -> rows.add(columns.stream().map(column -> line.get(column.key())).toArray()));
            filled.sheet(capitals(title), rows.toArray(Object[][]::new));
        });
        return filled;
    }

    int rows() {
        return written.values().stream().mapToInt(List::size).sum();
    }
}
