package org.yuegang.liaison.journal;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes UUIDv7 (RFC 9562, section 5.7): 48 bits of milliseconds, then random bits. */
public final class ActIds {

	private static final SecureRandom RANDOM = new SecureRandom();

	private ActIds() {
	}

	public static UUID at(Instant instant) {
		long high = (instant.toEpochMilli() << 16) | 0x7000L | (RANDOM.nextInt() & 0xFFFL);
		long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
		return new UUID(high, low);
	}

}
