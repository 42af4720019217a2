package org.yuegang.liaison.deadline;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where a page of duties ended: the place of its last one in the order of due times. As text it is opaque to callers.
 */
public record DutyCursor(Instant due, UUID subject, String key) {

	public static DutyCursor of(OwedDuty duty) {
		return new DutyCursor(duty.duty().due(), duty.subject(), duty.duty().key());
	}

	/**
	 * The cursor of this text; by this name Spring finds it for a request's parameter.
	 * @throws IllegalArgumentException when it is none of ours
	 */
	public static DutyCursor valueOf(String text) {
		String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 3);
		try {
			return new DutyCursor(Instant.parse(parts[0]), UUID.fromString(parts[1]), parts[2]);
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
			.encodeToString((this.due + " " + this.subject + " " + this.key).getBytes(StandardCharsets.UTF_8));
	}

}
