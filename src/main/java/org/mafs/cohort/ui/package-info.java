/** The pages of cohorts and of the people in them. */
@NamedInterface("ui")
package org.mafs.cohort.ui;

import org.springframework.modulith.NamedInterface;

