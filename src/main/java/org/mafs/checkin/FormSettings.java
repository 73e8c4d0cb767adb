package org.mafs.checkin;

import jakarta.annotation.security.RolesAllowed;
import org.mafs.access.IdleSetting;
import org.mafs.access.OrganisationSettings;
import org.mafs.access.Role;
import org.mafs.base.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How forms are filled in here. One question a screen and three tablets until somebody says otherwise. */
@Service
@Transactional
public class FormSettings {

    private static final String ONE_AT_A_TIME = "forms.one-at-a-time";
    private static final String TABLETS = "forms.tablets";
    private static final int USUAL_TABLETS = 3;

    private final OrganisationSettings settings;
    private final IdleSetting idle;
    private final Rules rules;

    FormSettings(OrganisationSettings settings, IdleSetting idle, Rules rules) {
        this.settings = settings;
        this.idle = idle;
        this.rules = rules;
    }

    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
    @Transactional(readOnly = true)
    public FormPlan get() {
        return kept();
    }

    /** @throws org.mafs.base.Refused when a figure is out of its range */
    @RolesAllowed(Role.RUNS_COHORTS)
    public void set(FormPlan plan) {
        rules.check(plan);
        settings.set(ONE_AT_A_TIME, Boolean.toString(plan.oneAtATime()));
        settings.set(TABLETS, Integer.toString(plan.tablets()));
        idle.set(plan.idleMinutes());
    }

    /** For the page of a person too, who may ask nothing else. */
    FormPlan kept() {
        return new FormPlan(settings.get(ONE_AT_A_TIME).map(Boolean::valueOf).orElse(true), idle.minutes(),
                settings.get(TABLETS).map(Integer::valueOf).orElse(USUAL_TABLETS));
    }
}
