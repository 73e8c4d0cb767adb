package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mafs.base.Words;
import org.mafs.mutualaid.Company;
import org.mafs.mutualaid.CompanionId;
import org.mafs.mutualaid.NewVisitPlan;
import org.mafs.mutualaid.WillingCompanion;

/** Who goes along: one of the companions who said they would, or somebody else, named where that helps. */
class WhoGoesAlong extends Div {

    private static final int LONGEST = 200;
    private static final Set<Company> NAMED = EnumSet.of(Company.COMPANION, Company.FACILITATOR, Company.SOMEBODY_THEY_KNOW);

    private final RadioButtonGroup<Company> company = new RadioButtonGroup<>(Words.say("mutualaid.plan.company.who"));
    private final Select<WillingCompanion> companion = new Select<>();
    private final Paragraph reached = new Paragraph();
    private final TextField with = new TextField(Words.say("mutualaid.plan.company.name"));
    private final Optional<WillingCompanion> gone;
    private final boolean someAreThere;

    /**
     * @param willing those who know this kind of meeting
     * @param gone    what the companion of the plan is called who goes along no more; blank where the name may not be
     *                known
     */
    WhoGoesAlong(NewVisitPlan now, List<WillingCompanion> willing, Optional<String> gone,
            Consumer<UnaryOperator<NewVisitPlan>> kept) {
        this.gone = gone.map(called -> new WillingCompanion(now.companion(), called, List.of(), "", Optional.empty(),
                Optional.empty(), List.of(), Optional.empty()));
        List<WillingCompanion> shown = Stream.concat(this.gone.stream(), willing.stream()).toList();
        this.someAreThere = !shown.isEmpty();
        addClassName("stack-s");
        build(shown);
        company.setValue(now.company());
        shown.stream().filter(one -> one.id().equals(now.companion())).findFirst().ifPresent(companion::setValue);
        with.setValue(now.with() == null ? "" : now.with());
        show();
        company.addValueChangeListener(chosen -> {
            show();
            kept.accept(this::onto);
        });
        companion.addValueChangeListener(chosen -> {
            show();
            kept.accept(this::onto);
        });
        with.addValueChangeListener(named -> kept.accept(this::onto));
        add(company, companion, reached, with);
    }

    private void build(List<WillingCompanion> shown) {
        company.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        company.setItems(Company.COMPANION, Company.FACILITATOR, Company.SOMEBODY_THEY_KNOW, Company.ALONE,
                Company.NOT_SETTLED);
        company.setItemLabelGenerator(one -> Words.say("mutualaid.plan.company", one));
        companion.setLabel(Words.say("mutualaid.plan.companion"));
        companion.setItems(shown);
        companion.setItemLabelGenerator(one -> one == null ? Words.say("mutualaid.plan.companion.open")
                : isGone(one) ? goneInWords(one)
                : Words.say("mutualaid.plan.companion.line", one.called(), one.area()));
        companion.setEmptySelectionAllowed(true);
        companion.setEmptySelectionCaption(Words.say("mutualaid.plan.companion.open"));
        companion.setWidthFull();
        reached.addClassNames("quiet", "small");
        with.setMaxLength(LONGEST);
        with.setHelperText(Words.say("mutualaid.plan.company.name.words"));
    }

    private void show() {
        boolean goesWithCompanion = company.getValue() == Company.COMPANION;
        companion.setVisible(goesWithCompanion && someAreThere);
        with.setVisible(NAMED.contains(company.getValue()) && chosen().isEmpty());
        reached.setText(goesWithCompanion && !someAreThere ? Words.say("mutualaid.plan.companion.none")
                : chosen().map(one -> isGone(one) ? goneInWords(one) : reached(one)).orElse(""));
        reached.setVisible(!reached.getText().isEmpty());
    }

    private boolean isGone(WillingCompanion one) {
        return gone.filter(one::equals).isPresent();
    }

    private static String goneInWords(WillingCompanion one) {
        return PlanWords.companionGone(Optional.of(one.called()).filter(called -> !called.isBlank()));
    }

    /** By their own number where they agreed to that, else through those who lead their group. */
    private static String reached(WillingCompanion one) {
        String when = one.times().map(times -> Words.say("mutualaid.plan.companion.times", times)).orElse("");
        String how = one.phone().map(phone -> Words.say("mutualaid.plan.companion.phone", phone))
                .orElseGet(() -> one.through().isEmpty() ? ""
                        : Words.say("mutualaid.plan.companion.through", String.join(", ", one.through())));
        return (when + " " + how).strip();
    }

    private Optional<WillingCompanion> chosen() {
        return companion.isVisible() ? companion.getOptionalValue() : Optional.empty();
    }

    private NewVisitPlan onto(NewVisitPlan plan) {
        CompanionId who = chosen().map(WillingCompanion::id).orElse(null);
        return plan.with(company.getValue(), who, with.isVisible() ? with.getValue() : null);
    }
}
