/** The pages of the curriculum: reading, leading, showing, handing out, changing. */
@NamedInterface("ui")
package org.mafs.curriculum.ui;

import org.springframework.modulith.NamedInterface;

