package org.mafs.checkin.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.communication.PushMode;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalTime;
import java.util.Optional;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.SessionId;
import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.base.ui.NothingPersonal;
import org.mafs.base.ui.Page;
import org.mafs.checkin.EveningPlan;
import org.mafs.cohort.RoomNews;
import org.mafs.cohort.SessionRecord;
import org.mafs.cohort.Timetable;
import org.mafs.cohort.Tonight;
import org.mafs.curriculum.ui.CurriculumNavigation;

/** The order of one evening with its times, and where it should be by the clock. It may lie open on a table. */
@Route("sessions/" + Paths.SESSION + "/plan")
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
class SessionPlanView extends Page implements BeforeEnterObserver, NothingPersonal {

    private final Timetable timetable;
    private final Calendar calendar;
    private final RoomClock clock;
    private final OrderedList order = new OrderedList();

    private SessionRecord session;
    private RoomNews.Listening listening = () -> { };

    SessionPlanView(Timetable timetable, Calendar calendar, RoomClock clock) {
        this.timetable = timetable;
        this.calendar = calendar;
        this.clock = clock;
        order.addClassNames("plain-list", "evening-plan");
        Div card = new Div(order);
        card.addClassName("card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Tonight tonight = timetable.of(new SessionId(event.getRouteParameters().getLong("session").orElseThrow()));
        session = tonight.session();
        heading(Words.say("checkin.session-title", session.number(), session.title()));
        subline(Words.say("room.plan.sub", Calendar.shortDay(session.heldOn()), Calendar.time(session.startsAt()),
                Calendar.time(session.endsAt()), tonight.place()));
        Anchor room = new Anchor(Paths.session(session.id()), Words.say("room.plan.back"));
        room.addClassName("button");
        RouterLink read = CurriculumNavigation.plan(Words.say("checkin.read-plan"), session.number(), session.id());
        read.addClassName("button");
        actions(read, room);
        show();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        ui.getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
        listening = clock.listen(() -> timePassed(ui));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        listening.stop();
    }

    private void timePassed(UI ui) {
        try {
            ui.access(this::show);
        } catch (UIDetachedException gone) {
            listening.stop();
        }
    }

    private void show() {
        order.removeAll();
        EveningPlan plan = EveningPlan.of(session);
        Optional<EveningPlan.Line> now = session.heldOn().equals(calendar.today())
                ? plan.at(LocalTime.ofInstant(calendar.now(), Calendar.PLACE)) : Optional.empty();
        plan.lines().forEach(line -> order.add(line(line, now.filter(line::equals).isPresent())));
        Span all = new Span(Words.say("room.plan.all", plan.minutes()));
        all.addClassNames("quiet", "small");
        order.add(new ListItem(all));
    }

    private static Component line(EveningPlan.Line line, boolean now) {
        Span from = new Span(Calendar.time(line.from()));
        from.addClassName("plan-time");
        Span part = new Span(Words.say("room.plan.part", line.part()));
        part.addClassName("plan-part");
        Span what = new Span(Words.say("room.plan.what", line.part()));
        what.addClassNames("quiet", "small");
        Div words = new Div(part, what);
        words.addClassNames("grow", "session-line");
        Span minutes = new Span(Words.say("room.plan.minutes", line.minutes()));
        minutes.addClassName("quiet");
        ListItem item = new ListItem(from, words, minutes);
        if (now) {
            item.addClassName("is-now");
            item.getElement().setAttribute("aria-current", "time");
            words.addComponentAsFirst(new Chip("clock", Words.say("room.plan.now"), Chip.Tone.PLAIN));
        }
        return item;
    }
}
