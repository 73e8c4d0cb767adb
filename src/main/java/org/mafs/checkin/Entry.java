package org.mafs.checkin;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.mafs.access.FormWay;

/**
 * What a page sends: one answer, or a whole form handed in.
 *
 * @param v        of this shape; 1
 * @param base     for an answer: the version of it that the page knew of
 * @param record   the number of the handing-in that the page knew of
 * @param writer   the page; every load of one is another
 * @param seq      rises with everything that a page sends, from 1 on
 * @param answers  for a form handed in: all of them
 * @param wording  the official words that the page showed; absent where there were none
 */
public record Entry(Integer v, Kind kind, String form, String field, String value, Long base, Long record,
        UUID writer, Long seq, Map<String, String> answers, String language, String layout,
        UUID wording) {

    private static final String LAYOUTS = "one|page";
    private static final String LANGUAGE_TAG = "[A-Za-z0-9-]{2,35}";

    public enum Kind {
        @JsonProperty("answer") ANSWER,
        @JsonProperty("hand-in") HAND_IN
    }

    /** What a page knows nothing of, it leaves out. */
    public Entry {
        base = base == null ? 0L : base;
        record = record == null ? 0L : record;
        seq = seq == null ? 0L : seq;
        if (answers != null) {
            answers = new TreeMap<>(answers);
            answers.values().removeIf(given -> given == null || given.isBlank());
            answers = Map.copyOf(answers);
        }
    }

    boolean isWhole() {
        return Integer.valueOf(1).equals(v) && writer != null && form != null && seq > 0 && kind != null
                && (kind == Kind.ANSWER ? field != null && value != null : answers != null);
    }

    /** The same form with these answers only. */
    Entry with(Map<String, String> others) {
        return new Entry(v, kind, form, field, value, base, record, writer, seq, others, language, layout, wording);
    }

    Filled filled(FormWay way) {
        return new Filled(way, language != null && language.matches(LANGUAGE_TAG) ? language : FormWords.HOME,
                layout != null && layout.matches(LAYOUTS) ? layout : "page", Optional.ofNullable(wording));
    }
}
