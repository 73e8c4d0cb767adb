package org.mafs.access.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** A calm page in place of one that cannot be shown. Whether something exists is not told to whom it is not open. */
abstract class NotHere extends Page {

    NotHere(String heading, String sentence) {
        heading(Words.say(heading));
        Anchor start = new Anchor("", Words.say("app.to-start"));
        start.addClassName("button");
        Div note = new Div(new Glyph("lock"), new Paragraph(Words.say(sentence)), start);
        note.addClassName("empty");
        add(note);
    }

    @ParentLayout(Shell.class)
    @AnonymousAllowed
    static class NotYours extends NotHere implements HasErrorParameter<AccessDeniedException> {

        NotYours() {
            super("app.not-here", "app.not-here.words");
        }

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
    }

    @ParentLayout(Shell.class)
    @AnonymousAllowed
    static class NoSuchPage extends NotHere implements HasErrorParameter<NotFoundException> {

        NoSuchPage() {
            super("app.not-here", "app.not-here.words");
        }

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
    }

    @ParentLayout(Shell.class)
    @AnonymousAllowed
    static class NoSuchRecord extends NotHere implements HasErrorParameter<EntityNotFoundException> {

        NoSuchRecord() {
            super("app.not-here", "app.not-here.words");
        }

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<EntityNotFoundException> error) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
    }

    @ParentLayout(Shell.class)
    @AnonymousAllowed
    static class Broken extends NotHere implements HasErrorParameter<Exception> {

        private static final Logger LOG = LoggerFactory.getLogger(Broken.class);

        Broken() {
            super("app.broken", "app.broken.words");
        }

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
            LOG.error("The page {} could not be shown.", event.getLocation().getPath(), error.getException());
            return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        }
    }
}
