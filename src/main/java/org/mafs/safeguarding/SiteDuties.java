package org.mafs.safeguarding;

import java.util.List;
import java.util.Optional;
import org.mafs.base.SiteId;

/**
 * Who is on duty at one site.
 *
 * @param version what a change was begun from; 0 where nobody was ever named
 */
public record SiteDuties(SiteId site, long version, List<SiteDuty> named) {

    public Optional<SiteDuty> of(Duty duty) {
        return named.stream().filter(known -> known.duty() == duty).findFirst();
    }

    /** Whether somebody holds this duty who may sign in. */
    public boolean held(Duty duty) {
        return of(duty).filter(SiteDuty::present).isPresent();
    }
}
