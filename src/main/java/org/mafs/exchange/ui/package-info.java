/** The page where data is brought in and taken out; reached only through the settings. */
package org.mafs.exchange.ui;
