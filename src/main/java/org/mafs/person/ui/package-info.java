/** The page of a person, and what other rooms show on it. */
@NamedInterface("ui")
package org.mafs.person.ui;

import org.springframework.modulith.NamedInterface;
