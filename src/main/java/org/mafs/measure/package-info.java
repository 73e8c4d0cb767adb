/**
 * Measures: what each instrument asks, how its answers become a score, and what a change between two scores means.
 * Everything at this level is a pure function of its arguments. No official item wording is kept here; an item
 * carries the key of a short topic label in our own words.
 */
package org.mafs.measure;
