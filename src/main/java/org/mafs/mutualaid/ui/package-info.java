/** The directory of meetings, plans and visits on screen, and the way to them. */
@NamedInterface("ui")
package org.mafs.mutualaid.ui;

import org.springframework.modulith.NamedInterface;

