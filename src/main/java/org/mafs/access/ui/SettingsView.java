package org.mafs.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.mafs.access.AccountRecord;
import org.mafs.access.AccountRegister;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.Page;
import org.mafs.base.ui.Told;

/** Who has an account, and how the next person gets one. */
@Route("settings")
@Menu(title = "nav.settings", icon = "settings", order = 9)
@RolesAllowed({Role.KEEPS_ACCOUNTS, Role.RUNS_COHORTS})
class SettingsView extends Page {

    private final AccountRegister accounts;
    private final CurrentAccount current;
    private final Grid<AccountRecord> grid = new Grid<>();

    SettingsView(AccountRegister accounts, CurrentAccount current) {
        this.accounts = accounts;
        this.current = current;
        heading(Words.say("nav.settings"));
        subline(Words.say("settings.sub"));
        Button invite = new Button(Words.say("settings.invite"), pressed -> inviteDialog().open());
        invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(invite);
        build();
        refresh();
    }

    private void build() {
        grid.addColumn(AccountRecord::name).setHeader(Words.say("access.name.column")).setFlexGrow(2);
        grid.addColumn(AccountRecord::username).setHeader(Words.say("access.username"));
        grid.addColumn(account -> Words.say("access.role", account.role())).setHeader(Words.say("access.role"));
        grid.addColumn(account -> Words.say(account.enabled() ? "access.may-enter" : "access.may-not-enter"))
                .setHeader(Words.say("access.state"));
        if (current.get().role() == Role.ADMIN) {
            grid.addComponentColumn(this::switchButton).setHeader(Words.say("settings.change")).setAutoWidth(true);
        }
        grid.setAllRowsVisible(true);
        grid.getElement().setProperty("accessibleName", Words.say("settings.accounts"));
        add(new H2(Words.say("settings.accounts")), grid);
    }

    private Button switchButton(AccountRecord account) {
        Button button = new Button(Words.say(account.enabled() ? "settings.stop" : "settings.allow"), pressed -> {
            try {
                accounts.enable(account.id(), !account.enabled());
                refresh();
            } catch (Refused refused) {
                Told.refused(refused.getMessage());
            }
        });
        button.setEnabled(!account.id().equals(current.id()));
        return button;
    }

    private Dialog inviteDialog() {
        Dialog dialog = new Dialog(Words.say("settings.invite"));
        RadioButtonGroup<Role> role = new RadioButtonGroup<>(Words.say("settings.invite.role"));
        role.setItems(current.get().role() == Role.ADMIN ? Role.values() : new Role[] {Role.FACILITATOR});
        role.setItemLabelGenerator(value -> Words.say("access.role", value));
        role.setValue(Role.FACILITATOR);
        Button make = new Button(Words.say("settings.make-code"));
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.addClickListener(pressed -> {
            Code code = new Code(accounts.invite(role.getValue()));
            code.addClassName("one-time-code");
            dialog.removeAll();
            dialog.getFooter().remove(make);
            dialog.add(new Paragraph(Words.say("settings.code.words")), code,
                    new Paragraph(Words.say("settings.code.once")));
        });
        dialog.add(role);
        dialog.getFooter().add(new Button(Words.say("app.close"), pressed -> dialog.close()), make);
        return dialog;
    }

    private void refresh() {
        grid.setItems(accounts.all());
    }
}
