package org.mafs.safeguarding;

import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.mafs.access.OrganisationSettings;
import org.mafs.access.Role;
import org.mafs.base.Refused;
import org.mafs.base.Rules;
import org.mafs.message.Channel;
import org.mafs.message.OpenChannels;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When somebody on duty is written to. A quarter of an hour and an hour until somebody says otherwise. */
@Service
@Transactional
public class EscalationSettings {

    private static final String LEAD = "escalation.lead-after";
    private static final String DEPUTY = "escalation.deputy-after";

    private final OrganisationSettings settings;
    private final OpenChannels open;
    private final Rules rules;

    EscalationSettings(OrganisationSettings settings, OpenChannels open, Rules rules) {
        this.settings = settings;
        this.open = open;
        this.rules = rules;
    }

    @RolesAllowed(Role.RUNS_COHORTS)
    @Transactional(readOnly = true)
    public EscalationPlan get() {
        return kept();
    }

    /** @throws Refused when a figure is out of its range, or the deputy would be told before the lead */
    @RolesAllowed(Role.RUNS_COHORTS)
    public void set(EscalationPlan plan) {
        rules.check(plan);
        if (plan.deputyAfter() < plan.leadAfter()) {
            throw new Refused("safeguarding.escalation.order");
        }
        settings.set(LEAD, Integer.toString(plan.leadAfter()));
        settings.set(DEPUTY, Integer.toString(plan.deputyAfter()));
    }

    /** The ways in which somebody on duty can be written to; none as long as no server is set. */
    @RolesAllowed(Role.RUNS_COHORTS)
    @Transactional(readOnly = true)
    public Set<Channel> ways() {
        return open.toStaff();
    }

    /** For sending too, when nobody is signed in. */
    EscalationPlan kept() {
        return new EscalationPlan(settings.get(LEAD).map(Integer::valueOf).orElse(EscalationPlan.USUAL.leadAfter()),
                settings.get(DEPUTY).map(Integer::valueOf).orElse(EscalationPlan.USUAL.deputyAfter()));
    }
}
