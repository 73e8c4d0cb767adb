package org.mafs.funder;

import java.util.List;
import java.util.function.Function;
import org.mafs.base.Words;
import org.mafs.outcome.AttendanceSummary;
import org.mafs.outcome.AttendanceSummary.OfSession;

/** How many came: one row for each cohort and session. */
final class AttendanceSheet {

    static final int[] WIDTHS = {34, 10, 15, 10, 10, 12, 10, 10, 10, 12, 22};

    private record Row(String cohort, OfSession session) {
    }

    private AttendanceSheet() {
    }

    static void write(AttendanceSummary attendance, ReportSheet sheet) {
        sheet.note(Words.say("funder.scope.everyone"), WIDTHS.length);
        sheet.table("Attendance", List.of(
                Column.of("funder.column.cohort", Format.TEXT, Row::cohort),
                session("funder.column.session", Format.COUNT, OfSession::number),
                session("funder.column.date", Format.DATE, OfSession::heldOn),
                session("funder.column.on-list", Format.COUNT, AttendanceSheet::onTheList),
                session("funder.column.present", Format.COUNT, OfSession::present),
                session("funder.column.apologies", Format.COUNT, OfSession::apologies),
                session("funder.column.absent", Format.COUNT, OfSession::absent),
                session("funder.column.not-marked", Format.COUNT, OfSession::notMarked),
                session("funder.column.rate", Format.PERCENT, of -> of.rate().value()),
                session("funder.column.unnamed", Format.COUNT, OfSession::unnamed),
                session("funder.column.note", Format.WRAPPED,
                        of -> of.isMarked() ? "" : Words.say("funder.note.not-marked"))),
                attendance.cohorts().stream().flatMap(cohort -> cohort.sessions().stream()
                        .map(session -> new Row(cohort.name(), session))).toList(), true);
    }

    private static Column<Row> session(String key, Format format, Function<OfSession, ?> figure) {
        return Column.of(key, format, row -> figure.apply(row.session()));
    }

    private static int onTheList(OfSession session) {
        return session.present() + session.apologies() + session.absent() + session.notMarked();
    }
}
