/** Signing in, the frame around every page, and the code that takes a tablet back. */
@NamedInterface("ui")
package org.mafs.access.ui;

import org.springframework.modulith.NamedInterface;

