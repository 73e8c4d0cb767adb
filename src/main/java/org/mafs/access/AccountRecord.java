package org.mafs.access;

import org.mafs.base.AccountId;

/** An account as a list shows it. */
public record AccountRecord(AccountId id, String username, String name, Role role, boolean enabled) {
}
