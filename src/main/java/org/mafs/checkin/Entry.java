package org.mafs.checkin;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.UUID;

/**
 * What a page sends: one answer, or a whole form handed in.
 *
 * @param v        of this shape; 1
 * @param base     for an answer: the version of it that the page knew of
 * @param record   the number of the handing-in that the page knew of
 * @param writer   the page; every load of one is another
 * @param seq      rises with everything that a page sends
 * @param answers  for a form handed in: all of them
 */
public record Entry(Integer v, Kind kind, String form, String field, String value, Long base, Long record,
        UUID writer, Long seq, Map<String, String> answers, String language, String layout) {

    public enum Kind {
        @JsonProperty("answer") ANSWER,
        @JsonProperty("hand-in") HAND_IN
    }

    /** What a page knows nothing of, it leaves out. */
    public Entry {
        base = base == null ? 0L : base;
        record = record == null ? 0L : record;
        seq = seq == null ? 0L : seq;
        answers = answers == null ? null : Map.copyOf(answers);
    }
}
