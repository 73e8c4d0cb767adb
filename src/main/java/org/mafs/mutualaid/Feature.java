package org.mafs.mutualaid;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What else is good to know before one goes. What a list does not say is not known, never "no". */
public enum Feature {
    WHEELCHAIR, HEARING_LOOP, SIGN_LANGUAGE, WOMEN, MEN, LGBTQ, YOUNG, NEWCOMER, CHILDREN_WELCOME;

    static Set<Feature> read(String kept) {
        List<String> names = List.of(kept.split(","));
        return Arrays.stream(values()).filter(feature -> names.contains(feature.kept()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Feature.class)));
    }

    static String write(Set<Feature> features) {
        return features.stream().sorted().map(Feature::kept).collect(Collectors.joining(","));
    }

    /** As it stands in the comma-separated column {@code features}, such as {@code wheelchair,women}. */
    String kept() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
