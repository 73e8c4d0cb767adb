package org.mafs.checkin;

import java.util.List;
import java.util.Map;
import org.mafs.base.Conflict;

/** Days of a sheet that another form has told otherwise. */
public final class ToldElsewhere extends Conflict {

    private final transient Map<String, String> without;

    ToldElsewhere(long version, List<Difference> differences, Map<String, String> without) {
        super(version, differences);
        this.without = Map.copyOf(without);
    }

    /** The sheet's answers without those days, so that what was told before stays. */
    public Map<String, String> without() {
        return without;
    }
}
