package org.mafs.funder;

import java.util.List;
import java.util.Locale;
import org.mafs.base.Words;
import org.mafs.outcome.Definitions;
import org.mafs.outcome.Evaluation;
import org.mafs.outcome.Figures;

/** What each word and figure of the workbook means, and where the method comes from. */
final class DefinitionsSheet {

    static final int[] WIDTHS = {30, 84, 50};

    /** In the order in which a reader meets them. */
    enum Term {
        INTERNAL, REFERRED, STARTED, COMPLETED, RESEARCH, ONCE, ATTENDANCE, CORE_10, NO_SCORE, START, END, FOLLOW_UP,
        CHANGE, PERCENT_CHANGE, INTERVAL, T, P, D_Z, G_Z, REDUCED_USE, MAIN_SUBSTANCE, MUTUAL_AID, SHARE, LIMITS;

        String say(String part, Object... windows) {
            return Words.say(key(part), windows);
        }

        String sayIfAny(String part) {
            return Words.knows(key(part)) ? Words.say(key(part)) : "";
        }

        private String key(String part) {
            return "funder.term." + name().toLowerCase(Locale.ROOT).replace('_', '-') + part;
        }
    }

    private DefinitionsSheet() {
    }

    static void write(Evaluation used, ReportSheet sheet) {
        sheet.table("Definitions", List.of(
                Column.of("funder.column.term", Format.WRAPPED, (Term term) -> term.say("")),
                Column.of("funder.column.meaning", Format.WRAPPED, (Term term) -> meaning(term, used)),
                Column.of("funder.column.source", Format.WRAPPED, (Term term) -> term.sayIfAny(".source"))),
                List.of(Term.values()), true);
    }

    private static String meaning(Term term, Evaluation evaluation) {
        Definitions used = evaluation.definitions();
        return term.say(".means", used.baselineDaysBefore(), used.endDaysAfter(), used.followUpFrom(),
                used.followUpTo(), evaluation.sessionsAskedFor(), Figures.share(used.confidence()), used.leastFewerDays(),
                used.leastMeetings());
    }
}
