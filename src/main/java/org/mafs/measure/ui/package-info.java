/** How measures look: what things are called, and the picture of a person's scores. */
@NamedInterface("ui")
package org.mafs.measure.ui;

import org.springframework.modulith.NamedInterface;

