package org.mafs.curriculum.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteParameters;
import org.junit.jupiter.api.Test;
import org.mafs.OwnCohorts;
import org.mafs.ViewTest;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.SessionId;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.SavedLine;
import org.mafs.curriculum.Curriculum;
import org.mafs.curriculum.KeepingDeliveries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;

class DeliveryViewTest extends ViewTest {

    @Autowired
    private KeepingDeliveries deliveries;
    @Autowired
    private Curriculum curriculum;
    @Autowired
    private CurrentAccount current;
    @Autowired
    private Calendar calendar;
    @Autowired
    private OwnCohorts cohorts;

    @Test
    void whatCouldNotBeSavedAtTheSameMomentStandsThereToBeSavedAgain() {
        SessionId session = cohorts.led(1).session();
        signIn(Role.FACILITATOR);
        KeepingDeliveries busy = mock(KeepingDeliveries.class);
        doReturn(deliveries.of(session)).when(busy).of(session, Curriculum.HOME);
        doThrow(new CannotAcquireLockException("Somebody else holds it"))
                .doAnswer(asked -> deliveries.keep(session, asked.getArgument(2))).when(busy)
                .keep(eq(session), eq(Curriculum.HOME), any());
        DeliveryView view = new DeliveryView(busy, curriculum, current, calendar);
        UI.getCurrent().add(view);
        BeforeEnterEvent entering = mock(BeforeEnterEvent.class);
        doReturn(new RouteParameters(DeliveryView.SESSION, String.valueOf(session.value()))).when(entering)
                .getRouteParameters();
        doReturn(new Location("")).when(entering).getLocation();
        view.beforeEnter(entering);
        _click(_get(view, Button.class, button -> button.withText("Everything as planned")));
        assertThat(_get(view, ErrorNote.class).getElement().getTextRecursively()).contains("is not saved yet");
        assertThat(deliveries.of(session).isKept()).isFalse();
        _click(_get(view, Button.class, button -> button.withText("Save again")));
        assertThat(deliveries.of(session).steps()).isNotEmpty().allMatch(step -> step.outcome().isPresent());
        assertThat(_find(view, Button.class, button -> button.withText("Save again"))).isEmpty();
        assertThat(_find(view, ErrorNote.class)).isEmpty();
        assertThat(_find(view, SavedLine.class)).hasSize(1);
    }
}
