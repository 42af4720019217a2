package org.yuegang.liaison.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Port: how far each of this node's shared acts has come on its way. */
public interface DeliveryState {

	/** By act id; acts that are not on a stream are left out. */
	Map<UUID, Delivery> of(Collection<UUID> acts);

	/**
	 * One act's way.
	 *
	 * @param seq its number in the stream
	 * @param queuedAt when it entered the stream
	 * @param handedOverAt when it was last given to a carrier
	 * @param storedAt R1: when the peer's node stored it, by the peer's clock
	 */
	record Delivery(long seq, Instant queuedAt, @Nullable Instant handedOverAt, @Nullable Instant storedAt) {
	}

}
