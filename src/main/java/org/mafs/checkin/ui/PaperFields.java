package org.mafs.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.checkin.Form;
import org.mafs.checkin.GivenAnswers;
import org.mafs.measure.Item;
import org.mafs.measure.Substance;
import org.mafs.measure.UseDays;
import org.mafs.measure.ui.Substances;

/** The answers of one person's sheets in the order they stand on paper, each a field of its own. */
class PaperFields extends Div {

    private static final String DAYS = "days.";
    private static final int LONGEST = 1000;
    private static final int MOST_MEETINGS_A_DAY = 10;
    private static final String LEFT_OUT = ".";
    private static final int BLANK_LINES = 3;
    private static final String ITEMS = "items";
    private static final String ITEM = "item.";
    private static final int ONE_DIGIT = 9;

    private final Map<Form, Map<String, PaperField>> fields = new TreeMap<>();
    private final Div checkIn;
    private final Map<Form, List<PaperSubstance>> substances = new TreeMap<>();
    private LocalDate askedOn = LocalDate.EPOCH;

    /** The check-in's fields stay where they are, so that somebody who types fast finds them there. */
    PaperFields() {
        addClassName("keyed-sheets");
        checkIn = sheet(Form.CHECK_IN, number("paper.field.mood", 1, 5), "mood");
        add(checkIn, Form.CHECK_IN, "week", sentence("paper.field.week"));
        substances.put(Form.CHECK_IN, new ArrayList<>());
        blankLines(UseDays.WEEK).forEach(line -> {
            substances.get(Form.CHECK_IN).add(line);
            checkIn.add(line);
        });
        add(checkIn, Form.CHECK_IN, "meetings", number("paper.field.meetings", 0, UseDays.WEEK * MOST_MEETINGS_A_DAY));
        add(checkIn, Form.CHECK_IN, "hope", sentence("paper.field.hope"));
        add(checkIn);
    }

    /** @param day of the session: the days on its sheets are those before it */
    void of(LocalDate day) {
        askedOn = day;
    }

    /** Empty again, for the next sheet. */
    void begin() {
        ask(Set.of(Form.CHECK_IN), Set.of(), Map.of(), Map.of());
        within(checkIn).forEach(PaperField::clear);
    }

    /**
     * Shows what this person is asked; what was typed already stays.
     *
     * @param told the days that other forms have told already, by form and substance
     */
    void ask(Set<Form> forms, Set<Substance> named, Map<Form, Map<Integer, OptionalInt>> read,
            Map<Form, Map<Substance, String>> told) {
        getChildren().filter(sheet -> sheet != checkIn).toList().forEach(this::remove);
        fields.keySet().retainAll(Set.of(Form.CHECK_IN));
        substances.keySet().retainAll(Set.of(Form.CHECK_IN));
        List<PaperSubstance> ofWeek = substances.get(Form.CHECK_IN);
        List<PaperSubstance> printed = ofWeek.subList(0, ofWeek.size() - BLANK_LINES);
        printed.forEach(checkIn::remove);
        printed.clear();
        int place = checkIn.indexOf(ofWeek.getFirst());
        for (Substance substance : named) {
            PaperSubstance line = new PaperSubstance(substance, UseDays.WEEK);
            ofWeek.add(ofWeek.size() - BLANK_LINES, line);
            checkIn.addComponentAtIndex(place++, line);
        }
        checkIn.setVisible(forms.contains(Form.CHECK_IN));
        if (forms.contains(Form.LOOK_BACK)) {
            add(lookBack(named));
        }
        substances.forEach((form, lines) -> lines.forEach(line -> line.about(askedOn, told.getOrDefault(form, Map.of()))));
        forms.stream().filter(Form::isMeasure).sorted().forEach(form -> add(measure(form, read.getOrDefault(form, Map.of()))));
    }

    /** Ticked boxes go in one row where each is one digit; otherwise each answer has a field. */
    private Component measure(Form form, Map<Integer, OptionalInt> read) {
        List<Item> items = form.instrument().items();
        if (items.stream().allMatch(item -> item.min() >= 0 && item.max() <= ONE_DIGIT)) {
            PaperField boxes = new PaperField(Words.say("paper.field.items", items.size()), true,
                    typed -> items(form, typed));
            boxes.setHelperText(read.entrySet().stream().map(look -> looked(look.getKey(), look.getValue()))
                    .collect(Collectors.joining(" ")));
            return sheet(form, boxes, ITEMS);
        }
        Div sheet = sheet(form, itemField(form, items.getFirst()), ITEM + 1);
        items.stream().skip(1).forEach(item -> add(sheet, form, ITEM + item.number(), itemField(form, item)));
        read.forEach((item, answer) -> {
            PaperField field = fields.get(form).get(ITEM + item);
            field.setHelperText(field.getHelperText() + " " + looked(item, answer));
        });
        return sheet;
    }

    /** What stands on the sheet is typed in again, and compared. */
    private static String looked(int item, OptionalInt answer) {
        return Words.say("paper.looked", item, answer.isPresent() ? String.valueOf(answer.getAsInt())
                : Words.say("paper.looked.blank"));
    }

    private static PaperField itemField(Form form, Item item) {
        PaperField field = new PaperField(item.number() + ". " + item.topic(), false, typed -> {
            boolean maySayNo = form.isOwnWording() && declined(typed);
            return typed.isEmpty() || maySayNo ? typed : String.valueOf(counted(typed, item.min(), item.max()));
        });
        field.setHelperText(Words.say("paper.from-to", item.min(), item.max()));
        return field;
    }

