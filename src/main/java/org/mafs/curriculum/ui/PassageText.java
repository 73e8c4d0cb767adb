package org.mafs.curriculum.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import org.mafs.curriculum.ContentLanguage;
import org.mafs.curriculum.ContentText;
import org.mafs.curriculum.Passage;

/** A stretch of a text on a page under the shell. Its markup is safe already, see {@link Passage#html}. */
class PassageText extends Div {

    /** @param text whose pages its links show */
    PassageText(Passage passage, ContentText text) {
        ContentLanguage language = new ContentLanguage(text.language());
        addClassName("passage");
        getElement().setAttribute("lang", language.tag()).setAttribute("dir", language.direction());
        add(new Html("<div>" + passage.html("").replace("href=\"#",
                "target=\"_blank\" href=\"" + CurriculumNavigation.showAddress(text) + "#") + "</div>"));
    }
}
