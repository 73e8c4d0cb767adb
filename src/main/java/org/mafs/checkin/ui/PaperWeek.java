package org.mafs.checkin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mafs.base.Calendar;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.checkin.GivenAnswers;
import org.mafs.measure.ToldDays;
import org.mafs.measure.UseDays;

/**
 * Seven days of one substance as they stand on paper. The ticked boxes are typed as digits, counted from the left, or
 * tapped; both are the same answer. What other forms have told of a day is not shown, only that it is told.
 */
class PaperWeek extends Div {

    static final String NONE = "0";
    private static final String ONLY_A_NUMBER = "=";
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE", Words.HOME);

    private final PaperField typed;
    private final List<NativeButton> boxes = new ArrayList<>();
    private final NativeButton none = new NativeButton(Words.say("paper.days.none"), pressed -> nothing());
    private final Span state = new Span();
    private LocalDate first = LocalDate.EPOCH;
    private String told = NONE.repeat(UseDays.WEEK);

    /** @param window how many days a number without days may count */
    PaperWeek(String label, int window) {
        typed = new PaperField(label, false, answer -> read(answer, window));
        typed.setHelperText(Words.say("paper.days.keys"));
        typed.addValueChangeListener(changed -> show());
        Div row = new Div();
        row.addClassName("keyed-boxes");
        IntStream.rangeClosed(1, UseDays.WEEK).forEach(place -> {
            NativeButton box = new NativeButton("", pressed -> toggle(place));
            boxes.add(box);
            row.add(box);
        });
        none.addClassName("keyed-none");
        row.add(none);
        state.addClassNames("quiet", "small", "keyed-state");
        state.getElement().setAttribute("role", "status");
        addClassName("keyed-week");
        add(typed, row, state);
        show();
    }

    void label(String label) {
        typed.setLabel(label);
    }

    /** @param already 1 for each day that other forms have told */
    void about(LocalDate firstDay, String already) {
        first = firstDay;
        told = already;
        show();
    }

    /** As typed, in its plain form: empty, {@code -}, 0, digits from 1 to 7, or = and a number. */
    String answer() {
        return typed.answer();
    }

    static boolean isNumber(String answer) {
        return answer.startsWith(ONLY_A_NUMBER);
    }

    static String number(String answer) {
        return answer.substring(ONLY_A_NUMBER.length());
    }

    /** One mark for each day. A day that is told already is said again only where it is ticked. */
    String marks() {
        String answer = answer();
        boolean says = !answer.isEmpty() && !answer.equals(GivenAnswers.DECLINED) && !isNumber(answer);
        return IntStream.rangeClosed(1, UseDays.WEEK).mapToObj(place -> String.valueOf(!says ? ToldDays.NOT_TOLD
                : answer.indexOf('0' + place) >= 0 ? ToldDays.USED
                : isTold(place) ? ToldDays.NOT_TOLD : ToldDays.NOT_USED)).collect(Collectors.joining());
    }

    private static String read(String answer, int window) {
        String plain = answer.replaceAll("[\\s,]", "");
        if (plain.isEmpty() || plain.equals(GivenAnswers.DECLINED) || plain.equals(NONE)) {
            return plain;
        }
        if (plain.matches("=[0-9]{1,2}") && Integer.parseInt(number(plain)) <= window) {
            return plain;
        }
        if (!plain.matches("[1-7]+") || plain.chars().distinct().count() < plain.length()) {
            throw new Refused("paper.wrong.days", window);
        }
        return plain.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }

    private void toggle(int place) {
        String digit = String.valueOf(place);
        String before = typed.getValue().matches("[1-7]+") ? typed.getValue() : "";
        typed.setValue(before.contains(digit) ? before.replace(digit, "")
                : (before + digit).chars().sorted().mapToObj(Character::toString).collect(Collectors.joining()));
    }

    private void nothing() {
        typed.setValue(typed.getValue().equals(NONE) ? "" : NONE);
    }

    private boolean isTold(int place) {
        return told.charAt(place - 1) == '1';
    }

    private void show() {
        String answer = typed.isInvalid() ? "" : typed.getValue().replaceAll("[\\s,]", "");
        boolean days = answer.matches("[1-7]+");
        for (int place = 1; place <= UseDays.WEEK; place++) {
            NativeButton box = boxes.get(place - 1);
            LocalDate day = first.plusDays(place - 1L);
            boolean ticked = days && answer.indexOf('0' + place) >= 0;
            String mark = ticked ? "●" : isTold(place) ? "✓" : days || answer.equals(NONE) ? "○" : "";
            box.removeAll();
            box.add(new Span(WEEKDAY.format(day)), new Span(String.valueOf(day.getDayOfMonth())), new Span(mark));
            box.getElement().setAttribute("aria-pressed", String.valueOf(ticked)).setAttribute("aria-label",
                    isTold(place) ? Words.say("paper.days.told", Calendar.shortDay(day)) : Calendar.shortDay(day));
            box.setClassName("is-told", isTold(place));
        }
        none.getElement().setAttribute("aria-pressed", String.valueOf(answer.equals(NONE)));
        state.setText(inWords(answer, days));
    }

    private String inWords(String answer, boolean days) {
        if (days || answer.equals(NONE)) {
            return Words.say("paper.days.ticked", days ? answer.length() : 0);
        }
        return answer.isEmpty() ? Words.say(told.indexOf('0') < 0 ? "paper.days.all-told" : "paper.days.blank")
                : answer.equals(GivenAnswers.DECLINED) ? Words.say("paper.rather-not")
                : Words.say("paper.days.only-number", number(answer));
    }
}
