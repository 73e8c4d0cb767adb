/** The pages of outcomes and of the plans behind them, and the way to them. */
@NamedInterface("ui")
package org.mafs.outcome.ui;

import org.springframework.modulith.NamedInterface;
