package org.mafs.funder;

public record ReportDueId(long value) {
}
