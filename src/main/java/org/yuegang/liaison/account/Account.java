package org.yuegang.liaison.account;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How an officer gets in.
 *
 * @param password its hash, with the name of the way it was made in front: <code>{argon2}…</code>
 */
record Account(String code, String password, @Nullable Instant lastSignIn) {
}
