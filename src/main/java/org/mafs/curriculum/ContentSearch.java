package org.mafs.curriculum;

import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Finds words in all the texts in force. There are few of them: they are read anew each time, and nothing is kept. */
@Service
public class ContentSearch {

    private final Curriculum curriculum;

    ContentSearch(Curriculum curriculum) {
        this.curriculum = curriculum;
    }

    /**
     * A place where all the words were found.
     *
     * @param around a few words of it
     */
    public record Found(ContentText text, ContentPlace place, List<Piece> around) {
    }

    /** @param found one of the words that were looked for */
    public record Piece(String words, boolean found) {
    }

    /**
     * The places where every one of the words begins a word, in whatever case and with or without accents: first those
     * that are headed by them, then those that speak of them, each in reading order.
     *
     * @param words none find nothing
     */
    @PermitAll
    public List<Found> find(String words, String language) {
        return find(words, language, ContentPlace::of);
    }

    /** The same, but only what stands on the pages that anybody reads. */
    @PermitAll
    public List<Found> findShown(String words, String language) {
        return find(words, language, ContentPlace::shown);
    }

    private List<Found> find(String words, String language, Function<ContentText, List<ContentPlace>> places) {
        Sought sought = Sought.of(words);
        if (sought.isEmpty()) {
            return List.of();
        }
        return curriculum.inForce(language).stream()
                .flatMap(text -> places.apply(text).stream().flatMap(place -> at(text, place, sought).stream()))
                .sorted(Comparator.comparing(found -> !sought.allIn(found.place().title()))).toList();
    }

    private static Optional<Found> at(ContentText text, ContentPlace place, Sought sought) {
        return sought.allIn(place.title() + "\n" + place.words())
                ? Optional.of(new Found(text, place, sought.around(place.words()))) : Optional.empty();
    }
}
