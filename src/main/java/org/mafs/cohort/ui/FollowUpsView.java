package org.mafs.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.base.ui.Told;
import org.mafs.cohort.ContactLog;
import org.mafs.cohort.ContactPurpose;
import org.mafs.cohort.FollowUpLine;
import org.mafs.cohort.FollowUpLink;
import org.mafs.cohort.FollowUpWindow;
import org.mafs.cohort.FollowUpWindows;
import org.mafs.cohort.FollowUps;

/** Who is to be asked again a month after the end, and who could not be. */
@Route("follow-ups")
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
class FollowUpsView extends Page {

    private static final int AT_ONCE = 20;

    private final FollowUps followUps;
    private final ContactLog contacts;
    private final List<FollowUpLink> links;
    private final LocalDate today;
    private final Div content = new Div();

    FollowUpsView(FollowUps followUps, FollowUpWindows windows, ContactLog contacts, List<FollowUpLink> links,
            Calendar calendar) {
        this.followUps = followUps;
        this.contacts = contacts;
        this.links = links;
        this.today = calendar.today();
        FollowUpWindow window = windows.get();
        heading(Words.say("cohort.follow-ups"));
        subline(Words.say("cohort.follow-ups.sub", window.from(), window.to()));
        content.addClassName("stack");
        add(content);
        show();
    }

    private void show() {
        content.removeAll();
        List<FollowUpLine> due = followUps.due(0, AT_ONCE + 1);
        content.add(due.isEmpty() ? nobody() : list(due, followUps::due, this::due));
        int notAgreed = followUps.notAgreed();
        if (notAgreed > 0) {
            Paragraph apart = new Paragraph(Words.say("cohort.follow-ups.not-agreed", notAgreed));
            apart.addClassName("quiet");
            content.add(apart);
        }
        List<FollowUpLine> lost = followUps.lost(0, AT_ONCE + 1);
        if (!lost.isEmpty()) {
            Section section = new Section(new H2(Words.say("cohort.follow-ups.lost")),
                    list(lost, followUps::lost, lines -> this::lost));
            section.addClassName("section");
            content.add(section);
        }
    }

    private static Component nobody() {
        Div empty = new Div(new Glyph("check"), new Paragraph(Words.say("cohort.follow-ups.none")));
        empty.addClassName("empty");
        return empty;
    }

    /** One more than is shown was asked for: whether there is a next page is known without counting all. */
    private Component list(List<FollowUpLine> first, BiFunction<Integer, Integer, List<FollowUpLine>> pages,
            Function<List<FollowUpLine>, Function<FollowUpLine, Component>> items) {
        UnorderedList list = new UnorderedList();
        list.addClassName("card-list");
        Div whole = new Div(list);
        whole.addClassName("stack");
        append(list, whole, first, 0, pages, items);
        return whole;
    }

    private void append(UnorderedList list, Div whole, List<FollowUpLine> page, int offset,
            BiFunction<Integer, Integer, List<FollowUpLine>> pages,
            Function<List<FollowUpLine>, Function<FollowUpLine, Component>> items) {
        List<FollowUpLine> shown = page.subList(0, Math.min(page.size(), AT_ONCE));
        shown.stream().map(items.apply(shown)).forEach(list::add);
        if (page.size() > AT_ONCE) {
            Button more = new Button(Words.say("cohort.follow-ups.more"));
            more.addClickListener(pressed -> {
                whole.remove(more);
                append(list, whole, pages.apply(offset + AT_ONCE, AT_ONCE + 1), offset + AT_ONCE, pages, items);
            });
            whole.add(more);
        }
    }

    private Function<FollowUpLine, Component> due(List<FollowUpLine> lines) {
        List<Function<FollowUpLine, List<Component>>> ways = links.stream()
                .map(link -> link.linksTo(lines, this::show)).toList();
        return line -> due(line, ways.stream().flatMap(way -> way.apply(line).stream()).toList());
    }

    private Component due(FollowUpLine line, List<Component> ways) {
        List<Component> steps = new ArrayList<>(ways);
        String name = line.person().name();
        Button note = new Button(Words.say("cohort.contact.note-attempt"), pressed -> new ContactDialog(contacts,
                line.id(), name, ContactPurpose.FOLLOW_UP, this::show).open());
        note.setAriaLabel(Words.say("cohort.contact.note-attempt.label", name));
        Button lost = new Button(Words.say("cohort.follow-up.lose"),
                pressed -> new LostDialog(followUps, line, this::show).open());
        lost.setAriaLabel(Words.say("cohort.follow-up.lose.label", name));
        lost.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        steps.add(note);
        steps.add(lost);
        return new FollowUpItem(line, today, steps.toArray(Component[]::new));
    }

    private Component lost(FollowUpLine line) {
        String name = line.person().name();
        Button again = new Button(Words.say("cohort.follow-up.look-again"), new Glyph("undo"), pressed -> {
            followUps.lookAgain(line.id());
            Told.good(Words.say("cohort.follow-up.look-again.done", name));
            show();
        });
        again.setAriaLabel(Words.say("cohort.follow-up.look-again.label", name));
        again.setDisableOnClick(true);
        return new FollowUpItem(line, today, again);
    }
}
