package org.mafs.checkin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mafs.access.FormWay;
import org.mafs.safeguarding.WayToHelp;

/**
 * Everything a page needs to let one person fill in their forms, also when the network goes. It names nobody but that
 * person and their facilitator, and holds what is kept of forms that are not handed in.
 *
 * @param token  brings answers in, and reads nothing
 * @param key    the server's public key, to seal answers with
 * @param writer this load of the page
 * @param layout one question a screen, or all on one page
 * @param pin    how the page knows the facilitator's code without a network; null where it has no need to
 */
public record Sitting(FormWay mode, String name, String facilitator, String occasion, String token, String key,
        UUID writer, String layout, int idleMinutes, Verifier pin, String language, String dir,
        List<Language> languages, Map<String, String> words, List<WayToHelp> helpLines, List<Sheet> forms) {

    public record Language(String code, String name) {
    }

    /** PBKDF2 with HMAC-SHA-256, 32 bytes; salt and hash in base64url. */
    public record Verifier(String salt, int iterations, String hash, int tries) {
    }

    /**
     * @param own       in our own words, which may be shown with faces, one at a time, and answered with "I'd rather not say"
     * @param care      who may speak with the person and why, where a question may call for a talk
     * @param copyright the line that stands with the items
     * @param wording   the official words that it is shown in; null where it has none
     * @param version   of the instrument; null where it is none
     */
    public record Sheet(String form, String title, String intro, int minutes, boolean own, String care,
            String copyright, Shown wording, long record, boolean handedIn, List<Asked> questions,
            Map<String, Given> answers, Integer version) {
    }

    /** @param language of the official words, which may be another than that of the page */
    public record Shown(UUID id, String language, String dir) {
    }

    public record Given(String value, long version) {
    }

    public record Named(String code, String name) {
    }

    /**
     * The single days a question is about: those before the one it is asked on. What was told of them earlier never
     * reaches a page, only that it was told.
     *
     * @param askedOn the day after the last of them, such as {@code 2026-11-22}
     * @param known   by code of the substance, the oldest day first: 1 for each that other forms have told already
     * @param names   what some of the days are called, by day: a session, a bank holiday
     */
    public record DaysAsked(String askedOn, Map<String, String> known, Map<String, String> names) {
    }

    /**
     * One question. What its kind has no use for is left out.
     *
     * @param asked   of days of use, the substances somebody has spoken of; of visits, what is asked once they went
     * @param options of visits, the places by their code, a person's own plans and meetings first
     * @param words   what each answer is called, from the lowest to the highest
     * @param days    the days it is about, where it is about days
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Asked(String id, String kind, String text, Integer min, Integer max, String low, String high,
            Boolean faces, Boolean declinable, Integer risk, List<String> asked, List<Named> substances,
            List<Named> options, List<String> words, DaysAsked days) {

        Asked with(List<String> nowAsked, List<Named> nowOffered) {
            return new Asked(id, kind, text, min, max, low, high, faces, declinable, risk, nowAsked, substances,
                    nowOffered, words, days);
        }
    }
}
