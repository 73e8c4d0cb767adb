package org.mafs.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
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
import org.mafs.base.Words;
import org.springframework.beans.factory.annotation.Value;

@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm(words());

    SignInView(@Value("${mafs.demo}") boolean demo) {
        addClassName("sign-in");
        form.setAction("sign-in");
        form.setForgotPasswordButtonVisible(false);
        add(card(demo));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return Words.say("app.title", Words.say("access.sign-in"));
    }

    private Div card(boolean demo) {
        Image mark = new Image("icons/logo.svg", "");
        mark.addClassName("sign-in-mark");
        Paragraph welcome = new Paragraph(Words.say("access.welcome"));
        welcome.addClassName("sign-in-welcome");
        Div card = new Div(mark, new H1(Words.say("app.name")), welcome, form,
                new RouterLink(Words.say("access.have-code"), WelcomeView.class));
        card.addClassName("sign-in-card");
        if (demo) {
            Paragraph hint = new Paragraph(Words.say("access.demo-hint"));
            hint.addClassName("sign-in-hint");
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
