package org.mafs.checkin;

import org.mafs.access.FormWay;

/**
 * How a form was filled in.
 *
 * @param language a language tag such as {@code en}
 * @param layout   {@code one} question a screen, or all on one {@code page}
 */
public record Filled(FormWay way, String language, String layout) {
}
