package org.mafs.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.annotation.SpringComponent;
import jakarta.persistence.EntityNotFoundException;
import java.util.concurrent.ExecutionException;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.Told;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** What a page did not expect is logged for us and told calmly to the person; what was typed stays where it is. */
@SpringComponent
class Unexpected implements VaadinServiceInitListener, ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Unexpected.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(opened -> opened.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        switch (cause(event.getThrowable())) {
            case Refused refused -> tell(refused.getMessage());
            case AccessDeniedException denied -> tell(Words.say("app.not-here.words"));
            case EntityNotFoundException gone -> tell(Words.say("app.not-here.words"));
            case ConcurrencyFailureException atTheSameMoment -> tell(Words.say("app.same-moment"));
            case AuthenticationCredentialsNotFoundException signedOutMeanwhile -> { }
            case Throwable unforeseen -> {
                LOG.error("Something went wrong on a page.", unforeseen);
                tell(Words.say("app.unexpected"));
            }
        }
    }

    /** What a page does later, on news from elsewhere, comes wrapped. */
    private static Throwable cause(Throwable thrown) {
        return thrown instanceof ExecutionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }

    private static void tell(String sentence) {
        UI page = UI.getCurrent();
        if (page != null) {
            Told.refused(sentence);
        }
    }
}
