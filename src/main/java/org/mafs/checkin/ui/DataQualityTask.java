package org.mafs.checkin.ui;

import java.util.List;
import java.util.Optional;
import org.mafs.base.Words;
import org.mafs.base.ui.Task;
import org.mafs.checkin.DataQuality;
import org.springframework.stereotype.Service;

/** What looks odd in the data waits on Today, a line for each cohort, behind everything that is about a person. */
@Service
class DataQualityTask implements Task {

    private final DataQuality quality;

    DataQualityTask(DataQuality quality) {
        this.quality = quality;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String glyph() {
        return "search";
    }

    @Override
    public String heading() {
        return Words.say("checkin.quality.link");
    }

    @Override
    public List<Line> lines() {
        return quality.inShort().stream().map(cohort -> new Line(Optional.empty(),
                Words.say("checkin.quality.waits", cohort.count(), cohort.name()), Optional.empty(),
                DataQualityView.of(cohort.cohort()), Words.say("checkin.quality.look"))).toList();
    }
}
