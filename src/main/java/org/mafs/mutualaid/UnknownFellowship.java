package org.mafs.mutualaid;

import java.util.Collection;
import java.util.stream.Collectors;
import org.mafs.base.Refused;

/** Nobody here has heard of it. Nothing has changed. */
public class UnknownFellowship extends Refused {

    UnknownFellowship(String typed, Collection<FellowshipRecord> known) {
        super("mutualaid.refresh.fellowship-unknown", typed, known.stream().filter(kind -> !kind.retired())
                .map(FellowshipRecord::code).collect(Collectors.joining(", ")));
    }
}
