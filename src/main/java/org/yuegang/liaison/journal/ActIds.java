package org.yuegang.liaison.journal;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * Makes UUIDv7 (RFC 9562, sections 5.7 and 6.2, method 2): 48 bits of milliseconds, then random bits that rise within
 * one millisecond, so that the ids of one node's acts stand in the order in which it made them.
 */
public final class ActIds {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final long LOW_MASK = 0x3FFF_FFFF_FFFF_FFFFL;

	private static long lastMillis = -1;

	private static long high;

	private static long low;

	private ActIds() {
	}

	/** A new id for an act made at {@code instant}. */
	public static synchronized UUID at(Instant instant) {
		long millis = instant.toEpochMilli();
		if (millis != lastMillis) {
			lastMillis = millis;
			high = RANDOM.nextInt() & 0x7FFL;
			low = RANDOM.nextLong() & LOW_MASK;
		}
		else {
			low = (low + 1 + (RANDOM.nextInt() & 0xFFFFL)) & LOW_MASK;
			high += low < 0x10000L ? 1 : 0;
		}
		return new UUID((millis << 16) | 0x7000L | high, low | 0x8000_0000_0000_0000L);
	}

}
