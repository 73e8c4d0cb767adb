package org.mafs.faults;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.checkin.Form;
import org.mafs.checkin.FormSheets;
import org.mafs.checkin.Occasion;
import org.mafs.checkin.Sitting.Sheet;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the server has of one person's forms at one session. */
record FormRecords(ApplicationContext app, EnrolmentId person, SessionId session) {

    private static final Pattern DAYS = Pattern.compile("([01?]+)@(.+)");

    /** One record of each: in the check-in lie days and meetings of a week, in the look back of four. */
    static final Map<String, Integer> ONE_EACH = Map.of("check_in", 1, "response", 1, "use_recall", 2, "meeting_recall",
            2, "form_filled", 3, "draft_answer", 0, "answers_beside", 0);

    /** Every field with its answer, as {@code core-10 item.3}: as recorded, or as kept of a form that is not handed in. */
    Map<String, String> fields() {
        LocalDate day = app.getBean(Calendar.class).today();
        Map<String, String> fields = new TreeMap<>();
        for (Form form : List.of(Form.CHECK_IN, Form.CORE_10, Form.LOOK_BACK)) {
            Sheet sheet = app.getBean(FormSheets.class)
                    .together(form, new Occasion(person, Optional.of(session), day)).forms().getFirst();
            sheet.answers().forEach((field, given) -> fields.put(form.code() + " " + field, sameDays(given.value())));
        }
        return fields;
    }

    /** Days as days: which of them a row of marks begins with may differ with the day it is counted from. */
    static String sameDays(String value) {
        Matcher told = DAYS.matcher(value);
        if (!told.matches()) {
            return value;
        }
        String marks = told.group(1);
        LocalDate first = LocalDate.parse(told.group(2)).minusDays(marks.length());
        return IntStream.range(0, marks.length()).filter(day -> marks.charAt(day) != '?')
                .mapToObj(day -> first.plusDays(day) + "=" + marks.charAt(day)).collect(Collectors.joining(" "));
    }

    /** How many rows each table has of this person. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        ONE_EACH.keySet().forEach(table -> counts.put(table, app.getBean(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM " + table + " WHERE enrolment_id = ?").param(person.value())
                .query(Integer.class).single()));
        return counts;
    }
}
