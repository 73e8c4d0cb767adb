package org.mafs.curriculum.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.Conflict;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.base.Words;
import org.mafs.base.ui.ConflictDialog;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.base.ui.SavedLine;
import org.mafs.cohort.SessionRecord;
import org.mafs.cohort.ui.CohortNavigation;
import org.mafs.curriculum.Curriculum;
import org.mafs.curriculum.DeliveryRecord;
import org.mafs.curriculum.GivenDelivery;
import org.mafs.curriculum.KeepingDeliveries;
import org.springframework.dao.ConcurrencyFailureException;

/** How an evening went: one tap when all was done as planned, or a tap for each step. Kept as it is said. */
@Route("sessions/:" + DeliveryView.SESSION + "([0-9]{1,18})/delivery")
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
class DeliveryView extends Page implements BeforeEnterObserver {

    static final String SESSION = "session";

    private static final int PAUSE = 600;

    private final KeepingDeliveries deliveries;
    private final Curriculum curriculum;
    private final CurrentAccount current;
    private final Calendar calendar;
    private final Div content = new Div();
    private final SavedLine saved = new SavedLine();
    private final ErrorNote problem = new ErrorNote();
    private SessionId session;
    private QueryParameters asked = QueryParameters.empty();
    private long seen;
    private List<StepField> steps = List.of();
    private Select<AccountId> ledBy = new Select<>();
    private Select<AccountId> coLedBy = new Select<>();
    private TextArea note = new TextArea();
    private Button asPlanned = new Button();
    private final Button again = new Button(Words.say("curriculum.delivery.again"), pressed -> keep());

