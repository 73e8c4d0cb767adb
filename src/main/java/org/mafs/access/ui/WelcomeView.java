package org.mafs.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.mafs.access.AccountRegister;
import org.mafs.access.NewAccount;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.Told;

/** Where a one-time code becomes an account. */
@Route(value = "welcome", autoLayout = false)
@AnonymousAllowed
class WelcomeView extends Main implements HasDynamicTitle {

    private final AccountRegister accounts;
    private final TextField code = new TextField(Words.say("access.code"));
    private final TextField name = new TextField(Words.say("access.name"));
    private final TextField username = new TextField(Words.say("access.username"));
    private final PasswordField password = new PasswordField(Words.say("access.password.new"));
    private final Button make = new Button(Words.say("access.make-account"));
    private final ErrorNote problem = new ErrorNote();

    WelcomeView(AccountRegister accounts) {
        this.accounts = accounts;
        addClassName("sign-in");
        code.setHelperText(Words.say("access.code.help"));
        password.setHelperText(Words.say("access.password.help"));
        username.setAutocomplete(Autocomplete.USERNAME);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        make.addClickListener(pressed -> make());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.setDisableOnClick(true);
        Paragraph line = new Paragraph(Words.say("access.welcome.words"));
        line.addClassName("warm-line");
        Div card = new Div(problem, code, name, username, password, make,
                new RouterLink(Words.say("access.back-to-sign-in"), SignInView.class));
        card.addClassName("card");
        add(new Div(new H1(Words.say("access.welcome.heading")), line), card);
    }

    @Override
    public String getPageTitle() {
        return Words.say("app.title", Words.say("access.welcome.heading"));
    }

    private void make() {
        try {
            accounts.accept(new NewAccount(code.getValue(), name.getValue(), username.getValue(),
                    password.getValue()));
            Told.good(Words.say("access.account-made"));
            getUI().ifPresent(ui -> ui.navigate(SignInView.class));
        } catch (Refused refused) {
            problem.say(refused.getMessage());
            problem.scrollIntoView();
        } finally {
            make.setEnabled(true);
        }
    }
}
