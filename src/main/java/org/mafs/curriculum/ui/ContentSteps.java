package org.mafs.curriculum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;
import org.mafs.base.SessionId;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.PhoneAddress;
import org.mafs.curriculum.ContentText;
import org.springframework.beans.factory.annotation.Value;

/** What can be done with a text: lead it, show it, give it along. */
@org.springframework.stereotype.Component
class ContentSteps {

    private final String address;

    ContentSteps(@Value("${mafs.url:}") String address) {
        this.address = address;
    }

    /** @param language one that its text is in */
    Component lead(SessionId session, String language) {
        Anchor lead = anchor(CurriculumNavigation.leadAddress(session, language), "arrow-right", Words.say("curriculum.lead"));
        lead.addClassName("button-primary");
        return lead;
    }

    Component show(ContentText text) {
        Component show = ShowTo.show(text);
        show.getElement().setAttribute("aria-label", Words.say("curriculum.read.show.label", text.head().title()));
        return show;
    }

    Component onAPhone(ContentText text) {
        return new Button(Words.say("curriculum.phone"), new Glyph("phone"), pressed -> new ReadingDialog(text,
                PhoneAddress.of(address, Optional.ofNullable(VaadinServletRequest.getCurrent()))).open());
    }

    Component print(ContentText handout) {
        return sheet(handout, "", "curriculum.print");
    }

    Component printLarge(ContentText handout) {
        return sheet(handout, "?large", "curriculum.print.large");
    }

    private static Component sheet(ContentText handout, String how, String key) {
        Anchor print = anchor(CurriculumNavigation.paperAddress(handout) + how, "print", Words.say(key));
        print.setTarget(AnchorTarget.BLANK);
        print.getElement().setAttribute("aria-label", Words.say(key + ".label", handout.head().title()));
        return print;
    }

    private static Anchor anchor(String to, String glyph, String words) {
        Anchor anchor = CurriculumNavigation.anchor(to);
        anchor.add(new Glyph(glyph), new Span(words));
        return anchor;
    }
}
