package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.mafs.base.Words;
import org.mafs.mutualaid.Company;
import org.mafs.mutualaid.NewVisitPlan;

/** Who goes along, and what they are called where that helps. */
class WhoGoesAlong extends Div {

    private static final int LONGEST = 200;
    private static final Set<Company> NAMED = EnumSet.of(Company.COMPANION, Company.FACILITATOR, Company.SOMEBODY_THEY_KNOW);

    private final RadioButtonGroup<Company> company = new RadioButtonGroup<>(Words.say("mutualaid.plan.company.who"));
    private final TextField with = new TextField(Words.say("mutualaid.plan.company.name"));

    WhoGoesAlong(NewVisitPlan now, Consumer<UnaryOperator<NewVisitPlan>> kept) {
        addClassName("stack-s");
        company.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        company.setItems(Company.COMPANION, Company.FACILITATOR, Company.SOMEBODY_THEY_KNOW, Company.ALONE,
                Company.NOT_SETTLED);
        company.setItemLabelGenerator(one -> Words.say("mutualaid.plan.company", one));
        company.setValue(now.company());
        with.setMaxLength(LONGEST);
        with.setHelperText(Words.say("mutualaid.plan.company.name.words"));
        with.setValue(now.with() == null ? "" : now.with());
        name();
        company.addValueChangeListener(chosen -> {
            name();
            kept.accept(this::onto);
        });
        with.addValueChangeListener(named -> kept.accept(this::onto));
        add(company, with);
    }

    private void name() {
        with.setVisible(NAMED.contains(company.getValue()));
    }

    private NewVisitPlan onto(NewVisitPlan plan) {
        return plan.with(company.getValue(), plan.companion(), with.isVisible() ? with.getValue() : null);
    }
}
