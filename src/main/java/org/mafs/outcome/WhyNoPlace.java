package org.mafs.outcome;

import java.time.LocalDate;
import org.mafs.cohort.LeftBecause;

/** Why somebody on a list did not agree, or did not start. */
record WhyNoPlace(LocalDate today) {

    static WhyNot not(LastWord word) {
        return switch (word) {
            case NOT_ASKED -> WhyNot.NOT_ASKED;
            case SAID_NO -> WhyNot.SAID_NO;
            case WITHDREW -> WhyNot.WITHDREW;
            case AGREED -> throw new IllegalArgumentException("Whoever agreed is not asked why not.");
        };
    }

    /** Nobody is asked before they have a place, so that having none is why nobody asked. */
    static WhyNot notAgreed(ServiceDataset.Place place) {
        WhyNot word = not(place.takingPart());
        return word == WhyNot.NOT_ASKED ? switch (place.stay().status()) {
            case REFERRED, WAITING, OFFERED -> WhyNot.WAITING;
            case DECLINED -> declined(place);
            case ENROLLED, LEFT -> WhyNot.NOT_ASKED;
        } : word;
    }

    WhyNot notStarted(ServiceDataset.Place place) {
        return switch (place.stay().status()) {
            case REFERRED, WAITING, OFFERED -> WhyNot.WAITING;
            case DECLINED -> declined(place);
            case LEFT -> place.stay().leftBecause().map(WhyNoPlace::left).orElse(WhyNot.NEVER_CAME);
            case ENROLLED -> place.participation().lastSessionOn().isBefore(today) ? WhyNot.NEVER_CAME : WhyNot.NOT_YET;
        };
    }

    static WhyNot left(LeftBecause because) {
        return WhyNot.valueOf("LEFT_" + because.name());
    }

    private static WhyNot declined(ServiceDataset.Place place) {
        return place.stay().notSuitable() ? WhyNot.NOT_SUITABLE : WhyNot.DECLINED;
    }
}
