package org.mafs.checkin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.checkin.EveningPerson;
import org.mafs.checkin.FormsOut;

/** Says that forms lie on a tablet which is not heard of, so that nobody goes home with it. Hidden when none does. */
class SilentNote extends Div {

    private final Span words = new Span();

    SilentNote() {
        addClassNames("info-note", "silent-note");
        getElement().setAttribute("role", "status");
        add(new Glyph("tablet"), words);
        setVisible(false);
    }

    void show(List<EveningPerson> people) {
        int forms = people.stream().filter(EveningPerson::isSilent)
                .mapToInt(person -> person.out().map(FormsOut::forms).orElse(0)).sum();
        words.setText(Words.say("room.silent", forms));
        setVisible(forms > 0);
    }
}
