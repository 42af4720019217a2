package org.yuegang.liaison.incident.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.DutyKind;
import org.yuegang.liaison.deadline.DutyStatus;
import org.yuegang.liaison.deadline.OnwardKey;
import org.yuegang.liaison.deadline.Reckoning;
import org.yuegang.liaison.deadline.Rung;
import org.yuegang.liaison.deadline.Term;
import org.yuegang.liaison.deadline.Terms;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.incident.act.IncidentDuty;

/**
 * The duties of an incident, read from its facts.
 *
 * <p>They are not moved along: each is opened by the terms an act carries (from the act itself, or from its receipt)
 * and settled by whatever facts there are, where doing it beats its falling away. So the order in which the two
 * streams crossed does not matter.
 */
final class IncidentDuties {

	private final Incident incident;

	private final List<Duty> duties = new ArrayList<>();

	private IncidentDuties(Incident incident) {
		this.incident = incident;
	}

	static List<Duty> of(Incident incident) {
		IncidentDuties all = new IncidentDuties(incident);
		incident.owed().byActs().forEach(all::open);
		incident.owed().onward().forEach(all::openOnward);
		all.duties.sort(Comparator.comparing(Duty::since).thenComparing(Duty::key));
		Map<String, Duty> byKey = new LinkedHashMap<>();
		all.duties.forEach(duty -> byKey.put(duty.key(), duty));
		return List.copyOf(byKey.values());
	}

	private void open(Owed.ByAct by) {
		Terms terms = by.terms();
		Optional<Receipt> receipt = receiptOf(by.act());
		for (Terms.Opening opening : terms.openings()) {
			if (opening.times() != null) {
				add(by, opening, by.at(), opening.times());
			}
			else {
				receipt.ifPresent(received -> received.due()
					.stream()
					.filter(due -> due.key().equals(opening.key()))
					.forEach(due -> add(by, opening, received.at(), due.times())));
			}
		}
	}

	private void add(Owed.ByAct by, Terms.Opening opening, Instant since, Term.Times times) {
		IncidentDuty kind = IncidentDuty.of(opening.kind());
		boolean owedByOrigin = switch (kind) {
			case ACKNOWLEDGE, ACKNOWLEDGE_UPDATE, ANSWER_CLOSURE -> false;
			default -> true;
		};
		String debtor = owedByOrigin ? this.incident.origin() : this.incident.counterpart();
		String creditor = kind.isInternal() ? debtor
				: owedByOrigin ? this.incident.counterpart() : this.incident.origin();
		this.duties.add(duty(opening.key(), opening.kind(), by.terms().urgency(), debtor, creditor, by.act(), since,
				opening.term(), times, by.terms().policy(), settled(by, opening)));
	}

	private void openOnward(Owed.Onward onward) {
		onward.recipients().forEach(recipient -> {
			Settled settled = first(this.incident.owed()
				.reports()
				.stream()
				.filter(report -> report.recipient().equals(recipient.code()) && report.version() >= onward.version())
				.map(report -> new Settled(DutyStatus.MET, report.act(), report.at())))
				.or(() -> withdrawnAfter(onward.version()))
				.orElse(null);
			this.duties.add(duty(new OnwardKey(onward.version(), recipient.code()).text(), recipient.kind(),
					this.incident.urgency(), onward.unit(), onward.unit(), onward.act(), onward.at(), recipient.term(),
					recipient.times(), onward.policy(), settled));
		});
	}

	private @Nullable Settled settled(Owed.ByAct by, Terms.Opening opening) {
		return switch (IncidentDuty.of(opening.kind())) {
			case DELIVER -> receiptOf(by.act()).map(receipt -> Settled.met(receipt.act(), receipt.at()))
				.or(() -> withdrawnAfter(by.version()))
				.orElse(null);
			case ACKNOWLEDGE, ACKNOWLEDGE_UPDATE -> acknowledged(by.version())
				.or(() -> first(Stream.concat(withdrawnAfter(by.version()).stream(), returned(by).stream())))
				.orElse(null);
			case ANSWER_RETURN -> answered(by.act()).or(() -> overtaken(by)).orElse(null);
			case ANSWER_CLOSURE -> closureAnswered(by.act()).or(() -> versionAfter(by.version())).orElse(null);
			case COUNTERSIGN -> countersigned(by.version()).or(() -> withdrawnAfter(by.version())).orElse(null);
			case PROMISED_FACT -> told(by.version(), opening.key()).or(() -> withdrawnAfter(by.version())).orElse(null);
			default -> null;
		};
	}

	private Optional<Settled> acknowledged(int version) {
		int material = materialUpTo(version);
		return first(this.incident.acknowledgements()
			.stream()
			.filter(taken -> taken.version() >= material)
			.map(taken -> Settled.met(taken.act(), taken.at())));
	}

	/**
	 * A return of the version, made after this duty was opened, passes the ball to the filing unit. Receipt and return
	 * are acts of the same node, whose ids rise.
	 */
	private Optional<Settled> returned(Owed.ByAct by) {
		int material = materialUpTo(by.version());
		return receiptOf(by.act()).flatMap(receipt -> first(this.incident.questions()
			.stream()
			.filter(asked -> asked.version() >= material
					&& asked.act().toString().compareTo(receipt.act().toString()) > 0)
			.map(asked -> Settled.ended(asked.act(), asked.at()))));
	}

