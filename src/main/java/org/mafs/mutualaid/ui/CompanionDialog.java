package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.base.ui.Told;
import org.mafs.base.ui.UkDatePicker;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.mutualaid.CompanionRecord;
import org.mafs.mutualaid.Companions;
import org.mafs.mutualaid.FellowshipRecord;
import org.mafs.mutualaid.NewCompanion;
import org.mafs.person.ConsentHow;

/** What a companion lets us pass on, the words in full, and how and when they said yes. */
class CompanionDialog extends FormDialog {

    /** Made when the form opens, so that pressing twice is one answer. */
    private final UUID key = UUID.randomUUID();
    private final Companions companions;
    private final EnrolmentRecord person;
    private final TextField called = new TextField(Words.say("mutualaid.companion.called"));
    private final MultiSelectComboBox<FellowshipRecord> known =
            new MultiSelectComboBox<>(Words.say("mutualaid.companion.fellowships"));
    private final TextField area = new TextField(Words.say("mutualaid.companion.area"));
    private final TextField times = new TextField(Words.say("mutualaid.companion.times"));
    private final Checkbox passOn = new Checkbox(Words.say("mutualaid.companion.pass-on"));
    private final TextField phone = new TextField(Words.say("mutualaid.companion.phone"));
    private final Paragraph words = new Paragraph();
    private final Checkbox agreed = new Checkbox(Words.say("mutualaid.companion.yes"));
    private final RadioButtonGroup<ConsentHow> how = new RadioButtonGroup<>(Words.say("mutualaid.companion.how-said"));
    private final UkDatePicker on = new UkDatePicker(Words.say("mutualaid.companion.on"));

    CompanionDialog(Companions companions, List<FellowshipRecord> kinds, EnrolmentRecord person,
            Optional<CompanionRecord> before, LocalDate today, Runnable changed) {
        super(Words.say("mutualaid.companion"), Words.say("mutualaid.companion.save"), changed);
        this.companions = companions;
        this.person = person;
        known.setItems(kinds);
        known.setItemLabelGenerator(FellowshipRecord::name);
        called.setValue(person.name().strip().split("\\s+", 2)[0]);
        called.setHelperText(Words.say("mutualaid.companion.called.words"));
        times.setHelperText(Words.say("mutualaid.companion.times.words"));
        phone.setHelperText(Words.say("mutualaid.companion.phone.words"));
        before.ifPresent(said -> read(said, kinds));
        passOn.addValueChangeListener(ticked -> fit());
        how.setItems(ConsentHow.SPOKEN, ConsentHow.PAPER);
        how.setItemLabelGenerator(way -> Words.say("mutualaid.companion.how", way));
        on.setValue(today);
        on.setMax(today);
        words.addClassName("wording");
        Stream.of(called, area, times, phone).forEach(TextField::setWidthFull);
        known.setWidthFull();
        fields(called, known, area, times, passOn, phone, new Paragraph(Words.say("mutualaid.companion.read-out")),
                words, agreed, how, on);
        fit();
    }

    @Override
    protected void save() {
        if (passOn.getValue() && phone.isEmpty()) {
            throw new Refused("mutualaid.companion.phone-missing");
        }
        companions.optIn(person.id(), new NewCompanion(key, called.getValue(),
                known.getValue().stream().map(FellowshipRecord::id).collect(Collectors.toSet()), area.getValue(),
                times.getValue(), passOn.getValue() ? phone.getValue() : null, agreed.getValue(), how.getValue(),
                on.getValue()));
        Told.good(Words.say("mutualaid.companion.saved"));
    }

    private void read(CompanionRecord said, List<FellowshipRecord> kinds) {
        called.setValue(said.called());
        known.setValue(kinds.stream().filter(kind -> said.fellowships().contains(kind.id())).collect(Collectors.toSet()));
        area.setValue(said.area());
        times.setValue(said.times().orElse(""));
        passOn.setValue(said.phone().isPresent());
        phone.setValue(said.phone().orElse(""));
    }

    /** A number that may be passed on is in the words; a yes to other words is none. */
    private void fit() {
        phone.setVisible(passOn.getValue());
        words.setText(companions.agreement(passOn.getValue()));
        agreed.setValue(false);
    }
}
