package org.mafs.person.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.EnumSet;
import java.util.Set;
import org.mafs.base.Words;
import org.mafs.person.PersonDetails;
import org.mafs.person.PersonPart;

/** Who somebody is, in what they told, would rather not say, or have not been asked. */
class DetailsCard extends Section {

    private static final Set<PersonPart> SHOWN_ELSEWHERE =
            EnumSet.of(PersonPart.NAME, PersonPart.PHONE, PersonPart.EMAIL, PersonPart.SAFE_WAYS);

    DetailsCard(PersonDetails details) {
        addClassNames("card", "section");
        DescriptionList list = new DescriptionList();
        list.addClassName("detail-list");
        EnumSet.complementOf(EnumSet.copyOf(SHOWN_ELSEWHERE)).forEach(part -> {
            DescriptionList.Description said = new DescriptionList.Description(part.in(details));
            said.getElement().setAttribute("dir", "auto");
            list.add(new DescriptionList.Term(part.label()), said);
        });
        add(new H2(Words.say("person.about")), list);
    }
}
