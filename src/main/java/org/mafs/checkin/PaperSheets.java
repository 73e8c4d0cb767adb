package org.mafs.checkin;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.PrintedPages;
import org.mafs.base.Words;
import org.mafs.cohort.AttendanceRecord;
import org.mafs.cohort.Mark;
import org.mafs.cohort.SessionRecord;
import org.mafs.measure.Item;
import org.mafs.measure.OfficialWording;
import org.mafs.measure.Substance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes an evening's pages: the cover, the register, and every sheet with a code where a name would stand. */
@Component
class PaperSheets {

    private static final List<Mark> COLUMNS = List.of(Mark.PRESENT, Mark.LATE, Mark.LEFT_EARLY, Mark.ABSENT);
    private static final int STEPS = 5;
    private static final int STEPS_OF_THE_EVENING = 5;
    private static final int STEP_BEFORE_PEOPLE_GO = 4;

    private final PrintedPages pages;
    private final FormWords words;
    private final FormQuestions questions;
    private final PaperItems items;
    private final PaperDiary diary;
    private final String address;

    PaperSheets(PrintedPages pages, FormWords words, FormQuestions questions, PaperItems items, PaperDiary diary,
            @Value("${mafs.url:}") String address) {
        this.pages = pages;
        this.words = words;
        this.questions = questions;
        this.items = items;
        this.diary = diary;
        this.address = address;
    }

    void write(PaperEvening evening, OutputStream to) throws IOException {
        String body = cover(evening) + register(evening)
                + evening.people().stream().map(person -> sheets(evening, person)).collect(Collectors.joining())
                + evening.spare().stream().map(code -> checkIn(evening, code, List.of(), evening.session().cohort()))
                        .collect(Collectors.joining());
        pages.write(say("paper.title", evening.session().number(), evening.session().heldOn()), body, "pack",
                evening.print().name().toLowerCase(Locale.ROOT), to);
    }

    private String cover(PaperEvening evening) {
        SessionRecord session = evening.session();
        long sheets = evening.people().stream().flatMap(person -> person.forms().stream())
                .filter(evening::prints).count();
        String steps = IntStream.rangeClosed(1, STEPS_OF_THE_EVENING).mapToObj(step -> "<li>" + say("paper.step." + step)
                        + (step == STEP_BEFORE_PEOPLE_GO ? looks(evening) : "") + "</li>").collect(Collectors.joining());
        return """
                <section class="cover"><h1>%s</h1><p class="lead">%s</p>%s
                <p>%s</p>%s
                <h2>%s</h2><ol>%s</ol>
                <div class="lock"><h2>%s</h2><p>%s</p><p class="write-in">%s</p></div>
                <h2>%s</h2><p>%s</p><p class="address">%s</p></section>""".formatted(
                say("paper.heading"), text(Words.say("checkin.session-title", session.number(), session.title())),
                facts(evening), say("paper.holds", evening.people().size(), sheets, evening.spare().size()),
                evening.people().isEmpty() ? "<p class=\"begin\">" + say("paper.nobody") + "</p>" : "",
                say("paper.how"), steps, say("paper.lock"), say("paper.lock.words"), say("paper.lock.where"),
                say("paper.key-in"), say("paper.key-in.words"), text(where(session)));
    }

    /** Which questions cannot wait until the sheets are keyed in. */
    private String looks(PaperEvening evening) {
        return evening.people().stream().flatMap(person -> person.forms().stream()).filter(SheetLooks::isOnPaper).distinct()
                .sorted().map(form -> " <strong>" + say("paper.look", form.questionsAboutRisk().stream()
                        .map(item -> String.valueOf(item.number())).collect(Collectors.joining(", ")), form.shortTitle())
                        + "</strong>").collect(Collectors.joining());
    }

    private String where(SessionRecord session) {
        return Words.say("paper.address", (address.isEmpty() ? "" : address + "/") + "sessions/" + session.id().value()
                + "/paper");
    }

    private String facts(PaperEvening evening) {
        SessionRecord session = evening.session();
        return Stream.of(
                fact("paper.cohort", evening.tonight().cohort()),
                fact("paper.when", Words.say("paper.when.words", Calendar.shortDay(session.heldOn()),
                        session.heldOn().getYear(), Calendar.time(session.startsAt()), Calendar.time(session.endsAt()))),
                fact("paper.place", evening.tonight().place()),
                fact("paper.leads", evening.leaders().isEmpty() ? Words.say("paper.leads.nobody")
                        : String.join(", ", evening.leaders())))
                .collect(Collectors.joining("", "<table class=\"facts\"><tbody>", "</tbody></table>"));
    }

    private String fact(String key, String value) {
        return "<tr><th scope=\"row\">%s</th><td>%s</td></tr>".formatted(say(key), text(value));
    }

