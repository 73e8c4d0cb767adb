package org.mafs.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ReducedMotion;

/** What somebody holds in their hands or has on their desk. Motion is off, so that a picture stands still. */
public record Screen(int width, int height, boolean touch) {

    public static final Screen PHONE = new Screen(390, 844, true);
    public static final Screen TABLET = new Screen(1024, 768, true);
    public static final Screen DESK = new Screen(1440, 900, false);

    NewContextOptions options() {
        return new NewContextOptions().setViewportSize(width, height).setHasTouch(touch).setLocale("en-GB")
                .setTimezoneId("Europe/London").setReducedMotion(ReducedMotion.REDUCE);
    }

    @Override
    public String toString() {
        return width + "×" + height;
    }
}
