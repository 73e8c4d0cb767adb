package org.mafs.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mafs.access.OrganisationSettings;
import org.mafs.access.Role;
import org.mafs.base.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The days on which a follow-up is due, as the organisation has set them. */
@Service
@Transactional
public class FollowUpWindows {

    private static final String FROM = "follow-up.from";
    private static final String TO = "follow-up.to";

    private final OrganisationSettings settings;

    FollowUpWindows(OrganisationSettings settings) {
        this.settings = settings;
    }

    @Transactional(readOnly = true)
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.STUDIES_OUTCOMES})
    public FollowUpWindow get() {
        return kept();
    }

    /** @throws Refused when it is out of range */
    @RolesAllowed(Role.RUNS_COHORTS)
    public void set(FollowUpWindow window) {
        window.check();
        settings.set(FROM, Integer.toString(window.from()));
        settings.set(TO, Integer.toString(window.to()));
    }

    FollowUpWindow kept() {
        Map<String, String> set = settings.get(Set.of(FROM, TO));
        return new FollowUpWindow(
                Optional.ofNullable(set.get(FROM)).map(Integer::valueOf).orElse(FollowUpWindow.DEFAULT.from()),
                Optional.ofNullable(set.get(TO)).map(Integer::valueOf).orElse(FollowUpWindow.DEFAULT.to()));
    }
}
