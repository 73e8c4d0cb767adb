/** The page of a concern, and the way to it. */
@NamedInterface("ui")
package org.mafs.safeguarding.ui;

import org.springframework.modulith.NamedInterface;

