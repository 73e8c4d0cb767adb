package org.mafs.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.mafs.access.Touches;
import org.mafs.base.ui.NothingPersonal;

/**
 * What shows nothing personal stays open when nobody touches it. Whoever leaves it after too long meets the lock, and
 * nothing of the page they wanted.
 */
@SpringComponent
class Watched implements VaadinServiceInitListener {

    private final Touches touches;

    Watched(Touches touches) {
        this.touches = touches;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> {
            UI page = opened.getUI();
            page.addBeforeEnterListener(this::enters);
            page.addAfterNavigationListener(this::shows);
            page.addDetachListener(gone -> touches.shut(page));
        });
    }

    private void enters(BeforeEnterEvent event) {
        Class<?> target = event.getNavigationTarget();
        boolean open = NothingPersonal.class.isAssignableFrom(target)
                || target.isAnnotationPresent(AnonymousAllowed.class);
        if (!open && touches.isTooLongAgo(event.getUI())) {
            UI page = event.getUI();
            page.getPage().setLocation(VaadinRequest.getCurrent().getContextPath() + touches.lock(page));
            // By its path: what is named here comes with every page, and signing in would bring its form.
            event.rerouteTo(SignInView.PATH);
        }
    }

    private void shows(AfterNavigationEvent event) {
        UI page = UI.getCurrent();
        touches.shows(page, event.getActiveChain().stream().anyMatch(NothingPersonal.class::isInstance));
    }
}
