package org.yuegang.liaison.deadline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import org.springframework.core.io.ClassPathResource;

/** Duties made from the shipped policy and calendar, as an act would make them. */
final class Duties {

	/** Friday 2026-11-20, 10:00 UTC+8: both sides work. */
	static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

	static final Policies POLICIES = new Policies(new ClassPathResource("shipped/policy.yaml"));

	static final JointCalendar CALENDAR = new JointCalendar(new ClassPathResource("shipped/calendar-2026.yaml"));

	private Duties() {
	}

	/** Hong Kong owes Guangdong the acknowledgement of version {@code version}, from {@code since} on. */
	static Duty acknowledge(int version, Urgency urgency, Instant since) {
		return open("ACKNOWLEDGE/" + version, DutyKind.ACKNOWLEDGE, urgency, "HK", "GD", since);
	}

	static Duty open(String key, DutyKind kind, Urgency urgency, String debtor, String creditor, Instant since) {
		Policy policy = POLICIES.at(since);
		Term term = policy.term(kind, urgency).orElseThrow();
		return Duty.open(key, urgency, debtor, creditor, UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)), since, term,
				term.from(since, CALENDAR), policy.id());
	}

}
