package org.mafs;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.theme.lumo.Lumo;
import java.util.Map;
import org.mafs.base.Words;

/** The page that everything is shown in: styles, icons, language. */
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("styles/mafs.css")
@ColorScheme(ColorScheme.Value.SYSTEM)
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings page) {
        page.setViewport("width=device-width, initial-scale=1, viewport-fit=cover");
        page.addLink("fonts/atkinson-hyperlegible-next-latin.woff2",
                Map.of("rel", "preload", "as", "font", "type", "font/woff2", "crossorigin", ""));
        page.addLink("icon", "icons/favicon.svg");
        page.addLink("apple-touch-icon", "icons/apple-touch-icon.png");
        page.addLink("manifest", "manifest.webmanifest");
        page.addMetaTag("mobile-web-app-capable", "yes");
        page.addMetaTag("apple-mobile-web-app-capable", "yes");
        page.addMetaTag("apple-mobile-web-app-title", Words.say("app.name"));
        page.addMetaTag("robots", "noindex, nofollow");
        page.addMetaTag("application-name", Words.say("app.name"));
    }

    /** What runs beside Flow on every page: the lock of a tablet that nobody touches. */
    @SpringComponent
    static class Beside implements VaadinServiceInitListener {

        @Override
        public void serviceInit(ServiceInitEvent event) {
            event.addIndexHtmlRequestListener(page -> page.getDocument().head().appendElement("script")
                    .attr("defer", true).attr("src", "scripts/idle.js"));
        }
    }

    /**
     * What stands in the page before anything else: its language, for screen readers and browsers, and the colour that a
     * tablet gives the bar above it. The components named here come with every page; all others as {@link Bundled} says.
     */
    @SpringComponent
    @Uses(Button.class)
    @Uses(Notification.class)
    @Uses(Popover.class)
    static class Frame implements VaadinServiceInitListener {

        @Override
        public void serviceInit(ServiceInitEvent event) {
            event.addIndexHtmlRequestListener(page -> {
                page.getDocument().child(0).attr("lang", Words.HOME.toLanguageTag());
                paper(page, "light", "#FAF6EF");
                paper(page, "dark", "#12191B");
            });
            event.getSource().addUIInitListener(opened -> opened.getUI().setLocale(Words.HOME));
        }

        private static void paper(IndexHtmlResponse page, String scheme, String colour) {
            page.getDocument().head().appendElement("meta").attr("name", "theme-color")
                    .attr("media", "(prefers-color-scheme: " + scheme + ")").attr("content", colour);
        }
    }

    /** Whatever page is opened first on a tablet sends what forms left there, and keeps the form page at hand. */
    @SpringComponent
    static class Outbox implements VaadinServiceInitListener {

        @Override
        public void serviceInit(ServiceInitEvent event) {
            event.addIndexHtmlRequestListener(page -> page.getDocument().head().appendElement("script")
                    .attr("type", "module").attr("src", "/scripts/form/outbox.js"));
        }
    }

    /** What the app itself says when the network drops or a page cannot go on. */
    @SpringComponent
    static class Connection implements VaadinServiceInitListener {

        @Override
        public void serviceInit(ServiceInitEvent event) {
            CustomizedSystemMessages told = new CustomizedSystemMessages();
            told.setSessionExpiredNotificationEnabled(false);
            told.setInternalErrorCaption(Words.say("app.stuck.title"));
            told.setInternalErrorMessage(Words.say("app.stuck.words"));
            told.setSyncErrorCaption(Words.say("app.stuck.title"));
            told.setSyncErrorMessage(Words.say("app.stuck.words"));
            told.setCookiesDisabledCaption(Words.say("app.no-cookies.title"));
            told.setCookiesDisabledMessage(Words.say("app.no-cookies.words"));
            event.getSource().setSystemMessagesProvider(asked -> told);
            event.getSource().addUIInitListener(opened -> says(opened.getUI().getReconnectDialogConfiguration()));
        }

        private static void says(ReconnectDialogConfiguration dropped) {
            dropped.setDialogText(Words.say("app.no-network"));
            dropped.setDialogTextGaveUp(Words.say("app.no-network.gave-up"));
        }
    }
}
