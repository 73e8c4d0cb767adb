package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.base.ui.Chip.Tone;
import org.mafs.base.ui.Glyph;
import org.mafs.mutualaid.SupportAnswer;
import org.mafs.mutualaid.SupportKind;
import org.mafs.mutualaid.SupportRecord;
import org.mafs.mutualaid.Supports;
import org.mafs.mutualaid.VisitPlanId;

/** One kind of support: what came of it so far, each with its day, and the steps that are possible now. */
@StyleSheet("styles/support.css")
class SupportLine extends ListItem {

    private final String name;
    private final SupportKind kind;
    private final Consumer<Step> taking;
    private final Div steps = new Div();

    /**
     * What a press writes down.
     *
     * @param seen the version the screen showed; empty when nothing had been offered
     */
    record Step(Optional<Long> seen, Write write) {

        interface Write {

            void to(Supports supports, EnrolmentId person, SupportKind kind, Optional<Long> seen);
        }

        Step seeing(long version) {
            return new Step(Optional.of(version), write);
        }

        void take(Supports supports, EnrolmentId person, SupportKind kind) {
            write.to(supports, person, kind, seen);
        }
    }

    SupportLine(String name, SupportKind kind, Optional<SupportRecord> now, Map<VisitPlanId, String> plans,
            LocalDate today, Consumer<Step> taking) {
        this.name = name;
        this.kind = kind;
        this.taking = taking;
        Span title = new Span(Words.say("mutualaid.support.kind", kind));
        title.addClassName("title");
        Div said = new Div(title);
        said.addClassNames("grow", "support-said");
        now.ifPresent(support -> said.add(soFar(support)));
        steps.addClassNames("actions", "support-steps");
        add(said, steps);
        next(now);
        now.filter(support -> support.usedOn().isPresent() && !plans.isEmpty())
                .ifPresent(support -> steps.add(forPlan(support, plans)));
        now.filter(support -> support.canBeTakenBack(today)).ifPresent(this::takeBack);
    }

    void focusFirst() {
        steps.getChildren().filter(Focusable.class::isInstance).map(Focusable.class::cast).findFirst()
                .ifPresent(Focusable::focus);
    }

    private static Div soFar(SupportRecord support) {
        Div soFar = new Div(day("check", "mutualaid.support.offered", support.offeredOn(), Tone.PLAIN));
        support.answeredOn().ifPresent(on -> soFar.add(support.answer() == SupportAnswer.YES
                ? day("check", "mutualaid.support.answer.yes", on, Tone.GOOD)
                : day("close", "mutualaid.support.answer.no", on, Tone.QUIET)));
        support.usedOn().ifPresent(on -> soFar.add(day("check", "mutualaid.support.used", on, Tone.GOOD)));
        soFar.addClassName("row");
        return soFar;
    }

    private static Chip day(String glyph, String key, LocalDate on, Tone tone) {
        return new Chip(glyph, Words.say("mutualaid.support.on-day", Words.say(key), Calendar.shortDay(on)), tone);
    }

    private void next(Optional<SupportRecord> now) {
        if (now.isEmpty()) {
            step("mutualaid.support.offered", now, (supports, person, what, seen) -> supports.offer(person, what));
            return;
        }
        SupportRecord support = now.get();
        if (support.usedOn().isPresent()) {
            return;
        }
        if (support.answer() != SupportAnswer.YES) {
            step("mutualaid.support.answer.yes", now,
                    (supports, person, what, seen) -> supports.answer(person, what, SupportAnswer.YES, seen));
        }
        if (support.answer() != SupportAnswer.NO) {
            step("mutualaid.support.used", now,
                    (supports, person, what, seen) -> supports.used(person, what, Optional.empty(), seen));
            step("mutualaid.support.answer.no", now,
                    (supports, person, what, seen) -> supports.answer(person, what, SupportAnswer.NO, seen));
        }
    }

    private void step(String key, Optional<SupportRecord> now, Step.Write write) {
        Button button = new Button(Words.say(key),
                pressed -> taking.accept(new Step(now.map(SupportRecord::version), write)));
        button.setAriaLabel(Words.say("mutualaid.support.label", Words.say(key),
                Words.say("mutualaid.support.kind", kind), name));
        button.setDisableOnClick(true);
        steps.add(button);
    }

    private void takeBack(SupportRecord support) {
        Button button = new Button(Words.say("mutualaid.support.take-back"), new Glyph("undo"),
                pressed -> taking.accept(new Step(Optional.of(support.version()),
                        (supports, person, what, seen) -> supports.takeBack(person, what, seen.orElseThrow()))));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(Words.say("mutualaid.support.label", Words.say("mutualaid.support.take-back"),
                Words.say("mutualaid.support.kind", kind), name));
        button.setDisableOnClick(true);
        steps.add(button);
    }

    /** Which plan it was used for need not be said. */
    private Select<VisitPlanId> forPlan(SupportRecord support, Map<VisitPlanId, String> plans) {
        Select<VisitPlanId> plan = new Select<>();
        plan.setAriaLabel(Words.say("mutualaid.support.label", Words.say("mutualaid.support.plan"),
                Words.say("mutualaid.support.kind", kind), name));
        plan.setItems(plans.keySet());
        plan.setItemLabelGenerator(id -> id == null ? Words.say("mutualaid.support.plan.none")
                : plans.getOrDefault(id, Words.say("mutualaid.support.plan.other")));
        plan.setEmptySelectionAllowed(true);
        plan.setEmptySelectionCaption(Words.say("mutualaid.support.plan.none"));
        plan.setValue(support.plan().filter(plans::containsKey).orElse(null));
        plan.addValueChangeListener(chosen -> taking.accept(new Step(Optional.of(support.version()),
                (supports, person, what, seen) -> supports.used(person, what, Optional.ofNullable(chosen.getValue()),
                        seen))));
        return plan;
    }
}
