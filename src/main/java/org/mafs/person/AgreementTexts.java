package org.mafs.person;

import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Conflict;
import org.mafs.base.Conflict.Difference;
import org.mafs.base.Refused;
import org.mafs.base.Rules;
import org.mafs.base.TriedAgain;
import org.mafs.base.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The words people are asked in. They tell of nobody, so an admin may keep them too. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
public class AgreementTexts {

    private final ConsentTexts texts;
    private final CurrentAccount current;
    private final Rules rules;

    AgreementTexts(ConsentTexts texts, CurrentAccount current, Rules rules) {
        this.texts = texts;
        this.current = current;
        this.rules = rules;
    }

    /** What is shown from now on, one for each purpose. */
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
    public Map<ConsentPurpose, AgreementText> current() {
        Map<ConsentPurpose, AgreementText> current = new EnumMap<>(ConsentPurpose.class);
        texts.newest().forEach(text -> current.put(text.purpose(), text));
        return current;
    }

    /** All there ever were, newest first. */
    public List<AgreementText> history(ConsentPurpose purpose) {
        return texts.all(purpose);
    }

    /**
     * From now on people are asked in these words. What was agreed to before keeps the words it was agreed in.
     *
     * @throws Conflict when somebody else wrote a next number meanwhile
     * @throws Refused  when nothing is different
     */
    @TriedAgain
    @Transactional
    public void change(NewAgreementText asked) {
        rules.check(asked);
        AgreementText newest = texts.newest(asked.purpose());
        List<String> statements = asked.lines();
        String wording = asked.wording().strip();
        if (newest.wording().equals(wording) && newest.statements().equals(statements)) {
            throw new Refused("settings.agreements.same", newest.number());
        }
        if (asked.seen() != newest.number()) {
            throw conflict(newest, asked);
        }
        if (!texts.add(asked.purpose(), newest.number() + 1, wording, statements, Optional.of(current.id()))) {
            throw new Refused("app.same-moment");
        }
    }

    private static Conflict conflict(AgreementText theirs, NewAgreementText yours) {
        return new Conflict(theirs.number(), List.of(
                new Difference(Words.say("settings.agreements.wording"), theirs.wording(), yours.wording()),
                new Difference(Words.say("settings.agreements.statements"), String.join("\n", theirs.statements()),
                        yours.statements())));
    }
}
