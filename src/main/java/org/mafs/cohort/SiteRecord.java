package org.mafs.cohort;

import org.mafs.base.SiteId;

public record SiteRecord(SiteId id, long version, String name, SiteKind kind) {
}
