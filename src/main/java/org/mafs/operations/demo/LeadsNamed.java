package org.mafs.operations.demo;

import java.util.Set;
import org.mafs.access.DemoAccounts;
import org.mafs.access.Role;
import org.mafs.base.AccountId;
import org.mafs.base.SiteId;
import org.mafs.cohort.Places;
import org.mafs.cohort.SiteRecord;
import org.mafs.person.Contact;
import org.mafs.safeguarding.NamingDuties;
import org.mafs.safeguarding.NewDuty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The coordinator answers for safeguarding at every site, and the facilitator stands in. */
@Component
@ConditionalOnBooleanProperty("mafs.demo")
class LeadsNamed {

    private final DemoAccounts accounts;
    private final Places places;
    private final NamingDuties duties;

    LeadsNamed(DemoAccounts accounts, Places places, NamingDuties duties) {
        this.accounts = accounts;
        this.places = places;
        this.duties = duties;
    }

    /** At each site that has nobody yet. Called as a coordinator. */
    void everywhere() {
        Set<SiteId> named = duties.all().keySet();
        places.sites().stream().map(SiteRecord::id).filter(site -> !named.contains(site)).forEach(site -> duties.name(site, 0,
                duty(Role.COORDINATOR, "corin@example.org", "07700 900120"),
                duty(Role.FACILITATOR, "sam@example.org", "07700 900121")));
    }

    private NewDuty duty(Role role, String email, String phone) {
        AccountId account = accounts.of(role);
        return new NewDuty(account, new Contact(phone, email, Set.of(), null));
    }
}
