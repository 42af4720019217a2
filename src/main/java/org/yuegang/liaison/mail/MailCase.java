package org.yuegang.liaison.mail;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.DutyKind;
import org.yuegang.liaison.deadline.OnwardKey;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.journal.Mode;

/**
 * All that a mail may know of a case: enough to find and time it, and nothing of its content.
 *
 * @param ref this node's reference
 * @param number the shared number, once there is one
 * @param urgency null for a case that has none
 * @param path the path of its page
 * @param awaited whether the latest version still awaits its acknowledgement
 * @param meetingAt for a meeting: the time both sides agreed
 */
record MailCase(String ref, @Nullable String number, @Nullable Urgency urgency, Mode mode, String path,
		List<Duty> duties, boolean awaited, @Nullable Instant meetingAt) {

	String name() {
		return this.number != null ? this.number : this.ref;
	}

	/** The first to fall due of the open duties of these kinds that the unit owes. */
	Optional<Duty> owedBy(String unit, Set<DutyKind> kinds) {
		return this.duties.stream()
			.filter(duty -> duty.isOpen() && duty.debtor().equals(unit) && kinds.contains(duty.kind()))
			.min(Comparator.comparing(Duty::due));
	}

	/** What is asked for in one mail with this duty: of onward reports all of its version and kind that are due with it. */
	List<Duty> askedWith(Duty duty) {
		Optional<Integer> version = OnwardKey.of(duty.key()).map(OnwardKey::version);
		return version.isEmpty() ? List.of(duty) : this.duties.stream()
			.filter(other -> other.isOpen() && other.kind() == duty.kind() && other.due().equals(duty.due())
					&& OnwardKey.of(other.key()).map(OnwardKey::version).equals(version))
			.toList();
	}

	Optional<Duty> duty(String key) {
		return this.duties.stream().filter(duty -> duty.key().equals(key)).findFirst();
	}

}
