package org.mafs.base.ui;

/**
 * Marks a page that says nothing about anybody: it may stay on a screen that nobody touches. Leaving it after that asks
 * for the code.
 */
public interface NothingPersonal {
}
