package org.mafs.person.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.Optional;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.base.ui.Told;
import org.mafs.base.ui.UkDatePicker;
import org.mafs.person.AgeBand;
import org.mafs.person.Emergency;
import org.mafs.person.Ethnicity;
import org.mafs.person.Gender;
import org.mafs.person.Keyworker;
import org.mafs.person.PersonDetails;
import org.mafs.person.PersonFile;
import org.mafs.person.PersonPart;
import org.mafs.person.PersonRegister;

/** All that may be told of somebody; each field says why it is asked, and only the name is needed. */
class EditPersonDialog extends FormDialog {

    private final PersonFile file;
    private final PersonRegister people;
    private final TextField name = because(new TextField(PersonPart.NAME.label()), "name");
    private final TextField fullName = because(new TextField(PersonPart.FULL_NAME.label()), "full-name");
    private final TextField pronouns = because(new TextField(PersonPart.PRONOUNS.label()), "pronouns");
    private final UkDatePicker born = because(new UkDatePicker(Words.say("person.born.label")), "born");
    private final Select<AgeBand> ageBand = because(new Select<>(), "age-band");
    private final Select<Gender> gender = because(new Select<>(), "gender");
    private final Select<Ethnicity> ethnicity = because(new Select<>(), "ethnicity");
    private final ReachFields reach = new ReachFields();
    private final TextField emergencyName = because(new TextField(Words.say("person.emergency.name")), "emergency");
    private final TextField emergencyPhone = new TextField(Words.say("person.emergency.phone"));
    private final TextField emergencyRelation = new TextField(Words.say("person.emergency.relation"));
    private final TextField keyworkerName = because(new TextField(Words.say("person.keyworker.name")), "keyworker");
    private final TextField keyworkerAgency = new TextField(Words.say("person.keyworker.agency"));
    private final TextField keyworkerContact = new TextField(Words.say("person.keyworker.contact"));
    private final TextArea accessNeeds = because(new TextArea(PersonPart.ACCESS_NEEDS.label()), "access-needs");
    private final TextField language = because(new TextField(PersonPart.LANGUAGE.label()), "language");
    private final CheckboxGroup<PersonPart> unsaid = new CheckboxGroup<>(Words.say("person.unsaid"));
    private long seenVersion;

    EditPersonDialog(PersonFile file, PersonRegister people, Runnable changed) {
        super(Words.say("person.edit.title", file.details().name()), Words.say("person.edit.save"), changed);
        this.file = file;
        this.people = people;
        this.seenVersion = file.version();
        configure();
        fields(heading("about"), name, row(fullName, pronouns), row(born, ageBand), row(gender, ethnicity),
                heading("reach"), reach,
                heading("help"), emergencyName, row(emergencyRelation, emergencyPhone), keyworkerName,
                row(keyworkerAgency, keyworkerContact),
                heading("needs"), accessNeeds, language, unsaid);
        show(file.details());
    }

    private void configure() {
        ageBand.setLabel(Words.say("person.age-band"));
        ageBand.setItems(AgeBand.values());
        ageBand.setEmptySelectionAllowed(true);
        ageBand.setItemLabelGenerator(band -> band == null ? "" : Words.say("person.age-band", band));
        gender.setLabel(Words.say("person.gender"));
        gender.setItems(Gender.values());
        gender.setItemLabelGenerator(value -> Words.say("person.gender", value));
        ethnicity.setLabel(Words.say("person.ethnicity"));
        ethnicity.setItems(Ethnicity.values());
        ethnicity.setItemLabelGenerator(value -> Words.say("person.ethnicity", value));
        accessNeeds.setMinRows(2);
        unsaid.setItems(Arrays.stream(PersonPart.values()).filter(PersonPart::mayBeLeftUnsaid).toList());
        unsaid.setItemLabelGenerator(PersonPart::label);
        unsaid.setHelperText(Words.say("person.unsaid.words"));
    }

    private void show(PersonDetails details) {
        name.setValue(details.name());
        put(fullName, details.fullName());
        put(pronouns, details.pronouns());
        born.setValue(details.dateOfBirth());
        ageBand.setValue(details.ageBand());
        gender.setValue(details.gender());
        ethnicity.setValue(details.ethnicity());
        reach.show(details.contact());
        put(emergencyName, details.emergency().name());
        put(emergencyPhone, details.emergency().phone());
        put(emergencyRelation, details.emergency().relation());
        put(keyworkerName, details.keyworker().name());
        put(keyworkerAgency, details.keyworker().agency());
        put(keyworkerContact, details.keyworker().contact());
        accessNeeds.setValue(Optional.ofNullable(details.accessNeeds()).orElse(""));
        put(language, details.language());
        unsaid.setValue(details.prefersNotToSay());
    }

    @Override
    protected void saw(long version) {
        seenVersion = version;
    }

    @Override
    protected void save() {
        if (born.isInvalid()) {
            throw new Refused("person.born.wrong");
        }
        people.change(file.id(), seenVersion, new PersonDetails(name.getValue(), fullName.getValue(),
                pronouns.getValue(), born.getValue(), ageBand.getValue(), gender.getValue(), ethnicity.getValue(),
                reach.told(),
                new Emergency(emergencyName.getValue(), emergencyPhone.getValue(), emergencyRelation.getValue()),
                new Keyworker(keyworkerName.getValue(), keyworkerAgency.getValue(), keyworkerContact.getValue()),
                accessNeeds.getValue(), language.getValue(), unsaid.getValue()));
        Told.good(Words.say("person.edit.done", name.getValue().strip()));
    }

    private static H3 heading(String part) {
        return new H3(Words.say("person.edit." + part));
    }

    private static Div row(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("field-row");
        return row;
    }

    private static void put(TextField field, String said) {
        field.setValue(Optional.ofNullable(said).orElse(""));
    }

    private static <F extends HasHelper> F because(F field, String why) {
        field.setHelperText(Words.say("person.why." + why));
        return field;
    }
}
