/** The evening on the screen. */
@NamedInterface("ui")
package org.mafs.checkin.ui;

import org.springframework.modulith.NamedInterface;

