package org.mafs.person.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.person.Contact;
import org.mafs.person.PersonDetails;
import org.mafs.person.PersonPart;

/** How it is safe to reach somebody, said before the number itself. */
class ContactCard extends Section {

    ContactCard(PersonDetails details) {
        addClassNames("card", "section");
        Contact contact = details.contact();
        add(new H2(Words.say("person.contact")), safety(details));
        UnorderedList ways = new UnorderedList();
        ways.addClassName("plain-list");
        if (contact.phone() != null) {
            ways.add(way("phone", "tel:" + contact.phone().replaceAll("[^0-9+]", ""), contact.phone()));
        }
        if (contact.email() != null) {
            ways.add(way("speak", "mailto:" + contact.email(), contact.email()));
        }
        add(contact.phone() == null && contact.email() == null
                ? new Paragraph(Words.say("person.contact.none")) : ways);
    }

    private static Div safety(PersonDetails details) {
        boolean asked = !details.contact().safeWays().isEmpty() || details.contact().safeNote() != null;
        boolean unsaid = details.prefersNotToSay().contains(PersonPart.SAFE_WAYS);
        Div note = new Div(new Glyph(asked ? "lock" : "info"), new Span(asked
                ? Words.say("person.contact.only", PersonPart.SAFE_WAYS.in(details))
                : Words.say(unsaid ? "person.contact.unsaid" : "person.contact.unknown")));
        note.addClassName("info-note");
        return note;
    }

    private static ListItem way(String glyph, String address, String words) {
        Anchor link = new Anchor(address, words);
        link.setRouterIgnore(true);
        return new ListItem(new Glyph(glyph), link);
    }
}
