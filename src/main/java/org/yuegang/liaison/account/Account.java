package org.yuegang.liaison.account;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How an officer gets in.
 *
 * @param password its hash, with the name of the way it was made in front: <code>{argon2}…</code>
 * @param failures how often in a row the password was wrong
 * @param lockedUntil before this time no password is tried
 */
record Account(String code, String password, int failures, @Nullable Instant lockedUntil,
		@Nullable Instant lastSignIn) {

	boolean lockedAt(Instant now) {
		return this.lockedUntil != null && now.isBefore(this.lockedUntil);
	}

}
