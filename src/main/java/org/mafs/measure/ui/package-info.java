/** How measures look: a form to key in, and the picture of a person's scores. */
@NamedInterface("ui")
package org.mafs.measure.ui;

import org.springframework.modulith.NamedInterface;
