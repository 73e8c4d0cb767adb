/** Pieces of screen shared by all views. */
@NamedInterface("ui")
package org.mafs.base.ui;

import org.springframework.modulith.NamedInterface;
