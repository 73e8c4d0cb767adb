package org.mafs.access;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mafs.audit.Sealing;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.Refused;
import org.mafs.base.Rules;
import org.mafs.base.Words;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes accounts, and says who has one. */
@Service
@Transactional
public class AccountRegister {

    private final Accounts accounts;
    private final Invitations invitations;
    private final CurrentAccount current;
    private final Sealing sealing;
    private final PasswordEncoder passwords;
    private final Rules rules;
    private final Calendar calendar;

    AccountRegister(Accounts accounts, Invitations invitations, CurrentAccount current, Sealing sealing,
            PasswordEncoder passwords, Rules rules, Calendar calendar) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.current = current;
        this.sealing = sealing;
        this.passwords = passwords;
        this.rules = rules;
        this.calendar = calendar;
    }

    /** @return the code to hand over; it is shown once and not kept */
    @RolesAllowed({Role.KEEPS_ACCOUNTS, Role.RUNS_COHORTS})
    public String invite(Role role) {
        if (current.get().role() == Role.COORDINATOR && role != Role.FACILITATOR) {
            throw new AccessDeniedException("Coordinators invite facilitators only.");
        }
        return invitationFor(role);
    }

    /** Open to anyone who holds a code; the code says which role. */
    @PermitAll
    public void accept(NewAccount asked) {
        rules.check(asked);
        Invitation invitation = invitations.findByCodeHash(new OneTimeCode(asked.code()).hash())
                .orElseThrow(() -> new Refused("access.code-unknown"));
        if (accounts.findByUsername(Account.asTyped(asked.username())).isPresent()) {
            throw new Refused("access.username-taken");
        }
        Role role = invitation.use(calendar.now());
        accounts.save(new Account(asked.username(), asked.name().strip(), passwords.encode(asked.password()), role,
                sealing, calendar.now()));
    }

    @RolesAllowed({Role.KEEPS_ACCOUNTS, Role.RUNS_COHORTS})
    @Transactional(readOnly = true)
    public List<AccountRecord> all() {
        return records(accounts.findAll());
    }

    @RolesAllowed(Role.KEEPS_ACCOUNTS)
    public void enable(AccountId id, boolean mayComeIn) {
        if (id.equals(current.id())) {
            throw new Refused("access.not-yourself");
        }
        accounts.findById(id.value()).orElseThrow(() -> new Refused("access.account-gone")).enable(mayComeIn);
    }

    /** Whom a cohort can be given to. */
    @RolesAllowed({Role.RUNS_COHORTS, Role.LEADS_SESSIONS})
    @Transactional(readOnly = true)
    public List<AccountRecord> facilitators() {
        return records(accounts.findByRoleAndEnabledTrue(Role.FACILITATOR));
    }

    /** Whom to ask for what only a coordinator does. */
    @RolesAllowed({Role.RUNS_COHORTS, Role.LEADS_SESSIONS})
    @Transactional(readOnly = true)
    public List<AccountRecord> coordinators() {
        return records(accounts.findByRoleAndEnabledTrue(Role.COORDINATOR));
    }

    /** Names for "saved by …", in one query. */
    @RolesAllowed({Role.RUNS_COHORTS, Role.LEADS_SESSIONS, Role.STUDIES_OUTCOMES, Role.KEEPS_ACCOUNTS})
    @Transactional(readOnly = true)
    public Map<AccountId, String> names(Collection<AccountId> ids) {
        return accounts.findAllById(ids.stream().map(AccountId::value).distinct().toList()).stream()
                .collect(Collectors.toMap(Account::accountId, account -> account.name(sealing)));
    }

    boolean isEmpty() {
        return accounts.count() == 0;
    }

    String invitationFor(Role role) {
        OneTimeCode code = OneTimeCode.random();
        invitations.save(new Invitation(code.hash(), role, calendar.now()));
        return code.text();
    }

    private List<AccountRecord> records(List<Account> found) {
        return found.stream()
                .map(account -> new AccountRecord(account.accountId(), account.username(), account.name(sealing),
                        account.role(), account.enabled()))
                .sorted(Comparator.comparing(AccountRecord::name, Words.inOrder())).toList();
    }
}
