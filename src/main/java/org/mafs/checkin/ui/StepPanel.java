package org.mafs.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.PersonName;
import org.mafs.checkin.EveningPerson;
import org.mafs.checkin.EveningStep;
import org.mafs.cohort.SessionRecord;
import org.mafs.curriculum.ContentText;
import org.mafs.curriculum.Curriculum;
import org.mafs.curriculum.ui.CurriculumNavigation;
import org.mafs.curriculum.ui.ShowTo;
import org.mafs.curriculum.ui.TongueChoice;

/** What there is to do at one step of the evening. */
class StepPanel extends Section {

    private static final int LINES_OF_THE_PLEDGE = 6;
    private static final int MOST_NAMES = 6;

    private final Runnable close;
    private final GoRound goRound = new GoRound();
    private EveningStep shown;

    /** @param close closes the session */
    StepPanel(Runnable close) {
        this.close = close;
        addClassNames("step-panel", "stack-s");
    }

    /**
     * What the topic is led from.
     *
     * @param text   empty where there is none
     * @param choice of its languages; empty where there is only one
     */
    record Topic(Optional<ContentText> text, Optional<TongueChoice> choice) {
    }

    /**
     * @param topic        asked for at the topic only
     * @param waitForATalk asked for at the last step only
     */
    void show(EveningStep step, SessionRecord session, List<EveningPerson> people, Supplier<Topic> topic,
            Supplier<List<String>> waitForATalk) {
        setVisible(step != EveningStep.ARRIVALS && (step != EveningStep.REGISTER || !people.isEmpty()));
        setClassName("card", step != EveningStep.REGISTER);
        boolean stays = step == shown && step == EveningStep.CHECK_IN;
        shown = step;
        if (!stays) {
            removeAll();
            switch (step) {
                case ARRIVALS -> { }
                case REGISTER -> add(notMarked(people));
                case CHECK_IN -> add(calm("room.tablets-away"), new Paragraph(Words.say("room.go-round")), goRound);
                case TOPIC -> add(calm("room.topic"), title(session), topic(session, topic.get()));
                case PLEDGE -> add(calm("room.pledge"), new Paragraph(Words.say("room.pledge.how")), pledge());
                case CLOSE -> add(new H2(Words.say("room.close")), new Missing(people, waitForATalk.get()),
                        closeButton(session));
            }
        }
        goRound.show(people);
    }

    private static H2 calm(String key) {
        H2 words = new H2(Words.say(key));
        words.addClassName("calm");
        return words;
    }

    private static Component notMarked(List<EveningPerson> people) {
        List<String> names = people.stream().filter(person -> person.mark().isEmpty())
                .map(person -> person.enrolment().name()).toList();
        Paragraph line = new Paragraph();
        line.addClassName("not-marked");
        if (names.isEmpty()) {
            line.add(new Glyph("check"), new Span(Words.say("room.register.all")));
            return line;
        }
        line.add(new Span(Words.say("room.register.not-yet")));
        names.stream().limit(MOST_NAMES).forEach(name -> line.add(new PersonName(name)));
        if (names.size() > MOST_NAMES) {
            line.add(new Span(Words.say("room.register.more", names.size() - MOST_NAMES)));
        }
        return line;
    }

    private static Component title(SessionRecord session) {
        Paragraph title = new Paragraph(session.title());
        title.addClassName("topic-title");
        return title;
    }

    private static Component topic(SessionRecord session, Topic topic) {
        Anchor lead = CurriculumNavigation.lead(Words.say("checkin.lead"), session.id(),
                topic.text().map(ContentText::language).orElse(Curriculum.HOME));
        lead.addClassName("button-primary");
        Div ways = new Div(lead);
        topic.text().ifPresent(text -> ways.add(ShowTo.show(text), ShowTo.passRound(text)));
        Anchor plan = new Anchor(Paths.plan(session.id()), Words.say("room.plan.see"));
        plan.addClassName("button");
        ways.add(plan);
        ways.addClassName("actions");
        Div both = new Div();
        topic.choice().ifPresent(both::add);
        both.add(ways);
        both.addClassName("stack-s");
        return both;
    }

    private static Component pledge() {
        Div words = new Div();
        words.addClassName("pledge");
        IntStream.rangeClosed(1, LINES_OF_THE_PLEDGE)
                .forEach(line -> words.add(new Paragraph(Words.say("room.pledge." + line))));
        return words;
    }

    private Component closeButton(SessionRecord session) {
        Button button = new Button(Words.say("checkin.close", session.number()), pressed -> close.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        Paragraph after = new Paragraph(Words.say("room.close.after"));
        after.addClassNames("quiet", "small");
        Div actions = new Div(button, after);
        actions.addClassName("actions");
        return actions;
    }
}