    private String register(PaperEvening evening) {
        String columns = Stream.concat(COLUMNS.stream().map(mark -> "paper.column." + code(mark)),
                        Stream.of("paper.column.chose-not-to-write", "paper.column.apologies"))
                .map(key -> "<th scope=\"col\" class=\"mark\">" + say(key) + "</th>").collect(Collectors.joining());
        String lines = evening.people().stream().map(person -> line(evening, person)).collect(Collectors.joining())
                + evening.spare().stream().map(code -> line(code, "<em>" + say("paper.walk-in") + "</em>",
                        Optional.empty(), false)).collect(Collectors.joining());
        return """
                <section class="register"><h1>%s</h1>%s<p class="keep-apart">%s%s</p>
                <table class="head-count"><tbody><tr><td>%s</td><td class="box"></td></tr></tbody></table>
                <table class="lines"><thead><tr><th scope="col" class="code">%s</th><th scope="col" class="name">%s</th>%s
                </tr></thead><tbody>%s</tbody></table></section>"""
                .formatted(say("paper.register"), facts(evening), say("paper.register.keep"), looks(evening),
                        say("paper.head-count"), say("paper.code"), say("paper.name"), columns, lines);
    }

    private String line(PaperEvening evening, PaperPerson onPaper) {
        EveningPerson person = onPaper.person();
        String apart = onPaper.forms().stream().filter(form -> !form.isOwnWording() && !evening.prints(form))
                .map(Form::shortTitle).collect(Collectors.joining(", "));
        String notes = Stream.of(
                        person.guestFrom().map(from -> Words.say("checkin.guest", from)),
                        person.firstTime() ? Optional.of(Words.say("checkin.first-time")) : Optional.<String>empty(),
                        apart.isEmpty() ? Optional.<String>empty() : Optional.of(Words.say("paper.measures", apart)))
                .flatMap(Optional::stream).map(note -> "<div class=\"note\">" + text(note) + "</div>")
                .collect(Collectors.joining());
        return line(onPaper.code(), "<div class=\"who\">" + text(onPaper.name()) + "</div>" + notes, person.mark(),
                person.choseNotToWrite());
    }

    /** What the register says already is ticked: somebody may have said sorry before the evening. */
    private String line(PaperCode code, String who, Optional<AttendanceRecord> mark, boolean noForms) {
        String boxes = COLUMNS.stream().map(column -> box(mark.filter(is -> is.mark() == column).isPresent()))
                .collect(Collectors.joining());
        boolean sorry = mark.filter(is -> is.mark() == Mark.APOLOGIES).isPresent();
        return """
                <tr><td class="code">%s</td><td class="name">%s</td>%s%s<td class="reason">\
                <table class="sorry"><tbody><tr><td>%s</td><td>%s</td></tr></tbody></table></td></tr>"""
                .formatted(code, who, boxes, box(noForms), tick(sorry),
                        mark.filter(is -> sorry).map(AttendanceRecord::reason).map(this::text).orElse(""));
    }

    private static String box(boolean ticked) {
        return "<td class=\"mark\">" + tick(ticked) + "</td>";
    }

    private static String tick(boolean ticked) {
        return ticked ? "<span class=\"tick ticked\"></span>" : "<span class=\"tick\"></span>";
    }

    private String sheets(PaperEvening evening, PaperPerson person) {
        List<String> named = person.named().stream().map(PaperSheets::name).toList();
        CohortId cohort = person.person().enrolment().cohort();
        return (person.forms().contains(Form.CHECK_IN) ? checkIn(evening, person.code(), named, cohort) : "")
                + (person.forms().contains(Form.LOOK_BACK) ? lookBack(evening, person, named) : "")
                + person.forms().stream().filter(Form::isMeasure).filter(evening::prints).sorted()
                        .map(form -> form.isOwnWording() ? measure(evening, person.code(), form)
                                : official(evening, person.code(), form)).collect(Collectors.joining());
    }

    /** A published instrument, whole and as its authors have it. */
    private String official(PaperEvening evening, PaperCode code, Form form) {
        OfficialWording official = evening.official().get(form);
        String lead = official.words().lead().map(words -> "<p class=\"lead-in\">" + text(words).replace("\n", "<br/>")
                + "</p>").orElse("");
        return sheet(evening, code, form.title(), "paper.about.official", (form.asksAboutRisk() ? care(evening) : "")
                + lead + items.of(questions.official(form.instrument(), official.words()), official.copyright()));
    }

    private String care(PaperEvening evening) {
        return "<p class=\"care\">" + (evening.leaders().isEmpty() ? say("paper.care.nobody")
                : text(words.say(FormWords.HOME, "care", firstNames(evening.leaders())))) + "</p>";
    }

    private static String name(Substance substance) {
        return Words.say("measure.substance." + substance.code());
    }

