package org.mafs.exchange;

import java.util.List;
import java.util.Locale;
import org.mafs.base.Words;

/**
 * One column of one sheet.
 *
 * @param key     names its title in the words people read
 * @param most    letters of a text, or the highest number
 * @param least   the lowest number
 * @param example what the template's example row says; null for an empty cell
 */
record Column(String key, Kind kind, boolean needed, int least, int most, List<Choice> choices, Object example) {

    static Column text(String key, int longest) {
        return new Column(key, Kind.TEXT, false, 0, longest, List.of(), null);
    }

    static Column day(String key) {
        return new Column(key, Kind.DAY, false, 0, 0, List.of(), null);
    }

    static Column time(String key) {
        return new Column(key, Kind.TIME, false, 0, 0, List.of(), null);
    }

    static Column moment(String key) {
        return new Column(key, Kind.MOMENT, false, 0, 0, List.of(), null);
    }

    static Column number(String key, int least, int most) {
        return new Column(key, Kind.NUMBER, false, least, most, List.of(), null);
    }

    static Column yesOrNo(String key) {
        return new Column(key, Kind.YES_OR_NO, false, 0, 0, List.of(), null);
    }

    static Column choice(String key, List<Choice> choices) {
        return new Column(key, Kind.CHOICE, false, 0, 0, choices, null);
    }

    static Column several(String key, List<Choice> choices) {
        return new Column(key, Kind.SEVERAL, false, 0, 0, choices, null);
    }

    Column mustBeFilled() {
        return new Column(key, kind, true, least, most, choices, example);
    }

    Column like(Object shown) {
        return new Column(key, kind, needed, least, most, choices, shown);
    }

    String title() {
        int dash = key.lastIndexOf('#');
        return dash < 0 ? Words.say("exchange.column." + key)
                : Words.say("exchange.column." + key.substring(0, dash), key.substring(dash + 1));
    }

    /** One sentence for who fills it in. */
    String help() {
        String what = switch (kind) {
            case TEXT -> Words.say("exchange.help.text", most);
            case DAY -> Words.say("exchange.help.day");
            case TIME -> Words.say("exchange.help.time");
            case MOMENT -> Words.say("exchange.help.moment");
            case NUMBER -> Words.say("exchange.help.number", least, most);
            case YES_OR_NO -> Words.say("exchange.help.yes-or-no");
            case CHOICE -> Words.say("exchange.help.choice", inWords());
            case SEVERAL -> Words.say("exchange.help.several", inWords());
        };
        return needed ? Words.say("exchange.help.needed", what) : what;
    }

    private String inWords() {
        return String.join("; ", choices.stream().map(Choice::words).toList());
    }

    /** As two cells are compared: without stray blanks and capitals. */
    static String folded(String text) {
        return text.replace('\u00a0', ' ').strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
