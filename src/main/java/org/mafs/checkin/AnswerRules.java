package org.mafs.checkin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mafs.measure.Substance;
import org.mafs.measure.ToldDays;
import org.mafs.measure.UseDays;

/** What can be answered to each question, one answer at a time. */
final class AnswerRules {

    private static final int BEST_WEEK = 5;
    private static final int LONGEST_NUMBER = 4;

    private AnswerRules() {
    }

    /** The fields whose answers cannot be; an answer taken back, or not given, always can. */
    static Set<String> impossible(Form form, Map<String, String> answers) {
        Set<String> fields = new TreeSet<>();
        answers.forEach((field, answer) -> {
            if (!canBe(form, field, answer)) {
                fields.add(field);
            }
        });
        return fields;
    }

    /** All others. */
    static Map<String, String> possible(Form form, Map<String, String> answers) {
        Map<String, String> others = new TreeMap<>(answers);
        others.keySet().removeAll(impossible(form, answers));
        return others;
    }

    static boolean canBe(Form form, String field, String answer) {
        String told = answer.strip();
        return switch (form.kind()) {
            case CHECK_IN -> switch (field) {
                case GivenAnswers.MOOD -> within(told, 1, BEST_WEEK) || isOpen(told);
                case GivenAnswers.WEEK, GivenAnswers.HOPE -> told.length() <= CheckInAnswers.LONGEST;
                default -> VisitFields.isOne(field) ? VisitFields.canBe(field, told) : used(field, told, UseDays.WEEK);
            };
            case LOOK_BACK -> field.equals(GivenAnswers.MAIN)
                    ? isOpen(told) || Substance.withCode(told).isPresent() : used(field, told, UseDays.FOUR_WEEKS);
            case MEASURE -> form.instrument().items().stream().anyMatch(item ->
                    field.equals(GivenAnswers.ITEM + item.number())
                            && (isLeftOpen(form, told) || number(told).stream().anyMatch(item::accepts)));
        };
    }

    /** Days of use and how much, of one substance or declined as a whole, and outside meetings. */
    private static boolean used(String field, String told, int window) {
        if (field.equals(GivenAnswers.MEETINGS)) {
            return isOpen(told) || within(told, 0, window * FormQuestions.MOST_MEETINGS_A_DAY);
        }
        if (field.equals(GivenAnswers.DAYS_AS_A_WHOLE)) {
            return isOpen(told);
        }
        if (field.startsWith(GivenAnswers.AMOUNT)) {
            return Substance.withCode(field.substring(GivenAnswers.AMOUNT.length())).filter(Substance::isMeasured)
                    .isPresent() && (told.isEmpty() || isAmount(told));
        }
        return field.startsWith(GivenAnswers.DAYS)
                && Substance.withCode(field.substring(GivenAnswers.DAYS.length())).isPresent()
                && (isOpen(told) || within(told, 0, window)
                || ToldDays.read(told, window, LocalDate.EPOCH).isPresent());
    }

    /** With one decimal at most; more than none. */
    private static boolean isAmount(String told) {
        return told.matches("[0-9]{1,3}([.][0-9])?") && new BigDecimal(told).signum() > 0;
    }

    /** Published instruments know no "rather not say": there, leaving out is all there is. */
    private static boolean isLeftOpen(Form form, String told) {
        return form.isOwnWording() ? isOpen(told) : told.isEmpty();
    }

    /** Not answered, or rather not. */
    private static boolean isOpen(String told) {
        return told.isEmpty() || told.equals(GivenAnswers.DECLINED);
    }

    private static boolean within(String told, int fewest, int most) {
        OptionalInt number = number(told);
        return number.isPresent() && number.getAsInt() >= fewest && number.getAsInt() <= most;
    }

    /** Digits as a keyboard gives them; {@link Integer#valueOf} takes signs and the digits of any script. */
    private static OptionalInt number(String told) {
        return told.matches("-?[0-9]{1," + LONGEST_NUMBER + "}") ? OptionalInt.of(Integer.parseInt(told))
                : OptionalInt.empty();
    }
}
