package org.yuegang.liaison.deadline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.springframework.core.io.ClassPathResource;
import org.yuegang.liaison.incident.act.IncidentDuty;
import org.yuegang.liaison.meeting.act.MeetingDuty;
import org.yuegang.liaison.request.act.RequestDuty;

/** Duties made from the shipped policy and calendar, as an act would make them. */
public final class Duties {

	/** Friday 2026-11-20, 10:00 UTC+8: both sides work. */
	static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

	/** What can be owed on a node with all features. */
	public static final DutyKinds KINDS = new DutyKinds(
			List.of(() -> List.of(IncidentDuty.values()), () -> List.of(RequestDuty.values()), () -> List.of(MeetingDuty.values())));

	static final Policies POLICIES = new Policies(new ClassPathResource("shipped/policy.yaml"), KINDS);

	static final JointCalendar CALENDAR = new JointCalendar(new ClassPathResource("shipped/calendar-2025.yaml"),
			new ClassPathResource("shipped/calendar-2026.yaml"));

	private Duties() {
	}

	/** Hong Kong owes Guangdong the acknowledgement of version {@code version}, from {@code since} on. */
	static Duty acknowledge(int version, Urgency urgency, Instant since) {
		return open("ACKNOWLEDGE/" + version, IncidentDuty.ACKNOWLEDGE.kind(), urgency, "HK", "GD", since);
	}

	public static Duty open(String key, DutyKind kind, Urgency urgency, String debtor, String creditor, Instant since) {
		Policy policy = POLICIES.at(since);
		Term term = policy.term(kind, urgency).orElseThrow();
		return open(key, urgency, debtor, creditor, since, term, term.from(since, CALENDAR), policy.id());
	}

	public static Duty open(String key, Urgency urgency, String debtor, String creditor, Instant since, Term term,
			Term.Times times, String policy) {
		UUID opener = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
		List<Rung> ladder = IntStream.range(0, term.ladder().size()).mapToObj(index -> {
			Term.Step step = term.ladder().get(index);
			return new Rung(index + 1, times.steps().get(index), step.kind(), step.calls(), null, null);
		}).toList();
		return new Duty(key, term.kind(), urgency, debtor, creditor, opener, since, times.due(), ladder,
				DutyStatus.OPEN, null, null, policy, null, times.reckoning());
	}

	/** The same with one step taken by the node that watches it. */
	static Duty taken(Duty duty, int step, Instant at) {
		return withRungs(duty, rung -> rung.number() != step ? rung
				: new Rung(step, rung.at(), rung.kind(), rung.calls(), at, rung.ownTakenAt()));
	}

	/** The same with one step told to the debtor's own officers from the debtor's own copy. */
	static Duty ownTaken(Duty duty, int step, Instant at) {
		return withRungs(duty, rung -> rung.number() != step ? rung
				: new Rung(step, rung.at(), rung.kind(), rung.calls(), rung.takenAt(), at));
	}

	static Duty settled(Duty duty, DutyStatus as, Instant at) {
		return new Duty(duty.key(), duty.kind(), duty.urgency(), duty.debtor(), duty.creditor(), duty.openedBy(),
				duty.since(), duty.due(), duty.ladder(), as, at, UUID.randomUUID(), duty.policy(), null);
	}

	private static Duty withRungs(Duty duty, UnaryOperator<Rung> change) {
		return new Duty(duty.key(), duty.kind(), duty.urgency(), duty.debtor(), duty.creditor(), duty.openedBy(),
				duty.since(), duty.due(), duty.ladder().stream().map(change).toList(), duty.status(),
				duty.settledAt(), duty.settledBy(), duty.policy(), duty.stoppedUntil());
	}

}
