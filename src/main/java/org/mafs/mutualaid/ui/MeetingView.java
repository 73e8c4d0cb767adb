package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.mutualaid.Fellowships;
import org.mafs.mutualaid.KeepingMeetings;
import org.mafs.mutualaid.MeetingDetails;
import org.mafs.mutualaid.MeetingDirectory;
import org.mafs.mutualaid.MeetingId;
import org.mafs.mutualaid.MeetingRecord;
import org.mafs.mutualaid.Openness;

/** Everything that is known of one meeting, also after it has closed. */
@Route("meetings/:" + MeetingView.MEETING + "([0-9]{1,18})")
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
class MeetingView extends Page implements BeforeEnterObserver {

    static final String MEETING = "meeting";

    private final MeetingDirectory directory;
    private final KeepingMeetings keeping;
    private final Fellowships fellowships;
    private final PlanWithSomebody planning;
    private final Div content = new Div();
    private final Div justClosed = new Div();
    private MeetingId id;

    MeetingView(MeetingDirectory directory, KeepingMeetings keeping, Fellowships fellowships, PlanWithSomebody planning) {
        this.planning = planning;
        this.directory = directory;
        this.keeping = keeping;
        this.fellowships = fellowships;
        addClassNames("page-narrow", "meeting-page");
        content.addClassName("stack");
        justClosed.addClassNames("undo-bar", "info-note", "spread");
        justClosed.setVisible(false);
        add(content, justClosed);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = new MeetingId(event.getRouteParameters().getLong(MEETING).orElseThrow());
        show();
    }

    private void show() {
        MeetingRecord meeting = directory.meeting(id);
        heading(meeting.name());
        subline(meeting.fellowship().name() + " · " + MeetingWords.when(meeting.details()));
        actions(steps(meeting).toArray(Component[]::new));
        content.removeAll();
        if (!meeting.listed()) {
            content.add(closedNote(meeting));
        }
        content.add(new MeetingChips(meeting), facts(meeting));
        Optional.ofNullable(meeting.details().notes()).ifPresent(notes -> content.add(notes(notes)));
        content.add(known(meeting));
    }

    private List<Component> steps(MeetingRecord meeting) {
        List<Component> steps = new ArrayList<>();
        planning.step(meeting).ifPresent(steps::add);
        if (meeting.source() == null) {
            steps.add(new Button(Words.say("meetings.change"), new Glyph("edit"),
                    pressed -> new MeetingDialog(keeping, fellowships, meeting, changed -> show()).open()));
        }
        if (meeting.listed()) {
            Button close = new Button(Words.say("meetings.close"), pressed -> close(meeting));
            close.setDisableOnClick(true);
            steps.add(close);
        } else if (meeting.source() == null) {
            Button reopen = new Button(Words.say("meetings.reopen"), pressed -> reopen());
            reopen.setDisableOnClick(true);
            steps.add(reopen);
        }
        return steps;
    }

    private void close(MeetingRecord meeting) {
        keeping.close(id);
        justClosed.removeAll();
        Span done = new Span(Words.say(meeting.source() == null ? "meetings.close.done" : "meetings.close.done.list"));
        done.getElement().setAttribute("role", "status");
        justClosed.add(done, new Button(Words.say("meetings.close.undo"), new Glyph("undo"), pressed -> reopen()));
        justClosed.setVisible(true);
        show();
    }

    private void reopen() {
        keeping.reopen(id);
        justClosed.setVisible(false);
        show();
    }

    private static Component closedNote(MeetingRecord meeting) {
        Div note = new Div(new Glyph("info"), new Span(Words.say("meetings.closed.note",
                Calendar.longDay(meeting.closedOn()))));
        note.addClassName("info-note");
        note.getElement().setAttribute("role", "note");
        return note;
    }

    private static Section facts(MeetingRecord meeting) {
        MeetingDetails details = meeting.details();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("detail-list");
        fact(facts, "meetings.fellowship", meeting.fellowship().name());
        fact(facts, "meetings.when", MeetingWords.when(details));
        fact(facts, "meetings.where", MeetingWords.where(details));
        fact(facts, "meetings.held", Words.say("meetings.held", details.held()));
        fact(facts, "meetings.openness", details.openness() == Openness.NOT_SAID ? Words.say("meetings.not-known")
                : Words.say("meetings.openness", details.openness()));
        fact(facts, "meetings.features", details.features().isEmpty() ? Words.say("meetings.not-known")
                : details.features().stream().sorted().map(feature -> Words.say("meetings.feature", feature))
                        .collect(Collectors.joining(", ")));
        fact(facts, "meetings.language", details.language() == null ? Words.say("meetings.not-known")
                : MeetingWords.language(details.language()));
        Optional.ofNullable(details.region()).ifPresent(region -> fact(facts, "meetings.region", region));
        Optional.ofNullable(details.onlineHow()).ifPresent(how -> fact(facts, "meetings.online-how", how));
        Section card = new Section(new H2(Words.say("meetings.facts")), facts, links(details));
        card.addClassNames("card", "section");
        return card;
    }

    private static void fact(DescriptionList facts, String label, String said) {
        facts.add(new DescriptionList.Term(Words.say(label)), new DescriptionList.Description(said));
    }

    /** Nothing is loaded from outside: a map opens only when somebody asks for it, and learns nothing of this page. */
    private static Div links(MeetingDetails details) {
        Div links = new Div();
        links.addClassName("actions");
        WayThere.to(details).forEach((words, address) -> links.add(outside(Words.say(words), address)));
        WebAddress.of(details.onlineAddress()).ifPresent(address -> links.add(outside(Words.say("meetings.link.join"), address)));
        WebAddress.of(details.web()).ifPresent(address -> links.add(outside(Words.say("meetings.link.web"), address)));
        links.setVisible(links.getComponentCount() > 0);
        return links;
    }

    private static Anchor outside(String words, String address) {
        Anchor link = new Anchor(address, words);
        link.addClassName("button");
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }

    private static Section notes(String notes) {
        Paragraph words = new Paragraph(notes);
        words.addClassName("wording");
        Section card = new Section(new H2(Words.say("meetings.notes")), words);
        card.addClassNames("card", "section");
        return card;
    }

    private static Section known(MeetingRecord meeting) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("detail-list");
        fact(facts, "meetings.source", meeting.source() == null ? Words.say("meetings.source.by-hand") : meeting.source());
        fact(facts, "meetings.first-listed", Calendar.longDay(meeting.firstListed()));
        fact(facts, "meetings.last-listed", Calendar.longDay(meeting.lastListed()));
        Optional.ofNullable(meeting.closedOn()).ifPresent(day -> fact(facts, "meetings.closed-on", Calendar.longDay(day)));
        Section card = new Section(new H2(Words.say("meetings.known")), facts);
        if (meeting.source() != null) {
            card.add(new Paragraph(Words.say("meetings.source.words")));
        }
        card.addClassNames("card-quiet", "section");
        return card;
    }
}
