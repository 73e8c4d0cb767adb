package org.mafs.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;
import org.mafs.access.IdleSetting;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.springframework.beans.factory.annotation.Value;

@Route(value = SignInView.PATH, autoLayout = false)
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "sign-in";

    private final LoginForm form = new LoginForm(words());
    private final Paragraph locked = new Paragraph();
    private final IdleSetting idle;

    SignInView(IdleSetting idle, @Value("${mafs.demo}") boolean demo) {
        this.idle = idle;
        addClassName("sign-in");
        form.setAction(PATH);
        form.setForgotPasswordButtonVisible(false);
        nameTheEye();
        add(welcome(), card(demo));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Set<String> said = event.getLocation().getQueryParameters().getParameters().keySet();
        form.setError(said.contains("error"));
        locked.setVisible(said.contains("locked"));
        locked.setText(locked.isVisible() ? Words.say("access.locked", idle.minutes()) : "");
    }

    @Override
    public String getPageTitle() {
        return Words.say("app.title", Words.say("access.sign-in"));
    }

    /** Otherwise two things on the page would be called "Password". */
    private void nameTheEye() {
        form.getElement().executeJs("customElements.whenDefined('vaadin-password-field').then(() => {"
                + "const field = this.querySelector('vaadin-password-field');"
                + "field.i18n = {...field.i18n, reveal: $0}; })", Words.say("access.password.show"));
    }

    private Component welcome() {
        Glyph mark = new Glyph("mark");
        mark.addClassName("logo");
        Paragraph line = new Paragraph(Words.say("access.welcome"));
        line.addClassName("warm-line");
        return new Div(mark, new H1(Words.say("app.name")), line);
    }

    private Component card(boolean demo) {
        locked.addClassName("card-quiet");
        Div card = new Div(locked, form, new RouterLink(Words.say("access.have-code"), WelcomeView.class));
        card.addClassName("card");
        if (demo) {
            Paragraph hint = new Paragraph(Words.say("access.demo-hint"));
            hint.addClassNames("quiet", "small");
            card.add(hint);
        }
        return card;
    }

    private static LoginI18n words() {
        LoginI18n words = LoginI18n.createDefault();
        words.getForm().setTitle("");
        words.getForm().setUsername(Words.say("access.username"));
        words.getForm().setPassword(Words.say("access.password"));
        words.getForm().setSubmit(Words.say("access.sign-in"));
        words.getErrorMessage().setTitle(Words.say("access.wrong.title"));
        words.getErrorMessage().setMessage(Words.say("access.wrong.message"));
        words.getErrorMessage().setUsername(Words.say("access.username.needed"));
        words.getErrorMessage().setPassword(Words.say("access.password.needed"));
        return words;
    }
}
