package org.yuegang.liaison.incident.state;

import java.time.Instant;
import java.util.UUID;

import org.yuegang.liaison.journal.Signatory;

/** That a named officer of the counterpart has taken note of a version (R3). */
public record Acknowledgement(UUID act, int version, Instant at, Signatory officer) {
}
