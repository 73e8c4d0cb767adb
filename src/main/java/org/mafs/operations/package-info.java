/** Runs the product: its commands, and the demo's people. */
@ApplicationModule
package org.mafs.operations;

import org.springframework.modulith.ApplicationModule;
