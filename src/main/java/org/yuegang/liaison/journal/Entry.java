package org.yuegang.liaison.journal;

import java.time.Instant;

/**
 * An act with its place in this node's journal.
 *
 * @param seq contiguous from 1
 * @param recordedAt when this node recorded it, UTC
 * @param nonce 128 random bits, hex: keeps the hash of a short act from being guessed
 * @param prev the hash of the entry before, hex SHA-256
 * @param hash over {@code seq, prev, nonce, origin, recordedAt} and the act as written, hex SHA-256
 */
public record Entry(long seq, Act act, Origin origin, Instant recordedAt, String nonce, String prev, String hash) {
}
