package org.mafs.curriculum.ui;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.curriculum.ContentLanguage;
import org.mafs.curriculum.Curriculum;

/** The languages that a text is in, to choose from. What is chosen stands in the address, and goes along to other pages. */
public final class TongueChoice extends Nav {

    private static final String LANGUAGE = "language";

    private TongueChoice(List<String> languages, String chosen, QueryParameters asked, Function<String, RouterLink> same) {
        addClassName("row");
        getElement().setAttribute("aria-label", Words.say("curriculum.index.languages"));
        languages.forEach(language -> add(way(language, language.equals(chosen), asked, same)));
    }

    /**
     * @param asked what stands in the address now
     * @param same  a link to the page that this is on, with these words
     * @return nothing where there is only one language
     */
    public static Optional<TongueChoice> of(List<String> languages, String chosen, QueryParameters asked,
            Function<String, RouterLink> same) {
        return languages.size() < 2 ? Optional.empty() : Optional.of(new TongueChoice(languages, chosen, asked, same));
    }

    /** What an address asks for; English where it asks for none. */
    public static String asked(QueryParameters parameters) {
        return parameters.getSingleParameter(LANGUAGE).orElse(Curriculum.HOME);
    }

    /** What is asked, in this language. */
    static QueryParameters in(String language, QueryParameters asked) {
        return language.equals(Curriculum.HOME) ? asked.excluding(LANGUAGE) : asked.merging(LANGUAGE, language);
    }

    static QueryParameters in(String language) {
        return in(language, QueryParameters.empty());
    }

    private static RouterLink way(String tag, boolean chosen, QueryParameters asked, Function<String, RouterLink> same) {
        ContentLanguage language = new ContentLanguage(tag);
        RouterLink way = same.apply(language.ownName());
        way.setQueryParameters(in(tag, asked));
        way.addClassName("button");
        way.getElement().setAttribute("lang", tag);
        if (chosen) {
            way.addComponentAsFirst(new Glyph("check"));
            way.getElement().setAttribute("aria-current", "true");
        }
        return way;
    }
}
