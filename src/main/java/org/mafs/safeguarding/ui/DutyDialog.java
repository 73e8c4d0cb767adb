package org.mafs.safeguarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.mafs.access.AccountRecord;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.cohort.SiteRecord;
import org.mafs.person.Contact;
import org.mafs.safeguarding.Duty;
import org.mafs.safeguarding.NamingDuties;
import org.mafs.safeguarding.NewDuty;
import org.mafs.safeguarding.SiteDuties;
import org.mafs.safeguarding.SiteDuty;

/** Names the lead and the deputy of one site, and how each is reached out of hours. */
class DutyDialog extends FormDialog {

    private final NamingDuties duties;
    private final SiteRecord site;
    private final Holder lead;
    private final Holder deputy;
    private long seenVersion;

    DutyDialog(NamingDuties duties, SiteRecord site, Runnable changed) {
        super(Words.say("safeguarding.duty.dialog", site.name()), Words.say("safeguarding.duty.save"), changed);
        this.duties = duties;
        this.site = site;
        List<AccountRecord> choice = duties.whoMayBeNamed();
        SiteDuties now = duties.at(site.id());
        seenVersion = now.version();
        lead = new Holder(Duty.LEAD, choice, now);
        deputy = new Holder(Duty.DEPUTY, choice, now);
        fields(new Paragraph(Words.say("safeguarding.duty.dialog.words")), lead.fields(), deputy.fields());
    }

    @Override
    protected void saw(long version) {
        seenVersion = version;
    }

    @Override
    protected void save() {
        duties.name(site.id(), seenVersion, lead.named(), deputy.named());
    }

    /** Who holds one duty, and how they are reached. */
    private static final class Holder {

        private final ComboBox<AccountRecord> who;
        private final TextField email = new TextField(Words.say("safeguarding.duty.email"));
        private final TextField phone = new TextField(Words.say("safeguarding.duty.phone"));

        Holder(Duty duty, List<AccountRecord> choice, SiteDuties now) {
            who = new ComboBox<>(Words.say("safeguarding.duty", duty), choice);
            who.setItemLabelGenerator(AccountRecord::name);
            who.setWidthFull();
            email.getElement().setAttribute("inputmode", "email");
            email.setHelperText(Words.say("safeguarding.duty.reach.help"));
            now.of(duty).ifPresent(known -> show(choice, known));
            email.getElement().setAttribute("aria-label", label(duty, email.getLabel()));
            phone.getElement().setAttribute("aria-label", label(duty, phone.getLabel()));
        }

        private static String label(Duty duty, String field) {
            return Words.say("safeguarding.duty", duty) + ", " + field;
        }

        private void show(List<AccountRecord> choice, SiteDuty known) {
            choice.stream().filter(account -> account.id().equals(known.account())).findFirst().ifPresent(who::setValue);
            email.setValue(known.reach().email() == null ? "" : known.reach().email());
            phone.setValue(known.reach().phone() == null ? "" : known.reach().phone());
        }

        Component fields() {
            Div reach = new Div(email, phone);
            reach.addClassName("field-row");
            Div fields = new Div(who, reach);
            fields.addClassName("stack-s");
            return fields;
        }

        NewDuty named() {
            return new NewDuty(who.getOptionalValue().map(AccountRecord::id).orElse(null),
                    new Contact(phone.getValue(), email.getValue(), Set.of(), null));
        }
    }
}
