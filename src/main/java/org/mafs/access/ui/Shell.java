package org.mafs.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mafs.access.CurrentAccount;
import org.mafs.access.IdleSetting;
import org.mafs.access.Role;
import org.mafs.access.ShellNotice;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.NothingPersonal;
import org.springframework.beans.factory.annotation.Value;

/** The frame around every page: the mark, where one can go, who is signed in, and what must be seen everywhere. */
@Layout
@AnonymousAllowed
class Shell extends Div implements RouterLayout, AfterNavigationObserver {

    /** What {@code scripts/idle.js} hears: other tabs do not go on showing what somebody saw who has left. */
    private static final String LEAVES = "this.addEventListener('click', () => dispatchEvent(new Event('mafs-leave')))";

    private final CurrentAccount current;
    private final AuthenticationContext authentication;
    private final CodeChange code;
    private final Main main = new Main();
    private final Map<String, Anchor> places = new LinkedHashMap<>();

    Shell(CurrentAccount current, AuthenticationContext authentication, List<ShellNotice> notices, CodeChange code,
            IdleSetting idle, @Value("${mafs.demo}") boolean demo) {
        this.current = current;
        this.authentication = authentication;
        this.code = code;
        addClassName("shell");
        current.ifSignedIn().ifPresent(account -> watch(idle.minutes()));
        main.setId("page");
        main.addClassName("shell-main");
        main.getElement().setAttribute("tabindex", "-1");
        add(skipLink(), bar());
        if (demo) {
            add(demoStrip());
        }
        notices.forEach(notice -> notice.show().ifPresent(this::add));
        add(navigation(), main);
    }

    @Override
    public void showRouterLayoutContent(HasElement page) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(page.getElement());
        getElement().setAttribute("data-nothing-personal", page instanceof NothingPersonal);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        main.getElement().executeJs("window.scrollTo(0, 0); this.focus({preventScroll: true})");
        String path = event.getLocation().getPath();
        places.forEach((start, link) -> {
            if (path.equals(start) || path.startsWith(start + "/")) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    /** The page itself counts the minutes, see {@code scripts/idle.js}; these are its words. */
    private void watch(int minutes) {
        getElement().setAttribute("data-idle-minutes", String.valueOf(minutes));
        getElement().setAttribute("data-idle-title", Words.say("shell.idle.title"));
        getElement().setAttribute("data-idle-words", Words.say("shell.idle.words"));
        getElement().setAttribute("data-idle-go", Words.say("shell.idle.go"));
        getElement().setAttribute("data-idle-covered", Words.say("shell.idle.covered"));
    }

    private Component skipLink() {
        Anchor skip = new Anchor("#page", Words.say("shell.skip"));
        skip.addClassName("skip-link");
        skip.setRouterIgnore(true);
        return skip;
    }

    private Component bar() {
        Anchor brand = new Anchor("", new Glyph("mark"), new Span(Words.say("app.name")));
        brand.addClassName("brand");
        brand.getElement().setAttribute("aria-label", Words.say("shell.home"));
        Header bar = new Header(brand);
        bar.addClassName("shell-bar");
        current.ifSignedIn().ifPresent(account -> bar.add(accountMenu(account.name())));
        return bar;
    }

    private Component accountMenu(String name) {
        Span label = new Span(new Glyph("person"), new Span(name), new Glyph("chevron-down"));
        label.addClassName("account-name");
        Button account = new Button(label);
        account.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        account.addClassName("shell-user");
        Button signOut = new Button(Words.say("shell.sign-out"), new Glyph("sign-out"),
                pressed -> authentication.logout());
        signOut.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        signOut.getElement().executeJs(LEAVES);
        Popover menu = new Popover();
        Div choices = new Div();
        choices.addClassName("account-menu");
        if (Set.of(Role.FACILITATOR, Role.COORDINATOR).contains(current.get().role())) {
            choices.add(pinButton(menu));
        }
        choices.add(signOut);
        menu.add(choices);
        menu.setTarget(account);
        menu.setPosition(PopoverPosition.BOTTOM_END);
        menu.setAriaLabel(Words.say("shell.account"));
        return account;
    }

    private Button pinButton(Popover menu) {
        Button pin = new Button(Words.say("shell.pin"), new Glyph("lock"), pressed -> {
            menu.close();
            code.open();
        });
        pin.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return pin;
    }

    private Component demoStrip() {
        Div strip = new Div(new Glyph("info"), new Span(Words.say("shell.demo")));
        strip.addClassName("shell-notice");
        strip.getElement().setAttribute("role", "note");
        return strip;
    }

    private Component navigation() {
        Nav navigation = new Nav();
        navigation.addClassName("shell-nav");
        navigation.getElement().setAttribute("aria-label", Words.say("shell.navigation"));
        MenuConfiguration.getMenuEntries().forEach(entry -> navigation.add(place(entry)));
        return navigation;
    }

    /** A menu entry's title is the key of its words, its icon the name of our drawing. */
    private Anchor place(MenuEntry entry) {
        String path = entry.path().replaceFirst("^/", "");
        Anchor link = new Anchor(path, new Glyph(entry.icon()), new Span(Words.say(entry.title())));
        link.addClassName("nav-item");
        places.put(path, link);
        return link;
    }
}
