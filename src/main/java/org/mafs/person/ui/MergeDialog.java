package org.mafs.person.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.base.ui.PersonName;
import org.mafs.base.ui.Told;
import org.mafs.person.Likeness;
import org.mafs.person.LikelyTheSame;
import org.mafs.person.Merging;
import org.mafs.person.PersonFile;
import org.mafs.person.PersonPart;
import org.mafs.person.PersonRecord;
import org.mafs.person.PersonRegister;

/** Two records of one person side by side, and which details are kept. */
class MergeDialog extends FormDialog {

    private final PersonFile here;
    private final PersonRegister people;
    private final Merging merging;
    private final TextField find = new TextField(Words.say("person.merge.find"));
    private final LikelyPeople likely = new LikelyPeople(this::compare);
    private final Div sideBySide = new Div();
    private final Map<PersonPart, RadioButtonGroup<Boolean>> kept = new EnumMap<>(PersonPart.class);
    private PersonFile other;

    MergeDialog(PersonFile here, PersonRegister people, Merging merging, Runnable merged) {
        super(Words.say("person.merge.title", here.details().name()), Words.say("person.merge.save"), merged);
        this.here = here;
        this.people = people;
        this.merging = merging;
        find.setHelperText(Words.say("person.merge.find.hint"));
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.addValueChangeListener(typed -> offer(typed.getValue()));
        sideBySide.addClassName("dialog-body");
        fields(new Paragraph(Words.say("person.merge.words")), find, likely, sideBySide);
        offer("");
    }

    private void offer(String name) {
        List<LikelyTheSame> found = name.isBlank() ? people.likelyTheSame(here.id())
                : people.likelyTheSame(new Likeness(name, null, null, null)).stream()
                        .filter(same -> !same.person().id().equals(here.id())).toList();
        likely.show(found);
        if (other == null) {
            sideBySide.removeAll();
            if (found.isEmpty()) {
                sideBySide.add(new Paragraph(Words.say("person.merge.none")));
            }
        }
    }

    private void compare(PersonRecord chosen) {
        other = people.details(chosen.id());
        kept.clear();
        sideBySide.removeAll();
        sideBySide.add(new H3(new PersonName(other.details().name())),
                new Paragraph(Words.say("person.merge.side-by-side")));
        List<PersonPart> differing = here.details().differences(other.details());
        if (differing.isEmpty()) {
            sideBySide.add(new Paragraph(Words.say("person.merge.all-same")));
        }
        differing.forEach(part -> sideBySide.add(choice(part)));
        likely.setVisible(false);
    }

    /** What is known wins over what is not, until somebody chooses otherwise. */
    private RadioButtonGroup<Boolean> choice(PersonPart part) {
        RadioButtonGroup<Boolean> choice = new RadioButtonGroup<>(part.label());
        choice.setItems(true, false);
        choice.setItemLabelGenerator(fromHere -> Words.say(
                fromHere ? "person.merge.left" : "person.merge.right") + ": "
                + part.in((fromHere ? here : other).details()));
        choice.setValue(part.isKnown(here.details()) || !part.isKnown(other.details()));
        kept.put(part, choice);
        return choice;
    }

    @Override
    protected void save() {
        if (other == null) {
            throw new Refused("person.merge.choose-first");
        }
        Set<PersonPart> fromOther = kept.entrySet().stream().filter(choice -> !choice.getValue().getValue())
                .map(Map.Entry::getKey).collect(Collectors.toSet());
        var details = here.details().with(fromOther, other.details());
        merging.merge(other, here, details);
        Told.good(Words.say("person.merge.done", details.name()));
    }
}
