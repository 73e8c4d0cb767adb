package org.mafs.cohort;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Conflict;
import org.mafs.base.Conflict.Difference;
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
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
    public List<SiteRecord> sites() {
        return sites.findAllByOrderByName().stream().map(Site::record).toList();
    }

    /** Every room still in use, by site and name. */
    @Transactional(readOnly = true)
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
    public List<VenueRecord> venues() {
        return everyRoom().filter(venue -> !venue.retired()).toList();
    }

    /** Every room, also those no longer used, by site and name. */
    @Transactional(readOnly = true)
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
    public List<VenueRecord> allVenues() {
        return everyRoom().toList();
    }

    private Stream<VenueRecord> everyRoom() {
        Map<SiteId, SiteRecord> known = sites().stream()
                .collect(Collectors.toMap(SiteRecord::id, Function.identity()));
        return venues.findAll().stream().map(venue -> venue.record(known.get(new SiteId(venue.siteId())).name()))
                .sorted(Comparator.comparing(VenueRecord::siteName, Words.inOrder())
                        .thenComparing(VenueRecord::name, Words.inOrder()));
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

    /** @param seenVersion what the screen showed when the change was begun */
    public void changeSite(SiteId id, long seenVersion, NewSite changed) {
        rules.check(changed);
        Site site = sites.findById(id.value()).orElseThrow(EntityNotFoundException::new);
        sites.findByNameIgnoreCase(changed.name().strip()).filter(other -> !other.equals(site)).ifPresent(other -> {
            throw new Refused("cohort.site.taken", changed.name().strip());
        });
        SiteRecord stored = site.record();
        refuseIfChangedSince(seenVersion, stored.version(),
                new Difference(Words.say("cohort.site.name"), stored.name(), changed.name()),
                new Difference(Words.say("cohort.site.kind"), Words.say("cohort.site.kind", stored.kind()),
                        Words.say("cohort.site.kind", changed.kind())));
        site.change(changed);
        sites.flush();
    }

    /**
     * A room stays at its site.
     *
     * @param seenVersion what the screen showed when the change was begun
     */
    public void changeVenue(VenueId id, long seenVersion, NewVenue changed) {
        rules.check(changed);
        Venue room = venues.findById(id.value()).orElseThrow(EntityNotFoundException::new);
        venues.findBySiteIdAndNameIgnoreCase(room.siteId(), changed.name().strip())
                .filter(other -> !other.equals(room)).ifPresent(other -> {
                    throw new Refused("cohort.venue.taken", changed.name().strip());
                });
        VenueRecord stored = room.record("");
        refuseIfChangedSince(seenVersion, stored.version(),
                new Difference(Words.say("cohort.venue.name"), stored.name(), changed.name()),
                new Difference(Words.say("cohort.venue.address"), orEmpty(stored.address()), orEmpty(changed.address())),
                new Difference(Words.say("cohort.venue.access"), orEmpty(stored.accessNotes()),
                        orEmpty(changed.accessNotes())));
        room.change(changed);
        venues.flush();
    }

    /** A room no longer used is not offered for new groups; those that met there keep it. */
    public void retire(VenueId id, boolean noLongerUsed) {
        venues.findById(id.value()).orElseThrow(EntityNotFoundException::new).retire(noLongerUsed);
        venues.flush();
    }

    private static void refuseIfChangedSince(long seenVersion, long storedVersion, Difference... differences) {
        if (seenVersion != storedVersion) {
            throw new Conflict(storedVersion, Stream.of(differences)
                    .filter(difference -> !difference.theirs().equals(difference.yours())).toList());
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** The room that goes by this name alone: a site with one room of the same name, made when it is new, used again when it was not. */
    @TriedAgain
    public VenueId called(String name) {
        if (name.isBlank()) {
            throw new Refused("cohort.place.needed");
        }
        NewSite asked = new NewSite(name, SiteKind.COMMUNITY);
        rules.check(asked);
        SiteId site = sites.findByNameIgnoreCase(name.strip()).map(Site::siteId).orElseGet(() -> addSite(asked));
        return venues.findBySiteIdAndNameIgnoreCase(site.value(), name.strip()).map(Venue::usedAgain)
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