    private Component lookBack(Set<Substance> named) {
        Div sheet = sheet(Form.LOOK_BACK, new PaperField(Words.say("paper.field.main"), false,
                typed -> typed.isEmpty() || declined(typed) ? typed : substance(typed).code()), "main");
        List<PaperSubstance> lines = Stream.concat(
                named.stream().map(substance -> new PaperSubstance(substance, UseDays.FOUR_WEEKS)),
                blankLines(UseDays.FOUR_WEEKS)).toList();
        substances.put(Form.LOOK_BACK, lines);
        lines.forEach(sheet::add);
        add(sheet, Form.LOOK_BACK, "meetings",
                number("paper.field.meetings28", 0, UseDays.FOUR_WEEKS * MOST_MEETINGS_A_DAY));
        return sheet;
    }

    private Div sheet(Form form, PaperField first, String name) {
        Span title = new Span(form.title());
        title.addClassName("keyed-title");
        Div sheet = new Div(title);
        sheet.addClassName("keyed-sheet");
        sheet.getElement().setAttribute("role", "group").setAttribute("aria-label", form.title());
        add(sheet, form, name, first);
        return sheet;
    }

    private void add(Div sheet, Form form, String name, PaperField field) {
        fields.computeIfAbsent(form, any -> new LinkedHashMap<>()).put(name, field);
        sheet.add(field);
    }

    /** What somebody has written on them is found by its first letters. */
    private static Stream<PaperSubstance> blankLines(int window) {
        return Stream.generate(() -> new PaperSubstance(window, PaperFields::substance)).limit(BLANK_LINES);
    }

    private static PaperField sentence(String label) {
        PaperField field = new PaperField(Words.say(label), true, typed -> typed);
        field.setMaxLength(LONGEST);
        return field;
    }

    private static PaperField number(String label, int min, int max) {
        PaperField field = new PaperField(Words.say(label), false, number(min, max));
        field.setHelperText(Words.say("paper.from-to", min, max));
        return field;
    }

    private static UnaryOperator<String> number(int min, int max) {
        return typed -> typed.isEmpty() || declined(typed) ? typed : String.valueOf(counted(typed, min, max));
    }

    /**
     * What was given on each sheet, by field; a sheet with nothing on it is left out, it has not come yet.
     *
     * @throws Refused for an answer that cannot be
     */
    Map<Form, Map<String, String>> answers() {
        Map<Form, Map<String, String>> given = new TreeMap<>();
        fields.forEach((form, ofSheet) -> {
            Map<String, String> answers = new LinkedHashMap<>();
            ofSheet.forEach((name, field) -> take(name, field.answer(), answers));
            substances.getOrDefault(form, List.of()).forEach(line -> take(line, answers));
            if (!answers.isEmpty()) {
                given.put(form, answers);
            }
        });
        return given;
    }

    private static void take(PaperSubstance line, Map<String, String> answers) {
        if (line.isDeclined()) {
            answers.put("days", GivenAnswers.DECLINED);
        }
        String answer = line.answer();
        line.substance().filter(substance -> !answer.isEmpty()).ifPresent(substance -> {
            if (answers.putIfAbsent(DAYS + substance.code(), answer) != null) {
                throw new Refused("paper.wrong.twice", Substances.name(substance));
            }
        });
    }

    private static void take(String name, String answer, Map<String, String> answers) {
        if (answer.isEmpty()) {
            return;
        }
        switch (name) {
            case ITEMS -> {
                for (int item = 1; item <= answer.length(); item++) {
                    String ticked = answer.substring(item - 1, item);
                    answers.put(ITEM + item, ticked.equals(LEFT_OUT) ? "" : ticked);
                }
            }
            default -> answers.put(name, answer);
        }
    }

    void focusFirst() {
        shown().findFirst().ifPresent(PaperField::focus);
    }

    void firstWrong() {
        shown().filter(PaperField::isInvalid).findFirst().ifPresent(PaperField::focus);
    }

    private Stream<PaperField> shown() {
        return getChildren().filter(Component::isVisible).flatMap(PaperFields::within);
    }

    /** In the order they stand on paper. */
    private static Stream<PaperField> within(Component part) {
        return part instanceof PaperField field ? Stream.of(field) : part.getChildren().flatMap(PaperFields::within);
    }

    private static boolean declined(String typed) {
        return typed.equals(GivenAnswers.DECLINED);
    }

    private static int counted(String typed, int min, int max) {
        if (!typed.matches("-?[0-9]{1,4}") || Integer.parseInt(typed) < min || Integer.parseInt(typed) > max) {
            throw new Refused("paper.wrong.number", min, max);
        }
        return Integer.parseInt(typed);
    }

    /** By the first letters of its name, where only one begins so. */
    private static Substance substance(String typed) {
        String start = typed.toLowerCase(Locale.ROOT);
        List<Substance> found = Arrays.stream(Substance.values()).filter(substance ->
                Substances.name(substance).toLowerCase(Locale.ROOT).startsWith(start)
                        || substance.code().startsWith(start)).toList();
        if (found.size() != 1) {
            throw new Refused(found.isEmpty() ? "paper.wrong.substance" : "paper.wrong.which", typed);
        }
        return found.getFirst();
    }

    private static String items(Form form, String typed) {
        List<Item> asked = form.instrument().items();
        String plain = typed.replaceAll("\\s", "");
        boolean fits = plain.isEmpty() || plain.matches("[0-9.]{" + asked.size() + "}")
                && asked.stream().allMatch(item -> fits(item, plain.charAt(item.number() - 1)));
        if (!fits) {
            throw new Refused("paper.wrong.items", asked.size(),
                    asked.stream().mapToInt(Item::min).min().orElseThrow(),
                    asked.stream().mapToInt(Item::max).max().orElseThrow());
        }
        return plain;
    }

    private static boolean fits(Item item, char ticked) {
        return ticked == LEFT_OUT.charAt(0) || item.accepts(Character.digit(ticked, 10));
    }
}
