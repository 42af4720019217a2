package org.yuegang.liaison.roster;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.BilingualText;

/**
 * The head of a side's roster, which it tells the other one: who answers for each post now, and until when. It says
 * nothing of what comes later and names no way to write to anybody.
 */
public record DutyHead(@Size(max = 40) List<Answering> answering) {

	/** The act's type: one side's clock tells the other what has changed. */
	static final String TYPE = "duty.HEAD";

	static final int VERSION = 1;

	public DutyHead {
		answering = List.copyOf(answering);
	}

	/**
	 * @param title the officer's post as their side calls it
	 * @param until when somebody else or nobody has it, UTC; null while no roster says
	 */
	public record Answering(Post post, BilingualText name, BilingualText title, @Size(max = 40) @Nullable String phone,
			@Nullable Instant until) {
	}

	/** All heads of one side are about one thing, so that they are taken in the order in which they were made. */
	static UUID subjectOf(String unit) {
		return UUID.nameUUIDFromBytes((TYPE + "/" + unit).getBytes(StandardCharsets.US_ASCII));
	}

}
