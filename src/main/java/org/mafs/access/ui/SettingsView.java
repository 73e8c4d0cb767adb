package org.mafs.access.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mafs.access.AccountRecord;
import org.mafs.access.AccountRegister;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.access.SettingsLink;
import org.mafs.base.AccountId;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.base.ui.PersonName;
import org.mafs.base.ui.Told;

/** Who has an account, and how the next person gets one. */
@Route("settings")
@Menu(title = "nav.settings", icon = "settings", order = 9)
@RolesAllowed({Role.KEEPS_ACCOUNTS, Role.RUNS_COHORTS})
class SettingsView extends Page {

    private final AccountRegister accounts;
    private final CurrentAccount current;
    private final List<SettingsLink> links;
    private final UnorderedList list = new UnorderedList();
    private final Map<AccountId, Button> switches = new HashMap<>();

    SettingsView(AccountRegister accounts, CurrentAccount current, List<SettingsLink> links) {
        this.accounts = accounts;
        this.current = current;
        this.links = links.stream().filter(link -> link.forRoles().contains(current.get().role()))
                .sorted(Comparator.comparingInt(SettingsLink::order)).toList();
        heading(Words.say("nav.settings"));
        subline(Words.say("settings.sub"));
        Button invite = new Button(Words.say("settings.invite"), pressed -> inviteDialog().open());
        invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(invite);
        if (!this.links.isEmpty()) {
            add(pages());
        }
        build();
        refresh();
    }

    private void build() {
        list.addClassName("plain-list");
        Section card = new Section(new H2(Words.say("settings.accounts")), list);
        card.addClassName("card");
        add(card);
    }

    private UnorderedList pages() {
        UnorderedList pages = new UnorderedList();
        pages.addClassName("settings-pages");
        links.forEach(link -> {
            Span title = new Span(link.title());
            title.addClassName("title");
            Span words = new Span(link.words());
            words.addClassNames("quiet", "small");
            Div text = new Div(title, words);
            pages.add(new ListItem(link.page().link(new Glyph(link.glyph()), text)));
        });
        return pages;
    }

    private ListItem line(AccountRecord account) {
        Span username = new Span(account.username());
        username.addClassNames("quiet", "small");
        Div who = new Div(new PersonName(account.name()), new Text(" "), username);
        who.addClassName("grow");
        ListItem line = new ListItem(who,
                new Chip("person", Words.say("access.role", account.role()), Chip.Tone.QUIET));
        if (!account.enabled()) {
            line.add(new Chip("lock", Words.say("settings.stopped"), Chip.Tone.CAUTION));
        }
        if (current.get().role() == Role.ADMIN && !account.id().equals(current.id())) {
            line.add(switchButton(account));
        }
        return line;
    }

    private Button switchButton(AccountRecord account) {
        Button button = new Button(Words.say(account.enabled() ? "settings.stop" : "settings.allow"),
                pressed -> enable(account, !account.enabled()));
        button.setAriaLabel(Words.say(account.enabled() ? "settings.stop.label" : "settings.allow.label",
                account.name()));
        button.setDisableOnClick(true);
        switches.put(account.id(), button);
        return button;
    }

    private void enable(AccountRecord account, boolean mayComeIn) {
        try {
            accounts.enable(account.id(), mayComeIn);
        } catch (Refused refused) {
            Told.refused(refused.getMessage());
        }
        refresh();
        Optional.ofNullable(switches.get(account.id())).ifPresent(Button::focus);
    }

    private Dialog inviteDialog() {
        Dialog dialog = new Dialog(Words.say("settings.invite"));
        RadioButtonGroup<Role> role = new RadioButtonGroup<>(Words.say("settings.invite.role"));
        role.setItems(current.get().role() == Role.ADMIN ? Role.values() : new Role[] {Role.FACILITATOR});
        role.setItemLabelGenerator(value -> Words.say("access.role", value));
        role.setValue(Role.FACILITATOR);
        Button make = new Button(Words.say("settings.make-code"));
        make.setDisableOnClick(true);
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
        list.removeAll();
        switches.clear();
        accounts.all().forEach(account -> list.add(line(account)));
    }
}
