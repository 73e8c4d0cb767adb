package org.mafs.base;

import java.util.regex.Pattern;

/**
 * What somebody put under their answer: drawn with finger, pen or mouse, or their typed name where drawing is no way
 * for them.
 *
 * @param isDrawn whether {@code marks} is a path or a name
 * @param marks   a path of whole numbers in a field of {@value #WIDTH} by {@value #HEIGHT}, or the typed name
 */
public record Signature(boolean isDrawn, String marks) {

    public static final int WIDTH = 600;
    public static final int HEIGHT = 200;

    /** Letters in a typed name at most. */
    public static final int LONGEST_NAME = 100;

    private static final int LONGEST_PATH = 60_000;
    private static final Pattern PATH = Pattern.compile("M[ML0-9 ]++");
    private static final String DRAWN = "drawn:";
    private static final String TYPED = "typed:";

    /** @throws Refused when the path holds no stroke, or anything but strokes */
    public static Signature drawn(String path) {
        if (path.length() > LONGEST_PATH) {
            throw new Refused("signature.long");
        }
        if (!PATH.matcher(path).matches() || !path.contains("L")) {
            throw new Refused("signature.unreadable");
        }
        return new Signature(true, path);
    }

    /** @throws Refused when the name is missing or too long */
    public static Signature typed(String name) {
        if (name.isBlank()) {
            throw new Refused("signature.name-needed");
        }
        if (name.length() > LONGEST_NAME) {
            throw new Refused("signature.name-long", LONGEST_NAME);
        }
        return new Signature(false, name.strip());
    }

    /** One text to be kept, and read back by {@link #kept}. */
    public String asKept() {
        return (isDrawn ? DRAWN : TYPED) + marks;
    }

    public static Signature kept(String text) {
        return text.startsWith(DRAWN) ? drawn(text.substring(DRAWN.length())) : typed(text.substring(TYPED.length()));
    }
}
