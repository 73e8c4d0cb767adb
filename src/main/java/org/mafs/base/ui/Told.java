package org.mafs.base.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** A short word about what was just done. Nothing that must be acted on is told this way. */
public final class Told {

    private static final int LONG_ENOUGH_TO_READ = 5000;

    private Told() {
    }

    public static void good(String sentence) {
        show(sentence, NotificationVariant.LUMO_SUCCESS);
    }

    public static void refused(String sentence) {
        show(sentence, NotificationVariant.LUMO_ERROR);
    }

    private static void show(String sentence, NotificationVariant tone) {
        Notification told = new Notification(sentence, LONG_ENOUGH_TO_READ, Notification.Position.TOP_CENTER);
        told.addThemeVariants(tone);
        told.setAssertive(tone == NotificationVariant.LUMO_ERROR);
        told.open();
    }
}
