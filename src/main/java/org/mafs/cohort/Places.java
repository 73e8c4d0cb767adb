package org.mafs.cohort;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Refused;
import org.mafs.base.Rules;
import org.mafs.base.SiteId;
import org.mafs.base.TriedAgain;
import org.mafs.base.VenueId;
import org.mafs.base.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sites and the rooms that groups meet in. */
@Service
@Transactional
@RolesAllowed(Role.RUNS_COHORTS)
public class Places {

    private final Sites sites;
    private final Venues venues;
    private final Rules rules;
    private final Calendar calendar;

    Places(Sites sites, Venues venues, Rules rules, Calendar calendar) {
        this.sites = sites;
        this.venues = venues;
        this.rules = rules;
        this.calendar = calendar;
    }

    @Transactional(readOnly = true)
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
    public List<SiteRecord> sites() {
        return sites.findAllByOrderByName().stream().map(Site::record).toList();
    }

    /** Every room still in use, by site and name. */
    @Transactional(readOnly = true)
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
    public List<VenueRecord> venues() {
        Map<SiteId, SiteRecord> known = sites().stream()
                .collect(Collectors.toMap(SiteRecord::id, Function.identity()));
        return venues.findAll().stream().map(venue -> venue.record(known.get(new SiteId(venue.siteId())).name()))
                .filter(venue -> !venue.retired())
                .sorted(Comparator.comparing(VenueRecord::siteName, Words.inOrder())
                        .thenComparing(VenueRecord::name, Words.inOrder())).toList();
    }

    @TriedAgain
    public SiteId addSite(NewSite asked) {
        rules.check(asked);
        if (sites.findByNameIgnoreCase(asked.name().strip()).isPresent()) {
            throw new Refused("cohort.site.taken", asked.name().strip());
        }
        return sites.saveAndFlush(new Site(asked, calendar.now())).siteId();
    }

    @TriedAgain
    public VenueId addVenue(NewVenue asked) {
        rules.check(asked);
        sites.findById(asked.site().value()).orElseThrow(EntityNotFoundException::new);
        if (venues.findBySiteIdAndNameIgnoreCase(asked.site().value(), asked.name().strip()).isPresent()) {
            throw new Refused("cohort.venue.taken", asked.name().strip());
        }
        return new VenueId(venues.saveAndFlush(new Venue(asked)).id());
    }

    /** The room that goes by this name alone: a site with one room of the same name, made when it is new. */
    @TriedAgain
    public VenueId called(String name) {
        if (name.isBlank()) {
            throw new Refused("cohort.place.needed");
        }
        NewSite asked = new NewSite(name, SiteKind.COMMUNITY);
        rules.check(asked);
        SiteId site = sites.findByNameIgnoreCase(name.strip()).map(Site::siteId).orElseGet(() -> addSite(asked));
        return venues.findBySiteIdAndNameIgnoreCase(site.value(), name.strip()).map(venue -> new VenueId(venue.id()))
                .orElseGet(() -> addVenue(new NewVenue(site, name, null, null)));
    }

    /** @throws EntityNotFoundException when there is no such room */
    @Transactional(readOnly = true)
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
    public VenueRecord venue(VenueId id) {
        Venue venue = venues.findById(id.value()).orElseThrow(EntityNotFoundException::new);
        return venue.record(sites.findById(venue.siteId()).orElseThrow(EntityNotFoundException::new).record().name());
    }
}
