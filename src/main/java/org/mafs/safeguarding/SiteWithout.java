package org.mafs.safeguarding;

import org.mafs.base.SiteId;

/** A site where somebody is needed on duty and nobody is. */
public record SiteWithout(SiteId site, String name) {
}
