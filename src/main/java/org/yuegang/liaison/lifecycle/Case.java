package org.yuegang.liaison.lifecycle;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.DutyKind;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.journal.Mode;

/**
 * A case as whoever serves every feature may know it: enough to name, find and time it, and nothing of its content.
 *
 * @param ref this node's reference
 * @param number the number both sides share, once there is one
 * @param urgency null for a case that has none
 * @param path the path of its page
 * @param duties what is and was owed on it, by either side
 * @param awaited whether what stands in it now still awaits the counterpart's acknowledgement
 * @param appointed the time both sides agreed to meet at, where they did
 */
public record Case(UUID subject, String ref, @Nullable String number, @Nullable Urgency urgency, Mode mode,
		String path, List<Duty> duties, boolean awaited, @Nullable Instant appointed) {

	public Case {
		duties = List.copyOf(duties);
	}

	/** The name both sides know it by, or this node's own as long as there is none. */
	public String name() {
		return this.number != null ? this.number : this.ref;
	}

	/** The first to fall due of the open duties of these kinds that the unit owes. */
	public Optional<Duty> owedBy(String unit, Set<DutyKind> kinds) {
		return this.duties.stream()
			.filter(duty -> duty.isOpen() && duty.debtor().equals(unit) && kinds.contains(duty.kind()))
			.min(Comparator.comparing(Duty::due));
	}

	public Optional<Duty> duty(String key) {
		return this.duties.stream().filter(duty -> duty.key().equals(key)).findFirst();
	}

}
