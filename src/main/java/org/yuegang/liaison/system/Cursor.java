package org.yuegang.liaison.system;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where a page of a list ended: the key of its last row. The next page begins behind it, whatever was added meanwhile.
 * As text it is opaque to callers.
 */
public record Cursor(Instant at, UUID id) {

	/**
	 * The cursor of this text; by this name Spring finds it for a request's parameter.
	 * @throws IllegalArgumentException when it is none of ours
	 */
	public static Cursor valueOf(String text) {
		String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ");
		try {
			return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
		}
		catch (DateTimeException | IndexOutOfBoundsException notOurs) {
			throw new IllegalArgumentException("No cursor", notOurs);
		}
	}

	@JsonValue
	@Override
	public String toString() {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((this.at + " " + this.id).getBytes(StandardCharsets.US_ASCII));
	}

}
