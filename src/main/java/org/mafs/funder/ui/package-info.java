/** The page on which a coordinator makes a report, and where a funder will find those sent to them. */
package org.mafs.funder.ui;
