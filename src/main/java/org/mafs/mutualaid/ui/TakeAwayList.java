package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.PhoneAddress;
import org.mafs.mutualaid.MeetingDirectory;
import org.mafs.mutualaid.MeetingId;
import org.mafs.mutualaid.MeetingSearch;
import org.springframework.beans.factory.annotation.Value;

/** From the page of all meetings to a list that somebody takes with them. */
@org.springframework.stereotype.Component
class TakeAwayList implements MeetingsStep {

    static final int MOST = 30;
    private static final int BEFORE_ADDING = 50;

    private final MeetingDirectory directory;
    private final MeetingListPaper paper;
    private final String address;

    TakeAwayList(MeetingDirectory directory, MeetingListPaper paper, @Value("${mafs.url:}") String address) {
        this.directory = directory;
        this.paper = paper;
        this.address = address;
    }

    @Override
    public int order() {
        return BEFORE_ADDING;
    }

    @Override
    public Optional<Component> step(Supplier<MeetingSearch> shown) {
        return Optional.of(new Button(Words.say("mutualaid.take.take"), new Glyph("print"), pressed -> open(shown.get())));
    }

    private void open(MeetingSearch search) {
        List<MeetingId> first = directory.find(search, 0, MOST).stream().map(line -> line.meeting())
                .filter(meeting -> meeting.listed()).map(meeting -> meeting.id()).toList();
        new TakeAwayListDialog(paper, first, directory.count(search),
                PhoneAddress.of(address, Optional.ofNullable(VaadinServletRequest.getCurrent()))).open();
    }
}