    private String checkIn(PaperEvening evening, PaperCode code, List<String> named, CohortId cohort) {
        String mood = IntStream.rangeClosed(1, STEPS).mapToObj(step -> """
                <td><span class="tick"></span><div class="number">%d</div><div class="word">%s</div></td>"""
                .formatted(step, say("paper.mood." + step))).collect(Collectors.joining());
        return sheet(evening, code, Form.CHECK_IN,
                question(1, "check-in.mood", "<table class=\"steps\"><tbody><tr>" + mood + "</tr></tbody></table>")
                        + question(2, "check-in.week", writing())
                        + question(3, "check-in.days", diary.week(named, evening.session().heldOn(),
                                evening.memory().get(cohort)))
                        + question(4, "check-in.meetings", "<p class=\"count\"><span class=\"write-box\"></span> %s</p>"
                                .formatted(say("paper.meetings.unit")))
                        + question(5, "check-in.hope", writing()));
    }

    private String lookBack(PaperEvening evening, PaperPerson person, List<String> named) {
        return sheet(evening, person.code(), Form.LOOK_BACK,
                question(1, "look-back.main", "<div class=\"rule\"></div>")
                        + question(2, "look-back.days", diary.fourWeeks(named, evening.session().heldOn(),
                                evening.memory().get(person.person().enrolment().cohort()),
                                person.forms().contains(Form.CHECK_IN), evening.print()))
                        + question(3, "look-back.meetings", "<p class=\"count\"><span class=\"write-box\"></span> %s</p>"
                                .formatted(say("paper.meetings.unit"))));
    }

    /** A measure in our own or the organisation's words; what others have published stands on its own paper. */
    private String measure(PaperEvening evening, PaperCode code, Form form) {
        return sheet(evening, code, form, form.instrument().items().stream().map(item -> asked(item.number(),
                translated(form.code() + ".item." + item.number(), item.topic()), answer(item)))
                .collect(Collectors.joining()));
    }

    /** A box for each answer with the words at both ends, or one to write a number in. */
    private String answer(Item item) {
        if (item.max() - item.min() > FormQuestions.WIDEST_SCALE) {
            return "<p class=\"count\"><span class=\"write-box\"></span> %s</p>"
                    .formatted(say("paper.from-to", item.min(), item.max()));
        }
        String boxes = IntStream.rangeClosed(item.min(), item.max()).mapToObj(step -> """
                <td><span class="tick"></span><div class="number">%d</div><div class="word">%s</div></td>"""
                .formatted(step, item.label(step).map(this::text).orElse(""))).collect(Collectors.joining());
        return "<table class=\"steps\"><tbody><tr>" + boxes + "</tr></tbody></table>";
    }

    private String translated(String key, String otherwise) {
        return words.knows(key) ? words.say(FormWords.HOME, key) : otherwise;
    }

    private static String writing() {
        return "<div class=\"rule\"></div><div class=\"rule\"></div>";
    }

    /** As it is asked on the tablets. */
    private String question(int number, String key, String answer) {
        return asked(number, words.say(FormWords.HOME, key), answer);
    }

    private String asked(int number, String asks, String answer) {
        return """
                <div class="question"><table class="asks"><tbody><tr><td class="asked"><h2>%d. %s</h2></td>
                <td class="rather"><span class="tick"></span> %s</td></tr></tbody></table>%s</div>""".formatted(number,
                text(asks), say("paper.rather-not"), answer);
    }

    private String sheet(PaperEvening evening, PaperCode code, Form form, String questions) {
        return sheet(evening, code, translated(form.code() + ".title", form.title()), "paper.about",
                (form.asksAboutRisk() ? care(evening) : "") + intro(form) + questions);
    }

    private String intro(Form form) {
        return form.isMeasure() ? form.instrument().intro().map(words -> "<p>" + text(words) + "</p>").orElse("") : "";
    }

    private String sheet(PaperEvening evening, PaperCode code, String title, String about, String questions) {
        SessionRecord session = evening.session();
        return """
                <section class="sheet"><div class="sheet-code">%s</div>
                <div class="sheet-foot"><p>%s</p><p>%s</p></div>
                <h1>%s</h1><p class="lead">%s</p><p class="about">%s</p>%s</section>""".formatted(
                code, say("paper.lines", evening.helpLines()),
                evening.leaders().isEmpty() ? say("paper.give-back.nobody")
                        : say("paper.give-back", firstNames(evening.leaders())),
                text(title),
                say("paper.occasion", session.number(), Calendar.shortDay(session.heldOn())), say(about),
                questions);
    }

    private static String firstNames(List<String> names) {
        return names.stream().map(name -> name.split("\\s+", 2)[0])
                .collect(Collectors.joining(" " + Words.say("paper.or") + " "));
    }

    private static String code(Mark mark) {
        return mark.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String say(String key, Object... arguments) {
        return text(Words.say(key, arguments));
    }

    private String text(String words) {
        return pages.text(words);
    }
}
