package org.mafs;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.theme.lumo.Lumo;
import org.mafs.base.Words;

/** The page that everything is shown in: styles, icons, language. */
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("styles/mafs.css")
@ColorScheme(ColorScheme.Value.SYSTEM)
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings page) {
        page.setViewport("width=device-width, initial-scale=1, viewport-fit=cover");
        page.addLink("icon", "icons/favicon.svg");
        page.addLink("apple-touch-icon", "icons/apple-touch-icon.png");
        page.addLink("manifest", "manifest.webmanifest");
        page.addMetaTag("theme-color", "#FAF6EF");
        page.addMetaTag("robots", "noindex, nofollow");
        page.addMetaTag("application-name", Words.say("app.name"));
    }

    /** The language of the page stands in the page, for screen readers and browsers. */
    @SpringComponent
    static class Language implements VaadinServiceInitListener {

        @Override
        public void serviceInit(ServiceInitEvent event) {
            event.addIndexHtmlRequestListener(
                    page -> page.getDocument().child(0).attr("lang", Words.HOME.toLanguageTag()));
            event.getSource().addUIInitListener(opened -> opened.getUI().setLocale(Words.HOME));
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
