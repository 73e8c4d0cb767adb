package org.mafs.cohort;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.mafs.base.Refused;
import org.mafs.message.WantedMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks whether a stranger who reads a phone would learn anything from these words. */
@Component
class SaysNothing {

    /** Words that tell, with whatever ending. */
    private static final Pattern TELLING = Pattern.compile("\\b(recover\\w*|drug\\w*|alcohol\\w*|drink\\w*|addict\\w*"
            + "|substance\\w*|sober\\w*|sobriety|abstin\\w*|relaps\\w*|rehab\\w*|detox\\w*|treatment\\w*|therap\\w*"
            + "|clinic\\w*|health\\w*|counsel\\w*|mutual|mafs|meeting\\w*|fellowship\\w*|anonymous|twelve.step\\w*"
            + "|12.step\\w*|aa|na|ca|ga|smart|probation|prison)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\[[^\\]]*]");

    private final JdbcClient database;

    SaysNothing(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param allowed the words in brackets that are filled in later
     * @throws Refused when something is told, when a bracket means nothing, or when there is no link
     */
    void check(String words, Set<String> allowed) {
        if (!words.contains(WantedMessage.LINK)) {
            throw new Refused("cohort.reminder.words.link", WantedMessage.LINK);
        }
        PLACEHOLDER.matcher(words).results().map(MatchResult::group).filter(found -> !allowed.contains(found))
                .findFirst().ifPresent(found -> {
                    throw new Refused("cohort.reminder.words.unknown", found, String.join(", ", allowed));
                });
        check(words);
    }

    void check(String words) {
        String told = PLACEHOLDER.matcher(words).replaceAll(" ");
        telling(told).ifPresent(word -> {
            throw new Refused("cohort.reminder.words.telling", word);
        });
    }

    private Optional<String> telling(String words) {
        return TELLING.matcher(words).results().map(MatchResult::group).findFirst()
                .or(() -> ourNames().stream().filter(name -> words.toLowerCase(Locale.ROOT)
                        .contains(name.toLowerCase(Locale.ROOT))).findFirst());
    }

    private List<String> ourNames() {
        return database.sql("SELECT name FROM site UNION SELECT name FROM venue UNION SELECT name FROM programme "
                + "UNION SELECT name FROM cohort").query(String.class).list();
    }
}
