package org.yuegang.liaison.exchange.envelope;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.journal.Mode;

/**
 * Where a genuine payload stands on its stream, read before and apart from the act in it: a message with an act that
 * cannot be read still has its place, and does not block the ones behind it.
 *
 * @param mode ACTUAL where it cannot be read
 * @param act the act's id, where it can be read
 * @param type its type, where it can be read
 * @param subject its case, where it can be read
 * @param at when it was made, by the sender's clock, where it can be read
 * @param answer whether it says of itself that it answers another act: whatever else it is, it is never answered
 */
public record Place(String spec, String realm, String from, String to, String epoch, long seq, String prev,
		@Nullable Head peerHead, Mode mode, @Nullable UUID act, @Nullable String type, @Nullable UUID subject,
		@Nullable Instant at, boolean answer) {
}
