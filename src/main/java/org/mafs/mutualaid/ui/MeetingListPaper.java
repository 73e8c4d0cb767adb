package org.mafs.mutualaid.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.List;
import org.mafs.base.Calendar;
import org.mafs.base.PrintedPages;
import org.mafs.base.Words;
import org.mafs.base.ui.QrCode;
import org.mafs.mutualaid.MeetingDirectory;
import org.mafs.mutualaid.MeetingId;
import org.mafs.mutualaid.MeetingRecord;
import org.springframework.stereotype.Component;

/** A list of meetings on paper, with a code that opens it on a phone. It names nobody. */
@Component
class MeetingListPaper {

    private final MeetingDirectory directory;
    private final PrintedPages pages;
    private final Calendar calendar;

    MeetingListPaper(MeetingDirectory directory, PrintedPages pages, Calendar calendar) {
        this.directory = directory;
        this.pages = pages;
        this.calendar = calendar;
    }

    /**
     * Writes those of them that are on, as a PDF. Asks anew who asks.
     *
     * @param link  where the same list stands for a phone
     * @param large in large letters
     */
    void write(List<MeetingId> meetings, String link, boolean large, OutputStream to) throws IOException {
        List<MeetingRecord> listed = directory.meetings(meetings).stream().filter(MeetingRecord::listed).toList();
        String title = pages.text(Words.say("mutualaid.take.title"));
        String body = """
                <table class="head"><tbody><tr><td><h1>%s</h1><p class="lead">%s</p><p class="quiet">%s</p></td>\
                <td class="code"><img src="data:image/png;base64,%s" alt="%s"/><p class="quiet">%s</p></td></tr></tbody></table>%s"""
                .formatted(title, say("mutualaid.take.before-you-go"),
                        say("mutualaid.take.made-on", Calendar.longDay(calendar.today())),
                        Base64.getEncoder().encodeToString(QrCode.picture(link)), say("mutualaid.take.code"),
                        say("mutualaid.take.code.paper"), new ListMarkup(pages::text, true).of(listed));
        pages.write(title, body, "meetings", large ? "large" : "normal", to);
    }

    private String say(String key, Object... arguments) {
        return pages.text(Words.say(key, arguments));
    }
}
