package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Map;
import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.base.ui.Chip.Tone;
import org.mafs.mutualaid.Feature;
import org.mafs.mutualaid.FellowshipKind;
import org.mafs.mutualaid.MeetingDetails;
import org.mafs.mutualaid.MeetingRecord;
import org.mafs.mutualaid.Openness;

/** What a list says of a meeting, each in a word. What it does not say has no chip: it is not known. */
class MeetingChips extends Div {

    private static final Map<Feature, String> GLYPHS = Map.of(Feature.NEWCOMER, "new", Feature.WHEELCHAIR, "check");

    MeetingChips(MeetingRecord meeting) {
        addClassNames("row", "meeting-chips");
        MeetingDetails details = meeting.details();
        if (!meeting.listed()) {
            add(new Chip("away", Words.say("meetings.chip.closed-down"), Tone.CAUTION));
        }
        if (meeting.fellowship().kind() == FellowshipKind.FAMILIES) {
            add(new Chip("people", Words.say("meetings.chip.families"), Tone.CAUTION));
        }
        if (details.openness() != Openness.NOT_SAID) {
            add(new Chip(details.openness() == Openness.OPEN ? "people" : "lock",
                    Words.say("meetings.openness.short", details.openness()), Tone.PLAIN));
        }
        if (details.held().isOnline()) {
            add(new Chip("tablet", Words.say("meetings.held.chip", details.held()), Tone.PLAIN));
        }
        details.features().stream().sorted().forEach(feature ->
                add(new Chip(GLYPHS.getOrDefault(feature, "people"), Words.say("meetings.feature", feature), Tone.PLAIN)));
        if (details.language() != null && !details.language().startsWith("en")) {
            add(new Chip("speak", MeetingWords.language(details.language()), Tone.PLAIN));
        }
    }
}
