package org.mafs.mutualaid;

/** Whether somebody means to go again. */
public enum GoingBack {
    YES, MAYBE, NO
}
