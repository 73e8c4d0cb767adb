package org.mafs.safeguarding;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that was done about a concern.
 *
 * @param form       made when the form was opened: the same one saved twice is one line
 * @param whom       who was told; null unless somebody was
 * @param agreed     whether the person said yes to telling them; null when that is not known
 * @param happenedAt when; not in the future
 * @param words      may be empty where somebody was told
 */
public record NewEntry(UUID form, EntryKind kind, WhoWasTold whom, Boolean agreed, Instant happenedAt, String words) {

    public static NewEntry note(UUID form, Instant happenedAt, String words) {
        return new NewEntry(form, EntryKind.NOTE, null, null, happenedAt, words);
    }

    public static NewEntry agreed(UUID form, Instant happenedAt, String words) {
        return new NewEntry(form, EntryKind.AGREED, null, null, happenedAt, words);
    }

    public static NewEntry told(UUID form, WhoWasTold whom, Boolean agreed, Instant happenedAt, String words) {
        return new NewEntry(form, EntryKind.TOLD, whom, agreed, happenedAt, words);
    }
}
