package org.mafs.measure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.cohort.ui.CohortNavigation;
import org.mafs.measure.Direction;
import org.mafs.measure.Instruments;
import org.mafs.measure.Journey;
import org.mafs.measure.JourneyLane;
import org.mafs.measure.JourneySession;
import org.mafs.measure.JourneySession.Came;
import org.mafs.measure.Journeys;
import org.mafs.measure.SafetyNote;
import org.mafs.measure.ScoreCourse;
import org.mafs.measure.TakeAway;
import org.mafs.measure.UseCourse;

/** One person's weeks on one page: what they came to, what they told, lane under lane on the same days. */
@StyleSheet("styles/journey.css")
@Route("enrolments/:" + JourneyView.ENROLMENT + "([0-9]{1,18})/journey")
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
class JourneyView extends Page implements BeforeEnterObserver {

    static final String ENROLMENT = "enrolment";

    private final Journeys journeys;
    private final TakeAway takeAway;
    private final Div content = new Div();

    JourneyView(Journeys journeys, TakeAway takeAway) {
        this.journeys = journeys;
        this.takeAway = takeAway;
        content.addClassName("stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(journeys.of(new EnrolmentId(event.getRouteParameters().getLong(ENROLMENT).orElseThrow())));
    }

    private void show(Journey journey) {
        headingName(journey.name());
        content.removeAll();
        if (journey.isEmpty()) {
            subline(Words.say("measure.journey"));
            content.add(nothingYet(journey));
            return;
        }
        subline(Words.say("measure.journey.sub", Calendar.longDay(journey.from().orElseThrow()),
                Calendar.longDay(journey.until().orElseThrow())));
        Button print = new Button(Words.say("measure.take-away.print"), new Glyph("print"),
                pressed -> new TakeAwayDialog(takeAway, journey).open());
        print.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        RouterLink back = toPerson(journey);
        back.addClassName("button");
        actions(back, print);
        content.add(lanes(journey), new JourneyTable(journey));
    }

    private static RouterLink toPerson(Journey journey) {
        return CohortNavigation.enrolment(journey.person()).link(Words.say("measure.journey.to-person"));
    }

    private static Component nothingYet(Journey journey) {
        RouterLink next = toPerson(journey);
        next.addClassName("button");
        Div empty = new Div(new Glyph("mark"), new Paragraph(Words.say("measure.journey.nothing-yet")), next);
        empty.addClassName("empty");
        return empty;
    }

    private static Div lanes(Journey journey) {
        JourneyPictures pictures = new JourneyPictures(journey);
        Div lanes = new Div(sessions(journey, pictures));
        lanes.addClassNames("card", "journey");
        List<ScoreCourse> core10 = journey.scores().stream()
                .filter(course -> course.instrument().code().equals(Instruments.CORE_10.code())).toList();
        core10.forEach(course -> lanes.add(scores(course, pictures)));
        use(journey, pictures).forEach(lanes::add);
        journey.lanes().forEach(lane -> lanes.add(marks(lane, pictures)));
        List<ScoreCourse> others = journey.scores().stream()
                .filter(course -> !core10.contains(course) && course.isWorthDrawing()).toList();
        others.stream().filter(course -> !course.isOneOfMany()).forEach(course -> lanes.add(scores(course, pictures)));
        others.stream().filter(ScoreCourse::isOneOfMany).forEach(course -> lanes.add(oneOfMany(course, pictures)));
        return lanes;
    }

    /** Each warning stands right below the first substance it is about. */
    private static List<Section> use(Journey journey, JourneyPictures pictures) {
        List<Section> lanes = new ArrayList<>();
        List<SafetyNote> toSay = new ArrayList<>(journey.notes());
        for (int place = 0; place < journey.use().size(); place++) {
            UseCourse course = journey.use().get(place);
            lanes.add(marks(course.lane(), pictures));
            boolean more = place + 1 < journey.use().size()
                    && journey.use().get(place + 1).substance() == course.substance();
            toSay.stream().filter(note -> !more && note.concerns(course.substance())).toList().forEach(note -> {
                lanes.add(note(note));
                toSay.remove(note);
            });
        }
        toSay.forEach(note -> lanes.add(note(note)));
        return lanes;
    }

    private static Section sessions(Journey journey, JourneyPictures pictures) {
        String finding = journey.cameTo().held() == 0 ? Words.say("measure.journey.came.none")
                : Words.say("measure.journey.came", journey.cameTo().attended(), journey.cameTo().held());
        String others = journey.sessions().stream()
                .filter(session -> session.came() != Came.PRESENT && session.came() != Came.TO_COME)
                .map(JourneyView::inWords).collect(Collectors.joining(" "));
        return lane(Words.say("measure.journey.sessions"), finding, others.isEmpty() ? List.of() : List.of(others),
                pictures.sessions(Words.say("measure.journey.picture",
                        Words.say("measure.journey.sessions"), finding + (others.isEmpty() ? "" : " " + others))));
    }

    private static String inWords(JourneySession session) {
        return Words.say("measure.journey.session", session.number(), session.came().inWords());
    }

    private static Section scores(ScoreCourse course, JourneyPictures pictures) {
        List<String> more = new ArrayList<>();
        more.add(Words.say("measure.journey.better", course.scale().direction()));
        course.scale().cutOff().ifPresent(at -> more.add(
                Words.say("measure.journey.cut-off", ScoreCourse.number(at))));
        course.reliableLine().ifPresent(at -> more.add(Words.say(course.scale().direction() == Direction.LOWER_IS_BETTER
                ? "measure.journey.reliable.lower" : "measure.journey.reliable.higher", ScoreCourse.number(at))));
        more.addAll(course.incomplete());
        return lane(course.title(), course.finding(), more,
                pictures.scores(course, Words.say("measure.journey.picture", course.title(), course.finding())));
    }

    /** Small, one below the other. */
    private static Section oneOfMany(ScoreCourse course, JourneyPictures pictures) {
        Section lane = lane(Words.say("measure.journey.toward", course.title(),
                        Words.say("measure.journey.toward", course.scale().direction())), course.finding(),
                course.incomplete(), pictures.scores(course,
                        Words.say("measure.journey.picture", course.title(), course.finding())));
        lane.addClassName("is-small");
        return lane;
    }

    private static Section marks(JourneyLane lane, JourneyPictures pictures) {
        return lane(lane.title(), lane.finding(), List.of(),
                pictures.marks(lane, Words.say("measure.journey.picture", lane.title(), lane.finding())));
    }

    private static Section lane(String title, String finding, List<String> more, Div picture) {
        Span about = new Span(title);
        about.addClassName("journey-about");
        Div words = new Div(new H2(about, new Span(finding)));
        words.addClassName("journey-words");
        if (!more.isEmpty()) {
            UnorderedList list = new UnorderedList(more.stream().map(ListItem::new).toArray(ListItem[]::new));
            list.addClassNames("journey-more", "quiet", "small");
            words.add(list);
        }
        Section lane = new Section(words, picture);
        lane.addClassName("journey-lane");
        return lane;
    }

    private static Section note(SafetyNote note) {
        Section beside = new Section(new Glyph("info"), new Div(new H3(note.title()), new Paragraph(note.words())));
        beside.addClassNames("card-quiet", "journey-note");
        return beside;
    }
}
