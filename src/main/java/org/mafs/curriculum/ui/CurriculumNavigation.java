package org.mafs.curriculum.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.mafs.base.CohortId;
import org.mafs.base.SessionId;
import org.mafs.base.ui.Destination;
import org.mafs.curriculum.ContentCode;
import org.mafs.curriculum.ContentId;
import org.mafs.curriculum.ContentText;
import org.mafs.curriculum.Curriculum;

/** The way to what is said and done in the sessions, from everywhere else. */
public final class CurriculumNavigation {

    private CurriculumNavigation() {
    }

    public static Destination curriculum() {
        return Destination.to(CurriculumView.class);
    }

    /** Where the version in force is read. */
    public static Destination text(ContentCode code) {
        return new Destination(ContentView.class, new RouteParameters(ContentView.CODE, code.value()));
    }

    /** Where the version in force is read, in the language of this one. */
    static RouterLink read(String words, ContentText text) {
        RouterLink link = text(text.code()).link(words);
        link.setQueryParameters(TongueChoice.in(text.language()));
        return link;
    }

    /** Every version of a text, and where its next one begins. */
    public static Destination versions(ContentCode code) {
        return new Destination(VersionsView.class, new RouteParameters(VersionsView.CODE, code.value()));
    }

    /** Where one version is written, or read when it is written no more. */
    static Destination version(ContentId id) {
        return Destination.to(VersionView.class, VersionView.VERSION, id.value());
    }

    /** Which versions a cohort keeps. */
    public static Destination ofCohort(CohortId cohort) {
        return Destination.to(CohortCurriculumView.class, CohortCurriculumView.COHORT, cohort.value());
    }

    /** Where the plan of one evening is read: the version its cohort keeps, with the times of that evening. */
    public static RouterLink plan(String words, int number, SessionId session) {
        return plan(words, number, session, Curriculum.HOME);
    }

    /** The same in a language, where there is such a version. */
    static RouterLink plan(String words, int number, SessionId session, String language) {
        RouterLink link = text(ContentCode.session(number)).link(words);
        link.setQueryParameters(TongueChoice.in(language,
                QueryParameters.of(ContentView.SESSION, String.valueOf(session.value()))));
        return link;
    }

    /** The reading page that anybody may open, from the top of the app. */
    public static String readingAddress(ContentText text) {
        return "c/" + text.uuid();
    }

    /** The pages in large type, from the top of the app. */
    public static String showAddress(ContentText text) {
        return readingAddress(text) + "/show";
    }

    /** The sheet as a PDF, from the top of the app. */
    public static String paperAddress(ContentText text) {
        return readingAddress(text) + "/paper";
    }

    /**
     * Where an evening is led from; a page of its own, so that it works without the network.
     *
     * @param language one that its text is in
     */
    public static String leadAddress(SessionId session, String language) {
        String address = "lead/" + session.value();
        return language.equals(Curriculum.HOME) ? address : address + "?language=" + language;
    }

    /** Opens an evening to be led. */
    public static Anchor lead(String words, SessionId session) {
        return lead(words, session, Curriculum.HOME);
    }

    /** The same in a language that its text is in. */
    public static Anchor lead(String words, SessionId session, String language) {
        Anchor lead = anchor(leadAddress(session, language));
        lead.setText(words);
        return lead;
    }

    /** A link out of the app’s own pages to one of the addresses above. */
    static Anchor anchor(String address) {
        Anchor link = new Anchor(address);
        link.setRouterIgnore(true);
        link.addClassName("button");
        return link;
    }
}
