package org.mafs.person;

import java.time.Instant;

public record ConsentRecord(ConsentPurpose purpose, boolean given, ConsentHow how, Instant recordedAt) {
}
