package org.mafs.base;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Signs in words or in strokes that every typeface has. */
final class Signs {

    private static final Map<String, String> SAID = Map.ofEntries(Map.entry("→➔➜➝➞➡⟶", "->"), Map.entry("⇒⟹", "=>"),
            Map.entry("←⬅⟵", "<-"), Map.entry("↔⟷", "<->"), Map.entry("☐□▢◻", "[ ]"), Map.entry("☑✅", "[x]"),
            Map.entry("✓✔", "(tick)"), Map.entry("✗✘✕✖❌☒", "(cross)"), Map.entry("★☆⭐", "*"), Map.entry("☎☏📞📱", "Phone:"),
            Map.entry("✉📧", "Email:"), Map.entry("❤♥", "(heart)"), Map.entry("●■▪◾◆", "•"));

    private Signs() {
    }

    /** What has no look of its own, but changes that of the sign before it, is left out. */
    static String words(int sign) {
        return SAID.entrySet().stream().filter(said -> said.getKey().codePoints().anyMatch(one -> one == sign))
                .map(Map.Entry::getValue).findFirst().orElseGet(() -> switch (Character.getType(sign)) {
                    case Character.OTHER_SYMBOL, Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL -> name(sign);
                    default -> "";
                });
    }

    private static String name(int sign) {
        return "(" + Optional.ofNullable(Character.getName(sign)).orElse("?").toLowerCase(Locale.ROOT) + ")";
    }
}