	/**
	 * The version whose acknowledgement or return settles a duty about {@code version}. An immaterial or voided version
	 * has none of its own: what crossed it would leave a duty that nobody can meet.
	 */
	private int materialUpTo(int version) {
		return this.incident.versions()
			.stream()
			.filter(each -> each.material() && !each.voided() && each.number() <= version)
			.mapToInt(Version::number)
			.max()
			.orElse(version);
	}

	private Optional<Settled> answered(UUID question) {
		return this.incident.questions()
			.stream()
			.filter(asked -> asked.act().equals(question) && asked.answer() != null && asked.answeredAt() != null)
			.map(asked -> Settled.met(asked.answer(), asked.answeredAt()))
			.findFirst();
	}

	/** The question fell away: a later version had to be acknowledged, or the version was acknowledged after all. */
	private Optional<Settled> overtaken(Owed.ByAct by) {
		return first(Stream.concat(
				this.incident.versions()
					.stream()
					.filter(version -> version.material() && !version.voided() && version.number() > by.version())
					.map(version -> Settled.ended(version.act(), version.at())),
				acknowledged(by.version()).stream().map(Settled::asEnded)));
	}

	private Optional<Settled> closureAnswered(UUID proposal) {
		return this.incident.closures()
			.stream()
			.filter(closure -> closure.act().equals(proposal) && closure.answer() != null
					&& closure.answeredAt() != null)
			.map(closure -> Settled.met(closure.answer(), closure.answeredAt()))
			.findFirst();
	}

	private Optional<Settled> countersigned(int number) {
		return this.incident.version(number)
			.filter(version -> version.countersignedBy() != null && version.countersignedAt() != null)
			.map(version -> Settled.met(version.countersignedBy(), version.countersignedAt()));
	}

	/** A promise ends with the first later version that keeps it or takes it back. */
	private Optional<Settled> told(int promisedIn, String key) {
		return first(this.incident.versions()
			.stream()
			.filter(version -> version.number() > promisedIn && !version.voided() && !version.isWithdrawal())
			.flatMap(version -> version.ends(key).stream()));
	}

	private Optional<Settled> withdrawnAfter(int number) {
		return first(this.incident.versions()
			.stream()
			.filter(version -> version.isWithdrawal() && !version.voided() && version.number() > number)
			.map(version -> Settled.ended(version.act(), version.at())));
	}

	private Optional<Settled> versionAfter(int number) {
		return first(this.incident.versions()
			.stream()
			.filter(version -> !version.voided() && version.number() > number)
			.map(version -> Settled.ended(version.act(), version.at())));
	}

	private Optional<Receipt> receiptOf(UUID act) {
		return this.incident.tracing().receipts().stream().filter(receipt -> receipt.about().equals(act)).findFirst();
	}

	private Duty duty(String key, DutyKind kind, Urgency urgency, String debtor, String creditor, UUID openedBy,
			Instant since, Term term, Term.Times times, String policy, @Nullable Settled settled) {
		Term.Times running = times;
		Instant stoppedUntil = null;
		for (Owed.Stop stop : this.incident.owed().stops()) {
			if (stop.duty().equals(key)) {
				stoppedUntil = stop.until();
				running = stop.due() != null ? new Term.Times(stop.due(), stop.steps(), moved(times, stop.due())) : running;
			}
		}
		Term.Times last = running;
		// a step without a time, or a time without a step, cannot come up
		List<Rung> ladder = IntStream.range(0, Math.min(term.ladder().size(), last.steps().size()))
			.mapToObj(index -> rung(key, index + 1, term.ladder().get(index), last.steps().get(index)))
			.toList();
		return new Duty(key, kind, urgency, debtor, creditor, openedBy, since, last.due(), ladder,
				settled == null ? DutyStatus.OPEN : settled.status(), settled == null ? null : settled.at(),
				settled == null ? null : settled.by(), policy, stoppedUntil, last.reckoning());
	}

	/** How the due time was counted, with how long the clock stood still since. */
	private static @Nullable Reckoning moved(Term.Times first, Instant due) {
		return first.reckoning() == null ? null : first.reckoning().withStandstill(Duration.between(first.due(), due));
	}

	private Rung rung(String duty, int number, Term.Step step, Instant at) {
		return new Rung(number, at, step.kind(), step.calls(), taken(duty, number, false), taken(duty, number, true));
	}

	private @Nullable Instant taken(String duty, int step, boolean own) {
		return this.incident.tracing()
			.rungs()
			.stream()
			.filter(rung -> rung.own() == own && rung.step() == step && rung.duty().equals(duty))
			.map(TakenRung::at)
			.findFirst()
			.orElse(null);
	}

	private static Optional<Settled> first(Stream<Settled> candidates) {
		return candidates.min(Comparator.comparing((Settled settled) -> settled.by().toString()));
	}

}
