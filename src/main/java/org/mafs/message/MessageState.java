package org.mafs.message;

/**
 * Where a message is. SENDING that was never noted as sent becomes UNSURE: it may have gone, and so it is not sent
 * again.
 */
public enum MessageState {
    QUEUED, SENDING, SENT, UNSURE, FAILED, STOPPED
}
