package org.mafs.cohort.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.base.ui.Told;
import org.mafs.message.Channel;
import org.mafs.message.MessageServers;

/** One message to oneself, to see whether the settings are right. */
class TestMessageDialog extends FormDialog {

    private final MessageServers servers;
    private final Channel channel;
    private final TextField to;

    TestMessageDialog(MessageServers servers, Channel channel) {
        super(Words.say("cohort.messages.test"), Words.say("cohort.messages.test.send"), () -> {
        });
        this.servers = servers;
        this.channel = channel;
        this.to = new TextField(Words.say("cohort.messages.test.to", channel));
        fields(new Paragraph(Words.say("cohort.messages.test.words")), to);
    }

    @Override
    protected void save() {
        servers.test(channel, to.getValue()).ifPresentOrElse(problem -> {
            throw new Refused("cohort.messages.test.failed", Words.say("message.problem", problem));
        }, () -> Told.good(Words.say("cohort.messages.test.gone", to.getValue())));
    }
}
