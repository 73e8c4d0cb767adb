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

/** What a list says of a meeting, each in a word. What it does not say of the rest has no chip: it is not known. */
class MeetingChips extends Div {

    private static final Map<Feature, String> GLYPHS = Map.of(Feature.NEWCOMER, "new", Feature.WHEELCHAIR, "check",
            Feature.HEARING_LOOP, "speak", Feature.SIGN_LANGUAGE, "speak");

    MeetingChips(MeetingRecord meeting) {
        addClassNames("row", "meeting-chips");
        MeetingDetails details = meeting.details();
        if (!meeting.listed()) {
            add(new Chip("away", Words.say("meetings.chip.closed-down"), Tone.CAUTION));
        }
        if (meeting.fellowship().kind() == FellowshipKind.FAMILIES) {
            add(new Chip("people", Words.say("meetings.chip.families"), Tone.CAUTION));
        }
        add(switch (details.openness()) {
            case OPEN -> new Chip("people", Words.say("meetings.openness.short", Openness.OPEN), Tone.PLAIN);
            case CLOSED -> new Chip("lock", Words.say("meetings.openness.short", Openness.CLOSED), Tone.PLAIN);
            case NOT_SAID -> new Chip("info", Words.say("meetings.openness.short", Openness.NOT_SAID), Tone.QUIET);
        });
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
