package org.mafs.safeguarding.ui;

import java.time.Instant;
import java.util.Locale;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.message.Channel;
import org.mafs.message.Problem;
import org.mafs.safeguarding.ConcernAlert;
import org.mafs.safeguarding.ConcernAlert.State;

/** What has become of an alert in plain sentences, and what to do when it does not go. */
final class AlertWords {

    private AlertWords() {
    }

    /** "The e-mail to Alex has not gone: the mail server does not answer. It is tried again. Please ring Alex on 07…" */
    static String of(ConcernAlert alert) {
        return alert.trouble() ? Words.say("safeguarding.alert.and", state(alert), instead(alert)) : state(alert);
    }

    private static String state(ConcernAlert alert) {
        if (alert.state() == State.NOBODY) {
            return Words.say("safeguarding.alert.nobody." + code(alert.duty().orElseThrow()), alert.who());
        }
        boolean mayHaveGone = alert.state() == State.TRIED_AGAIN && alert.problem().filter(Problem.NO_ANSWER::equals).isPresent();
        String key = mayHaveGone ? "safeguarding.alert.state.sent-again" : "safeguarding.alert.state." + code(alert.state());
        return alert.channel().map(channel -> Words.say(key, alert.who(), what(alert.state(), channel),
                because(alert, channel), moment(alert.at()))).orElseGet(() -> Words.say(key, alert.who()));
    }

    private static String instead(ConcernAlert alert) {
        if (alert.state() == State.NOBODY) {
            return Words.say("safeguarding.alert.instead.coordinator");
        }
        return alert.phone().map(phone -> Words.say("safeguarding.alert.instead.ring", alert.who(), phone))
                .orElseGet(() -> Words.say("safeguarding.alert.instead.tell", alert.who()));
    }

    private static String what(State state, Channel channel) {
        return Words.say(state == State.PLANNED ? "safeguarding.alert.one" : "safeguarding.alert.the", channel);
    }

    private static String because(ConcernAlert alert, Channel channel) {
        return alert.problem().map(problem -> Words.say("safeguarding.alert.because." + code(problem),
                Words.say("safeguarding.alert.server", channel))).orElse("");
    }

    private static String moment(Instant at) {
        return Words.say("safeguarding.moment", Calendar.shortDay(at.atZone(Calendar.PLACE).toLocalDate()),
                Calendar.time(at));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
