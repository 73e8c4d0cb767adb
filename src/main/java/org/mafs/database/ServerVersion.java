package org.mafs.database;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** A MariaDB version as the server itself says it, for example "11.4.5-MariaDB". */
record ServerVersion(int major, int minor, int patch) implements Comparable<ServerVersion> {

    private static final Pattern IN_TEXT = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)-MariaDB");
    private static final Comparator<ServerVersion> ORDER = Comparator.comparingInt(ServerVersion::major)
            .thenComparingInt(ServerVersion::minor).thenComparingInt(ServerVersion::patch);

    /** Empty for anything that is not MariaDB. */
    static Optional<ServerVersion> in(String text) {
        var found = IN_TEXT.matcher(text);
        return found.find()
                ? Optional.of(new ServerVersion(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)),
                        Integer.parseInt(found.group(3))))
                : Optional.empty();
    }

    /** Data files change between release series, not within one. */
    boolean isOlderSeriesThan(ServerVersion other) {
        return major < other.major || major == other.major && minor < other.minor;
    }

    @Override
    public int compareTo(ServerVersion other) {
        return ORDER.compare(this, other);
    }

    /** As the server writes it, to be read by {@link #in}. */
    String note() {
        return this + "-MariaDB";
    }

    @Override
    public String toString() {
        return "%d.%d.%d".formatted(major, minor, patch);
    }
}
