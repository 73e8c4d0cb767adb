package org.mafs;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.theme.lumo.Lumo;
import java.util.List;
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

    /** What runs beside Flow on every page: the lock, and what brings in answers that still lie on this device. */
    @SpringComponent
    static class Beside implements VaadinServiceInitListener {

        private static final List<String> SCRIPTS = List.of("scripts/idle.js", "scripts/form/outbox.js");

        @Override
        public void serviceInit(ServiceInitEvent event) {
            event.addIndexHtmlRequestListener(page -> SCRIPTS.forEach(script -> page.getDocument().head()
                    .appendElement("script").attr("defer", true).attr("src", script)));
        }
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
}
