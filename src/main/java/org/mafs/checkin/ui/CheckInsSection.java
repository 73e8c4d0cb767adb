package org.mafs.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.base.Calendar;
import org.mafs.base.SessionId;
import org.mafs.base.Words;
import org.mafs.checkin.CheckInAnswers;
import org.mafs.checkin.CheckInRecord;
import org.mafs.checkin.FilledForm;
import org.mafs.checkin.Form;
import org.mafs.checkin.Forms;
import org.mafs.checkin.HowFilled;
import org.mafs.checkin.WeeklyCheckIn;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.PersonSection;
import org.mafs.cohort.SessionRecord;
import org.mafs.draft.FormKey;
import org.mafs.measure.ui.Substances;
import org.springframework.stereotype.Service;

/** A person's check-ins on their page, and the forms that can be taken outside a session. */
@Service
class CheckInsSection implements PersonSection {

    private final WeeklyCheckIn checkIns;
    private final HowFilled filled;
    private final CohortPlanning cohorts;
    private final Forms forms;

    CheckInsSection(WeeklyCheckIn checkIns, HowFilled filled, CohortPlanning cohorts, Forms forms) {
        this.checkIns = checkIns;
        this.filled = filled;
        this.cohorts = cohorts;
        this.forms = forms;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Component section(EnrolmentRecord person) {
        Map<SessionId, SessionRecord> sessions = cohorts.sessionsOf(person.id()).stream()
                .collect(Collectors.toMap(SessionRecord::id, Function.identity()));
        Map<FormKey, FilledForm> how = filled.of(person.id());
        List<CheckInRecord> told = checkIns.of(person.id());
        List<FilledForm> declined = whollyDeclined(how, told);
        Section card = new Section(new H2(Words.say("checkin.check-ins")), takeToday(person));
        card.addClassName("card");
        if (told.isEmpty() && declined.isEmpty()) {
            card.add(new Paragraph(Words.say("checkin.none-yet")));
            return card;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        declined.forEach(form -> list.add(new ListItem(head(sessions.get(form.session().orElseThrow()),
                Optional.of(form)))));
        told.forEach(checkIn -> list.add(line(checkIn, sessions.get(checkIn.session()),
                Optional.ofNullable(how.get(checkIn.key())))));
        card.add(list);
        return card;
    }

    /** A follow-up, or a form that was missed: dated today, tied to no session. */
    private Component takeToday(EnrolmentRecord person) {
        List<Form> outsideSessions = forms.all().stream()
                .filter(form -> form.kind() != Form.Kind.CHECK_IN && !form.isForTheClose()).toList();
        List<Form> usual = List.of(Form.CORE_10, Form.LOOK_BACK);
        Div others = actions(outsideSessions.stream().filter(form -> !usual.contains(form)), person);
        return new Div(actions(usual.stream().filter(outsideSessions::contains), person),
                new NativeDetails(Words.say("checkin.other-forms"), others));
    }

    private static Div actions(Stream<Form> forms, EnrolmentRecord person) {
        Div links = new Div();
        links.addClassName("actions");
        forms.forEach(form -> links.add(link(form, person)));
        return links;
    }

    private static Anchor link(Form form, EnrolmentRecord person) {
        Anchor link = new Anchor(Paths.form(form, person.id(), Optional.empty()),
                Words.say("checkin.take-today", form.title()));
        link.addClassName("button");
        return link;
    }

    /** Handed in, though without a single answer: the latest first. */
    private static List<FilledForm> whollyDeclined(Map<FormKey, FilledForm> how, List<CheckInRecord> told) {
        Set<FormKey> answered = told.stream().map(CheckInRecord::key).collect(Collectors.toSet());
        return how.values().stream().filter(form -> form.form().equals(Form.CHECK_IN) && !answered.contains(form.key()))
                .sorted(Comparator.comparing(FilledForm::handedInAt).reversed()).toList();
    }

    private static Div head(SessionRecord session, Optional<FilledForm> how) {
        Span day = new Span(Words.say("checkin.form-at", session.number(), Calendar.shortDay(session.heldOn())));
        day.addClassName("check-in-day");
        Div head = new Div(day);
        head.addClassNames("grow", "row");
        HowItCame.chips(how).forEach(head::add);
        return head;
    }

    private static ListItem line(CheckInRecord checkIn, SessionRecord session, Optional<FilledForm> how) {
        Div words = new Div(head(session, how));
        words.addClassName("grow");
        Optional.ofNullable(checkIn.answers().week()).ifPresent(week -> words.add(new Paragraph(week)));
        Paragraph facts = new Paragraph(String.join(" · ", facts(checkIn.answers())));
        facts.addClassNames("quiet", "small");
        words.add(facts);
        return new ListItem(words);
    }

    private static List<String> facts(CheckInAnswers told) {
        List<String> facts = new ArrayList<>();
        if (told.mood() != null) {
            facts.add(Words.say("checkin.fact.mood", told.mood()));
        }
        told.use().days().forEach((substance, days) -> facts.add(
                Words.say("checkin.fact.days", Substances.name(substance), days)));
        told.meetings().ifPresent(meetings -> facts.add(Words.say("checkin.fact.meetings", meetings)));
        Optional.ofNullable(told.hope()).ifPresent(hope -> facts.add(Words.say("checkin.fact.hope", hope)));
        return facts;
    }
}
