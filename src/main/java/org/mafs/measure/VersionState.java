package org.mafs.measure;

/** Where one version of an instrument stands. */
public enum VersionState {

    /** Being written; nobody is asked it. */
    DRAFT,

    /** Asked, or was asked until the next number came. It never changes any more. */
    PUBLISHED,

    /** Not asked any more; answers to it stay. */
    RETIRED
}
