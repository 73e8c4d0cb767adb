package org.mafs.safeguarding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.mafs.access.AccountRegister;
import org.mafs.access.CohortScope;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.Conflict;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.ConflictDialog;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.base.ui.Told;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.ui.CohortNavigation;
import org.mafs.safeguarding.ConcernId;
import org.mafs.safeguarding.ConcernRecord;
import org.mafs.safeguarding.ConcernRecord.Step;
import org.mafs.safeguarding.ConcernRegister;
import org.springframework.dao.ConcurrencyFailureException;

/** One concern: how to talk about it, what was done, and by whom. */
@Route("concerns/:" + ConcernView.CONCERN + "([0-9]{1,18})")
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
class ConcernView extends Page implements BeforeEnterObserver {

    static final String CONCERN = "concern";

    private final ConcernRegister concerns;
    private final Enrolling enrolling;
    private final AccountRegister accounts;
    private final CohortScope scope;
    private final boolean closes;
    private final Div content = new Div();
    private final ErrorNote problem = new ErrorNote();
    private final TextArea done = new TextArea(Words.say("safeguarding.done"));
    private ConcernId id;
    private long seenVersion;

    ConcernView(ConcernRegister concerns, Enrolling enrolling, AccountRegister accounts, CohortScope scope,
            CurrentAccount current) {
        this.concerns = concerns;
        this.enrolling = enrolling;
        this.accounts = accounts;
        this.scope = scope;
        this.closes = current.get().role() == Role.COORDINATOR;
        content.addClassName("stack");
        done.setHelperText(Words.say("safeguarding.done.help"));
        done.setMaxLength(ConcernRegister.LONGEST);
        done.setMinRows(4);
        done.setWidthFull();
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = new ConcernId(event.getRouteParameters().getLong(CONCERN).orElseThrow());
        show();
    }

    private void show() {
        ConcernRecord concern = concerns.see(id);
        EnrolmentRecord person = enrolling.get(concern.enrolment());
        seenVersion = concern.version();
        problem.clear();
        headingName(person.name());
        subline(Words.say("safeguarding.sub"));
        Div columns = new Div(whatTask(), whatWasDone(concern));
        columns.addClassName("columns");
        content.removeAll();
        content.add(facts(concern, person), columns);
    }

    private UnorderedList facts(ConcernRecord concern, EnrolmentRecord person) {
        UnorderedList facts = new UnorderedList(new ListItem(ConcernSection.chip(concern)),
                new ListItem(Words.say("safeguarding.reason", concern.reason())));
        if (!scope.theirs(Set.of(person.cohort())).isEmpty()) {
            facts.add(new ListItem(
                    CohortNavigation.enrolment(person.id()).link(Words.say("safeguarding.to-person"))));
        }
        facts.addClassName("facts");
        return facts;
    }

    private static Section whatTask() {
        OrderedList steps = new OrderedList();
        steps.addClassName("talk-steps");
        Stream.of("private", "ask", "danger", "next", "tell")
                .forEach(step -> steps.add(new ListItem(Words.say("safeguarding.talk." + step))));
        Div lines = new Div(new Glyph("phone"), new Paragraph(Words.say("safeguarding.lines")));
        lines.addClassName("care-note");
        Section card = new Section(new H2(Words.say("safeguarding.talk")), steps, lines);
        card.addClassName("card");
        return card;
    }

    private Section whatWasDone(ConcernRecord concern) {
        Section card = new Section(new H2(Words.say("safeguarding.done.heading")), problem);
        card.addClassName("card");
        done.setValue(concern.done().orElse(""));
        done.setReadOnly(concern.closed().isPresent());
        card.add(done);
        if (concern.closed().isEmpty()) {
            card.add(buttons(concern));
        }
        card.add(history(concern));
        return card;
    }

    private Div buttons(ConcernRecord concern) {
        Button save = new Button(Words.say("safeguarding.done.save"), pressed -> attempt(this::note, seenVersion));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div buttons = new Div(save);
        buttons.addClassName("actions");
        if (closes && concern.done().isPresent()) {
            buttons.add(new Button(Words.say("safeguarding.close"), pressed -> attempt(this::close, seenVersion)));
        }
        return buttons;
    }

    private UnorderedList history(ConcernRecord concern) {
        Map<AccountId, String> who = accounts.names(Stream.of(concern.seen(), concern.noted(), concern.closed())
                .flatMap(Optional::stream).map(Step::by).toList());
        UnorderedList list = new UnorderedList(new ListItem(Words.say("safeguarding.history.opened",
                moment(concern.openedAt()))));
        list.addClassNames("plain-list", "quiet", "small");
        concern.seen().ifPresent(step -> list.add(said("seen", step, who)));
        concern.noted().ifPresent(step -> list.add(said("noted", step, who)));
        concern.closed().ifPresent(step -> list.add(said("closed", step, who)));
        return list;
    }

    private static ListItem said(String what, Step step, Map<AccountId, String> who) {
        return new ListItem(Words.say("safeguarding.history." + what, who.get(step.by()), moment(step.at())));
    }

    private static String moment(Instant at) {
        return Words.say("safeguarding.moment", Calendar.shortDay(at.atZone(Calendar.PLACE).toLocalDate()),
                Calendar.time(at));
    }

    private void note(long version) {
        concerns.note(id, version, done.getValue());
        Told.good(Words.say("safeguarding.done.saved"));
    }

    /** What stands in the field unsaved would be lost in a closed concern, so it is saved first. */
    private void close(long version) {
        if (!done.getValue().strip().equals(concerns.see(id).done().orElse(""))) {
            throw new Refused("safeguarding.close.unsaved");
        }
        concerns.close(id, version);
        Told.good(Words.say("safeguarding.closed"));
    }

    private void attempt(LongConsumer step, long version) {
        try {
            problem.clear();
            step.accept(version);
            show();
        } catch (Conflict conflict) {
            new ConflictDialog(conflict, this::show, theirs -> attempt(step, theirs)).open();
        } catch (Refused refused) {
            problem.say(refused.getMessage());
        } catch (ConcurrencyFailureException atTheSameMoment) {
            problem.say(Words.say("app.same-moment"));
        }
    }
}
