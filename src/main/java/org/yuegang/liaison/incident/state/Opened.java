package org.yuegang.liaison.incident.state;

import java.time.Instant;
import java.util.UUID;

import org.yuegang.liaison.journal.Signatory;

/** That a duty or liaison officer of the counterpart first saw a version. */
public record Opened(UUID act, int version, Instant at, Signatory by) {
}
