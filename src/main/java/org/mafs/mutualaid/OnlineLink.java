package org.mafs.mutualaid;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The address out of what people write for one: “zoom.us/j/1”, “https://zoom.us/j/1 (passcode 2)”, “Zoom: https://…”. */
final class OnlineLink {

    private static final Pattern ADDRESS = Pattern.compile("https?://.+", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile("[a-z0-9][a-z0-9-]*(\\.[a-z0-9-]+)*\\.[a-z]{2,}(:\\d+)?([/?].*)?",
            Pattern.CASE_INSENSITIVE);

    private OnlineLink() {
    }

    /** Whether it may be kept is for {@link PlainWords#web} to say; null where nothing is written. */
    static String of(String written) {
        if (written == null) {
            return null;
        }
        List<String> words = Arrays.stream(written.strip().split("\\s+")).map(word -> word.replaceAll("[,;]+$", "")).toList();
        return words.stream().filter(word -> ADDRESS.matcher(word).matches()).findFirst()
                .orElseGet(() -> BARE.matcher(words.getFirst()).matches() ? "https://" + words.getFirst() : words.getFirst());
    }
}