    DeliveryView(KeepingDeliveries deliveries, Curriculum curriculum, CurrentAccount current, Calendar calendar) {
        this.deliveries = deliveries;
        this.curriculum = curriculum;
        this.current = current;
        this.calendar = calendar;
        content.addClassName("stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        session = new SessionId(event.getRouteParameters().getLong(SESSION).orElseThrow());
        asked = event.getLocation().getQueryParameters();
        show();
    }

    private void show() {
        DeliveryRecord record = deliveries.of(session, TongueChoice.asked(asked));
        SessionRecord evening = record.session();
        seen = record.version();
        heading(Words.say("curriculum.delivery.title", evening.number()));
        subline(Words.say("curriculum.delivery.sub", evening.title(), record.cohort(),
                Calendar.shortDay(evening.heldOn())));
        content.removeAll();
        content.add(links(record));
        if (evening.isCancelled() || evening.heldOn().isAfter(calendar.today())) {
            content.add(nothing(Words.say(evening.isCancelled() ? "curriculum.delivery.cancelled"
                    : "curriculum.delivery.ahead", evening.number())));
            return;
        }
        languages(record);
        steps = record.steps().stream().map(step -> new StepField(step, this::keep)).toList();
        content.add(plan(), leaders(record), note(record), feedback());
        showTap();
    }

    private UnorderedList links(DeliveryRecord record) {
        UnorderedList links = new UnorderedList(new ListItem(Words.say("curriculum.delivery.here", record.here(),
                record.marked())));
        if (record.unnamed() > 0) {
            links.add(new ListItem(Words.say("curriculum.delivery.unnamed", record.unnamed())));
        }
        record.begunAt().ifPresent(begun -> links.add(new ListItem(record.endedAt()
                .map(ended -> Words.say("curriculum.delivery.from-to", Calendar.time(begun), Calendar.time(ended)))
                .orElseGet(() -> Words.say("curriculum.delivery.from", Calendar.time(begun))))));
        record.text().ifPresent(text -> links.add(new ListItem(Words.say("curriculum.delivery.text",
                VersionWords.inItsLanguage(text)))));
        links.add(new ListItem(CohortNavigation.cohort(record.session().cohort()).link(record.cohort())),
                new ListItem(DeliveryNavigation.cohort(record.session().cohort())
                        .link(Words.say("curriculum.delivery.all-sessions"))));
        links.addClassName("facts");
        return links;
    }

    /** As long as nothing is known of the evening its steps may be those of another language. */
    private void languages(DeliveryRecord record) {
        record.text().filter(text -> !record.ledFrom()).flatMap(text -> TongueChoice.of(curriculum.languages(text.code()),
                text.language(), asked, DeliveryNavigation.session(session)::link)).ifPresent(content::add);
    }

    private Div plan() {
        if (steps.isEmpty()) {
            return nothing(Words.say("curriculum.delivery.no-plan"));
        }
        asPlanned = new Button(new Glyph("check"), pressed -> {
            steps.forEach(StepField::asPlanned);
            keep();
        });
        asPlanned.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        OrderedList list = new OrderedList();
        list.addClassName("card-list");
        steps.forEach(list::add);
        Div plan = new Div(new Div(asPlanned), list);
        plan.addClassName("stack-s");
        return plan;
    }

    private Div leaders(DeliveryRecord record) {
        ledBy = leader("curriculum.delivery.led-by", record);
        coLedBy = leader("curriculum.delivery.co-led-by", record);
        boolean isNew = record.keptAt().isEmpty();
        ledBy.setValue(record.ledBy().or(() -> isNew ? mostLikely() : Optional.empty()).orElse(null));
        coLedBy.setValue(record.coLedBy().orElse(null));
        Stream.of(ledBy, coLedBy).forEach(field -> field.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                keep();
            }
        }));
        Div fields = new Div(ledBy, coLedBy);
        fields.addClassName("field-row");
        Div card = new Div(new H2(Words.say("curriculum.delivery.who")), fields);
        card.addClassNames("card", "stack-s");
        return card;
    }

    /** Whoever says how it went has most likely led it, unless they run all cohorts: then nobody is named unasked. */
    private Optional<AccountId> mostLikely() {
        return current.get().role() == Role.FACILITATOR ? Optional.of(current.id()) : Optional.empty();
    }

    private static Select<AccountId> leader(String label, DeliveryRecord record) {
        Select<AccountId> leader = new Select<>();
        leader.setLabel(Words.say(label));
        leader.setItems(record.mayHaveLed().keySet());
        leader.setEmptySelectionAllowed(true);
        leader.setEmptySelectionCaption(Words.say("curriculum.delivery.not-said"));
        leader.setItemLabelGenerator(account -> account == null ? Words.say("curriculum.delivery.not-said")
                : record.name(account));
        return leader;
    }

    private TextArea note(DeliveryRecord record) {
        note = new TextArea(Words.say("curriculum.delivery.note"));
        note.setHelperText(Words.say("curriculum.delivery.note.help"));
        note.setMaxLength(GivenDelivery.LONGEST_NOTE);
        note.setWidthFull();
        note.setValue(record.note());
        note.setValueChangeMode(ValueChangeMode.LAZY);
        note.setValueChangeTimeout(PAUSE);
        note.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                keep();
            }
        });
        return note;
    }

    private Div feedback() {
        again.setVisible(false);
        Div feedback = new Div(problem, again, saved);
        feedback.addClassName("stack-s");
        return feedback;
    }

    private void keep() {
        keep(seen);
    }

    private void keep(long version) {
        List<GivenDelivery.Step> given = new ArrayList<>();
        steps.stream().filter(StepField::isTouched).forEach(step -> given.add(step.given()));
        showTap();
        again.setVisible(false);
        try {
            problem.clear();
            DeliveryRecord kept = deliveries.keep(session, TongueChoice.asked(asked), new GivenDelivery(version,
                    ledBy.getOptionalValue(), coLedBy.getOptionalValue(), note.getValue(), given));
            seen = kept.version();
            kept.keptAt().ifPresent(saved::savedAt);
        } catch (Conflict conflict) {
            saved.clear();
            new ConflictDialog(conflict, this::show, this::keep).open();
        } catch (Refused refused) {
            saved.clear();
            problem.say(refused.getMessage());
        } catch (ConcurrencyFailureException atTheSameMoment) {
            saved.clear();
            problem.say(Words.say("curriculum.delivery.same-moment"));
            again.setVisible(true);
        }
    }

    private void showTap() {
        boolean anySaid = steps.stream().anyMatch(StepField::isSaid);
        asPlanned.setText(Words.say(anySaid ? "curriculum.delivery.rest-as-planned" : "curriculum.delivery.as-planned"));
        asPlanned.setVisible(!steps.stream().allMatch(StepField::isSaid));
    }

    private static Div nothing(String words) {
        Div empty = new Div(new Glyph("curriculum"), new Paragraph(words));
        empty.addClassName("empty");
        return empty;
    }
}
