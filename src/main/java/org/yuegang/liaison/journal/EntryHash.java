package org.yuegang.liaison.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** The hash that chains the journal: SHA-256 over the fields of an entry, one a line, the act as written last. */
final class EntryHash {

	/** What stands for the hash before the first entry. */
	static final String GENESIS = "0".repeat(64);

	private EntryHash() {
	}

	static String of(long seq, String prev, String nonce, String origin, Instant recordedAt, String act) {
		String text = seq + "\n" + prev + "\n" + nonce + "\n" + origin + "\n" + recordedAt.toEpochMilli() + "\n" + act;
		return sha256(text.getBytes(StandardCharsets.UTF_8));
	}

	/** SHA-256 as lower-case hex. */
	static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
