package org.mafs.access;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mafs.audit.Sealing;
import org.mafs.base.AccountId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people call those who look after them: first names, for pages that a participant reads. The callers have asked
 * who may know them.
 */
@Component
@Transactional(readOnly = true)
public class StaffNames {

    private final Accounts accounts;
    private final Sealing sealing;

    StaffNames(Accounts accounts, Sealing sealing) {
        this.accounts = accounts;
        this.sealing = sealing;
    }

    /** In the order asked. */
    public List<String> firstNames(Collection<AccountId> asked) {
        List<Long> ids = asked.stream().map(AccountId::value).toList();
        return accounts.findAllById(ids).stream()
                .sorted(Comparator.comparingInt(account -> ids.indexOf(account.accountId().value())))
                .map(this::firstName).toList();
    }

    public Map<AccountId, String> firstNameOfEach(Collection<AccountId> asked) {
        return accounts.findAllById(asked.stream().map(AccountId::value).toList()).stream()
                .collect(Collectors.toMap(Account::accountId, this::firstName));
    }

    private String firstName(Account account) {
        return account.name(sealing).strip().split("\\s+", 2)[0];
    }
}
