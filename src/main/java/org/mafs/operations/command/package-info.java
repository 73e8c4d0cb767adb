/**
 * What the program answers on the command line. Standard output holds results only, always in UTF-8; what went wrong is
 * told on standard error. Commands that only calculate start neither the web app nor the database.
 */
@NamedInterface("command")
package org.mafs.operations.command;

import org.springframework.modulith.NamedInterface;
