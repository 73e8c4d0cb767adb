package org.mafs.safeguarding.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.communication.PushMode;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.cohort.RoomNews.Listening;
import org.mafs.safeguarding.ConcernId;
import org.mafs.safeguarding.ConcernNews;
import org.mafs.safeguarding.ConcernRegister;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/**
 * Says on every page that somebody needs a talk: neither who nor why, for others may look over the shoulder. It stands
 * there from the start, of no height, so that a screen reader reads out what comes into it.
 */
class ConcernStrip extends Div {

    private static final String WHEN_THE_PAGE_STANDS = "return new Promise(stands => setTimeout(stands, 1000))";

    private final ConcernRegister concerns;
    private final ConcernNews news;
    private final AtomicBoolean newsWaits = new AtomicBoolean();
    private Listening listening = () -> { };
    private List<ConcernId> shown = List.of();

    ConcernStrip(ConcernRegister concerns, ConcernNews news) {
        this.concerns = concerns;
        this.news = news;
        addClassName("concern-strip");
        getElement().setAttribute("role", "status").setAttribute("aria-live", "polite");
    }

    /**
     * The line to the server is open on every page of theirs, so that an answer that cannot wait is told at once. It is
     * opened when the page stands: what the page shows first does not wait for it, and knows already what was open then.
     */
    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        ui.getPage().executeJs(WHEN_THE_PAGE_STANDS)
                .then(stands -> ui.getPushConfiguration().setPushMode(PushMode.AUTOMATIC));
        listening.stop();
        listening = news.listen(() -> heard(ui));
        // Only now: what comes from here on is heard of.
        look();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        listening.stop();
    }

    private void heard(UI ui) {
        if (newsWaits.compareAndSet(false, true)) {
            try {
                ui.access(() -> {
                    newsWaits.set(false);
                    look();
                });
            } catch (UIDetachedException gone) {
                listening.stop();
            }
        }
    }

    private void look() {
        try {
            show(concerns.unanswered());
        } catch (AccessDeniedException | AuthenticationCredentialsNotFoundException handedOverMeanwhile) {
            show(List.of());
        }
    }

    /** What stands there already is not read out again. */
    private void show(List<ConcernId> waiting) {
        if (waiting.equals(shown)) {
            return;
        }
        shown = List.copyOf(waiting);
        removeAll();
        if (!waiting.isEmpty()) {
            RouterLink open = SafeguardingNavigation.concern(waiting.getFirst()).link(Words.say("safeguarding.strip.open"));
            open.getElement().setAttribute("aria-label", Words.say("safeguarding.strip.open.label"));
            add(new Glyph("care"), new Span(Words.say("safeguarding.strip", waiting.size())), open);
        }
    }
}
