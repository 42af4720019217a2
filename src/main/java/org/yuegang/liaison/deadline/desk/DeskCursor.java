package org.yuegang.liaison.deadline.desk;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * Where a page of the desk ended: the place of its last row in {@link DeskRow#ORDER}. As text it is opaque to callers.
 */
public record DeskCursor(Instant clock, Instant moved, UUID id) {

	/**
	 * The cursor of this text; by this name Spring finds it for a request's parameter.
	 * @throws IllegalArgumentException when it is none of ours
	 */
	public static DeskCursor valueOf(String text) {
		String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ");
		try {
			return new DeskCursor(Instant.parse(parts[0]), Instant.parse(parts[1]), UUID.fromString(parts[2]));
		}
		catch (DateTimeException | IndexOutOfBoundsException notOurs) {
			throw new IllegalArgumentException("No cursor", notOurs);
		}
	}

	/** Whether only rows without a clock follow. */
	boolean isPastClocks() {
		return this.clock.equals(DeskRow.NO_CLOCK);
	}

	@Override
	public String toString() {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((this.clock + " " + this.moved + " " + this.id).getBytes(StandardCharsets.US_ASCII));
	}

}
